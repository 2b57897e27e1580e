import type { FastifyInstance } from 'fastify';
import type { Services } from '@passerelle/kit/server/define';
import { viewerOf } from '@passerelle/kit/server/serve';
import { coded, forbidden, unauthenticated } from '@passerelle/kit/graphql/errors';
import { pathOfNir } from '@passerelle/kit/graphql/mutation';
import { NEVER_NOMINATIVE } from '../charter/charter.ts';
import { register } from './register.ts';
import { registrations } from './registration.ts';

/** `POST /registrations`: the only way a person enters the register. Slices call it under their caller's passport. */
export function registerRoute(http: FastifyInstance, services: Services): void {
  http.post('/registrations', { bodyLimit: 4_000_000 }, async (request) => {
    const viewer = await viewerOf(request, services.readPassport);
    if (!viewer) throw unauthenticated();
    if (viewer.roles.every((r) => r !== 'FEED' && NEVER_NOMINATIVE.includes(r))) throw forbidden();
    const read = registrations.safeParse(request.body);
    if (!read.success || pathOfNir(read.data)) throw coded('BAD_USER_INPUT', 'Fiches d’identité refusées : elles n’ont pas la forme attendue.');
    const { source, records } = read.data;
    return services.worker.em.fork().transactional(async (em) => ({ registered: await register(em, viewer.network, source, records) }));
  });
}
