import type { FastifyInstance } from 'fastify';
import { inFlightCap } from './load.ts';
import { openSource } from './open-source.ts';
import { Refusal } from './refusal.ts';
import { Unavailable } from './unavailable.ts';

const LISTS = ['structures.json', 'services.json', 'extensions.json'];
const MOST = 4;
const STALLED = 60_000;

/**
 * `GET /data-inclusion/structures.json`, `services.json`, `extensions.json`: the public catalogue at data·inclusion v1, passed
 * on from the solutions slice as it is written; nothing of the request but the list's name goes there.
 * @param subgraphUrls base URLs by name; without the slice there is nothing to pass on
 */
export function dataInclusionRoutes(app: FastifyInstance, { solutions: base }: Readonly<Record<string, string>>): void {
  if (!base) return;
  const read = openSource(app, { slice: 'solutions', base, most: MOST, stalled: STALLED });
  app.get<{ Params: { list: string } }>('/data-inclusion/:list', { onRequest: inFlightCap(MOST) }, async (request, reply) => {
    const { list } = request.params;
    if (!LISTS.includes(list)) throw new Refusal(404, 'NOT_FOUND');
    const answer = await read(`/data-inclusion/${list}`, request);
    if (answer.statusCode !== 200) {
      await answer.body.dump();
      if (answer.statusCode === 503) throw new Refusal(503, 'TOO_MANY_REQUESTS', 'Le catalogue est déjà en cours d’envoi. Réessayez dans quelques secondes.', { 'retry-after': '10' });
      throw new Unavailable('solutions', `status ${answer.statusCode}`);
    }
    return reply.type('application/json; charset=utf-8').header('cache-control', 'public, max-age=3600').header('access-control-allow-origin', '*').send(answer.body);
  });
}
