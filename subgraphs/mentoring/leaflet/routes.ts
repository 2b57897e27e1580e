import type { Services } from '@passerelle/kit/server/define';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { normaliseDepartement, parseCommune } from '@passerelle/kit/values/codes';
import { chooserPage, leafletPage } from './leaflet-page.ts';
import { leafletPdf } from './leaflet-pdf.ts';
import { readLeaflet } from './read-leaflet.ts';

const HTML = 'text/html; charset=utf-8';
const UNREAD = 'Ce territoire n’est pas reconnu. Donnez le numéro d’un département (59, 2A, 974) ou le code INSEE d’une commune (59512), qui n’est pas son code postal.';
type Asked = FastifyRequest<{ Querystring: Record<string, unknown> }>;

/**
 * The leaflet for whoever asks, without signing in: `GET /plaquette?departement=59` or `?commune=59512` (a page to print),
 * `GET /plaquette.pdf` with the same (a file). No person is in it; the tables it reads hold none.
 */
export function leafletRoutes(http: FastifyInstance, { app }: Pick<Services, 'app'>): void {
  http.get('/plaquette', async (request: Asked, reply) => {
    const territory = territoryOf(request);
    if (!territory) return reply.code(Object.keys(request.query).length ? 400 : 200).type(HTML).send(chooserPage(Object.keys(request.query).length ? UNREAD : null));
    const leaflet = await readLeaflet(app.em.fork(), territory.code);
    return reply.type(HTML).header('cache-control', 'public, max-age=300').send(leafletPage(leaflet, `/plaquette.pdf?${territory.kind}=${territory.code}`));
  });

  http.get('/plaquette.pdf', async (request: Asked, reply) => {
    const territory = territoryOf(request);
    if (!territory) return reply.code(400).type(HTML).send(chooserPage(UNREAD));
    const pdf = await leafletPdf(await readLeaflet(app.em.fork(), territory.code));
    return reply.type('application/pdf').header('cache-control', 'public, max-age=300').header('content-disposition', `inline; filename="plaquette-mentorat-${territory.code}.pdf"`).send(pdf);
  });
}

/** The one territory that was asked for; null when there is none, or it is none. */
function territoryOf({ query: { departement, commune } }: Asked): { kind: 'commune' | 'departement'; code: string } | null {
  if (typeof commune === 'string' && commune) {
    const code = parseCommune(commune);
    return code ? { kind: 'commune', code } : null;
  }
  const code = typeof departement === 'string' ? normaliseDepartement(departement) : null;
  return code ? { kind: 'departement', code } : null;
}
