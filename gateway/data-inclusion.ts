import type { FastifyInstance } from 'fastify';
import { Pool } from 'undici';
import { inFlightCap } from './load.ts';
import { Refusal } from './refusal.ts';
import { Unavailable } from './unavailable.ts';

const LISTS = ['structures.json', 'services.json', 'extensions.json'];
const MOST = 4;
const STALLED = 60_000;

/**
 * `GET /data-inclusion/structures.json`, `services.json`, `extensions.json`: the public catalogue at data·inclusion v1, passed
 * on from the solutions slice as it is written; nothing of the request but the list's name goes there.
 * @param subgraphUrls base URLs by name; without the slice there is nothing to pass on
 * @returns closes the connections
 */
export function dataInclusionRoutes(app: FastifyInstance, { solutions: base }: Readonly<Record<string, string>>): () => Promise<void> {
  if (!base) return async () => {};
  const { origin, pathname } = new URL(base);
  const pool = new Pool(origin, { connections: MOST, connectTimeout: 1_000, headersTimeout: STALLED, bodyTimeout: STALLED });
  app.get<{ Params: { list: string } }>('/data-inclusion/:list', { onRequest: inFlightCap(MOST) }, async (request, reply) => {
    const { list } = request.params;
    if (!LISTS.includes(list)) throw new Refusal(404, 'NOT_FOUND');
    const answer = await pool.request({ path: `${pathname.replace(/\/$/, '')}/data-inclusion/${list}`, method: 'GET', headers: { 'x-request-id': request.id } })
      .catch((error: unknown) => { throw new Unavailable('solutions', error); });
    if (answer.statusCode !== 200) {
      await answer.body.dump();
      if (answer.statusCode === 503) throw new Refusal(503, 'TOO_MANY_REQUESTS', 'Le catalogue est déjà en cours d’envoi. Réessayez dans quelques secondes.', { 'retry-after': '10' });
      throw new Unavailable('solutions', `status ${answer.statusCode}`);
    }
    return reply.type('application/json; charset=utf-8').header('cache-control', 'public, max-age=3600').header('access-control-allow-origin', '*').send(answer.body);
  });
  return () => pool.close();
}
