import type { FastifyInstance } from 'fastify';
import { inFlightCap } from './load.ts';
import { openSource } from './open-source.ts';
import { Refusal } from './refusal.ts';
import type { GatewaySettings } from './settings.ts';
import { Unavailable } from './unavailable.ts';

const SLICE = 'mentoring';
/** Requests at the same time, and milliseconds: a leaflet of 300 offers is set within one second. */
const MOST = 8;
const HEADERS = 10_000;
/** Made by the slice for anybody: it holds no person, and may be kept for as long as the slice says. */
const LEAFLET = /^(text\/html|application\/pdf)\b/;
const PASSED_BACK = ['content-type', 'content-disposition', 'cache-control'] as const;

/**
 * The leaflet of mentoring offers (« plaquette », F17), for whoever asks: `GET /plaquette` and `GET /plaquette.pdf` go to the
 * mentoring subgraph with the same query string, and with nothing that says who asks.
 */
export function leafletRoutes(app: FastifyInstance, { subgraphUrls }: Pick<GatewaySettings, 'subgraphUrls'>): void {
  const base = subgraphUrls[SLICE];
  if (!base) return;
  const read = openSource(app, { slice: SLICE, base, most: MOST, stalled: HEADERS });
  const options = { onRequest: inFlightCap(MOST) };
  for (const path of ['/plaquette', '/plaquette.pdf']) {
    app.get(path, options, async (request, reply) => {
      const query = request.raw.url?.split('?')[1];
      const answer = await read(`${path}${query ? `?${query}` : ''}`, request);
      // The slice's own page says what is wrong with a choice; anything else is told in the gateway's one shape.
      if (![200, 400].includes(answer.statusCode) || !LEAFLET.test(String(answer.headers['content-type']))) {
        await answer.body.dump();
        throw answer.statusCode >= 500 ? new Unavailable(SLICE, `status ${answer.statusCode}`) : new Refusal(404, 'NOT_FOUND');
      }
      for (const name of PASSED_BACK) {
        const value = answer.headers[name];
        if (typeof value === 'string') reply.header(name, value);
      }
      return reply.code(answer.statusCode).send(answer.body);
    });
  }
}
