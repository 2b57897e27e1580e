import type { FastifyInstance } from 'fastify';
import { RegisterAway, registrarAs } from '@passerelle/kit/imports/register-as';
import { COORDINATION_AWAY, integrationDoor } from '@passerelle/kit/integrations/door';
import { refusedCall } from '@passerelle/kit/integrations/problem';
import type { Services } from '@passerelle/kit/server/define';
import { today } from '@passerelle/kit/values/today';
import { z } from 'zod';
import { answered, batchKey } from './keep-once.ts';
import { pushFiles } from './push-files.ts';

/** Files in a batch at most: as many as coordination registers at once in an import. */
export const MOST_FILES = 500;

const JSON_TYPE = 'application/json; charset=utf-8';
const KEY = /^[\x21-\x7E]{1,200}$/;
const body = z.strictObject({ files: z.array(z.unknown()).min(1) });

/**
 * `POST /integrations/files`: a mission locale's software pushes a batch of its files, `{ "files": [ … ] }`, under an
 * `Idempotency-Key`. Each file is answered for by itself; the whole call is refused only when it cannot be read.
 */
export async function pushRoutes(http: FastifyInstance, services: Services): Promise<void> {
  const { register, close } = registrarAs(services.settings.coordination);
  http.addHook('onClose', close);
  await integrationDoor(http, services, ['MISSION_LOCALE'], (scope, callerOf) => {
    scope.post('/integrations/files', { bodyLimit: 2_000_000 }, async (request, reply) => {
      const caller = callerOf(request);
      const key = request.headers['idempotency-key'];
      if (typeof key !== 'string' || !KEY.test(key)) throw refusedCall(400, 'IDEMPOTENCY_KEY_MISSING', 'Clé d’idempotence manquante', 'Ajoutez l’en-tête Idempotency-Key : 1 à 200 caractères, une clé nouvelle pour chaque envoi nouveau.');
      const read = body.safeParse(request.body);
      if (!read.success) throw refusedCall(400, 'MALFORMED', 'Demande illisible', 'Le corps attendu est { "files": [ … ] }, avec au moins un dossier.');
      const { files } = read.data;
      if (files.length > MOST_FILES) throw refusedCall(413, 'TOO_MANY_FILES', 'Envoi trop grand', `L’envoi compte plus de ${MOST_FILES} dossiers. Coupez-le en plusieurs envois, chacun sous sa clé.`);
      const named = batchKey(caller.machine.person, key, files);
      const before = await answered(services.worker.em.fork(), named);
      if (before) return reply.header('idempotency-replayed', 'true').type(JSON_TYPE).send(before);
      const options = { campaign: null, today: today(), organisation: caller.machine.organisation };
      const answer = await pushFiles({ fork: () => services.worker.em.fork(), register, options }, caller, named, files)
        .catch((error: unknown) => { throw error instanceof RegisterAway ? COORDINATION_AWAY : error; });
      return reply.type(JSON_TYPE).send(answer);
    });
  });
}
