import type { FastifyInstance } from 'fastify';
import type { Services } from '@passerelle/kit/server/define';
import { RequestContext } from '@passerelle/kit/server/context';
import { requestIdOf, viewerOf } from '@passerelle/kit/server/serve';
import { KeysUnreachable } from '@passerelle/kit/trust/keys';
import { z } from 'zod';
import { unauthenticated } from '@passerelle/kit/graphql/errors';
import { openYouths } from './grant/open-youths.ts';
import { signGrant } from './grant/signer.ts';
import { registerRoute } from './identity/register-route.ts';
import { signingKeys } from './keys/signing-keys.ts';
import { accessTokenReader } from './passport/access-token.ts';
import { issuePassport } from './passport/issue-passport.ts';
import type { TrustSettings } from './settings.ts';

const askedGrants = z.strictObject({
  youths: z.array(z.uuid()).max(1_000), purpose: z.string().regex(/^[A-Z_]{3,40}$/).nullish(), operation: z.string().regex(/^\w{1,80}$/).nullish(),
});

/** Coordination's own doors: public keys, passports, grants, registrations. */
export function routes(http: FastifyInstance, services: Services, { COORDINATION_KEYS_FILE, COORDINATION_KEYS_POLL, OIDC_ISSUERS, OIDC_AUDIENCE }: TrustSettings): void {
  const keys = signingKeys(COORDINATION_KEYS_FILE, COORDINATION_KEYS_POLL);
  const readToken = accessTokenReader(OIDC_ISSUERS, OIDC_AUDIENCE);

  http.get('/.well-known/jwks.json', () => keys.published());

  http.post('/passport', async (request, reply) => {
    const subject = await readToken(request.headers.authorization?.replace(/^Bearer /, '') ?? '').catch((error: unknown) => {
      // Nobody can say whether the token is good: the person must not be told to sign in again.
      if (!(error instanceof KeysUnreachable)) throw unauthenticated();
      return null;
    });
    if (!subject) return reply.code(503).header('retry-after', '5').send({ code: 'COORDINATION_UNAVAILABLE', message: 'Le service de connexion ne répond pas. Réessayez dans une minute.' });
    const issued = await issuePassport(services.app.em.fork(), keys, subject);
    return issued ?? reply.code(403).send({ code: 'FORBIDDEN', message: 'Ce compte n’est pas inscrit au réseau. Demandez son inscription au responsable de la plate-forme.' });
  });

  http.post('/grants', async (request, reply) => {
    const viewer = await viewerOf(request, services.readPassport);
    if (!viewer) throw unauthenticated();
    const read = askedGrants.safeParse(request.body);
    if (!read.success) return reply.code(400).send({ code: 'BAD_USER_INPUT', message: 'Demande d’autorisations refusée : elle n’a pas la forme attendue.' });
    const asked = read.data;
    const context = new RequestContext({
      viewer, requestId: requestIdOf(request), operation: asked.operation ?? 'anonymous', purpose: asked.purpose ?? null,
    }, () => services.app.em.fork(), openYouths, async () => null);
    try {
      const opened = await openYouths(context, asked.youths);
      const grants: Record<string, string> = {};
      for (const [youth, grant] of opened) grants[youth] = await signGrant(viewer, grant);
      await context.finish(false);
      return { grants };
    } catch (error) {
      await context.finish(true);
      throw error;
    }
  });

  registerRoute(http, services);
}
