import { Readable } from 'node:stream';
import type { Services } from '@passerelle/kit/server/define';
import type { FastifyInstance } from 'fastify';
import { exportDocuments, type Entry } from './export-documents.ts';
import type { DocumentKind } from './tally.ts';

/** Addresses, with what each one lists. */
const LISTS: Readonly<Record<string, { readonly kinds: readonly DocumentKind[]; of(entry: Entry): object | null }>> = {
  structures: { kinds: ['structure'], of: (entry) => ('document' in entry ? entry.document : null) },
  services: { kinds: ['service'], of: (entry) => ('document' in entry ? entry.document : null) },
  extensions: { kinds: ['structure', 'service'], of: (entry) => ('document' in entry ? entry.extension : null) },
};
const AT_ONCE = 2;

/**
 * `GET /data-inclusion/structures.json`, `services.json`, `extensions.json`: this hub's own catalogue, for anyone (E04). The
 * catalogue holds no person, and nothing that the caller says reaches the database. Written as it is read.
 * 404 another name · 503 two are being written already
 */
export async function dataInclusionRoutes(http: FastifyInstance, { worker }: Pick<Services, 'worker'>): Promise<void> {
  let open = 0;
  http.get<{ Params: { list: string } }>('/data-inclusion/:list', async (request, reply) => {
    const name = request.params.list.replace(/\.json$/, '');
    const list = Object.hasOwn(LISTS, name) && request.params.list.endsWith('.json') ? LISTS[name] : undefined;
    if (!list) return reply.code(404).send({ code: 'NOT_FOUND', message: 'Cette liste n’existe pas. Listes : structures.json, services.json, extensions.json.' });
    if (open >= AT_ONCE) return reply.code(503).header('retry-after', '10').send({ code: 'TOO_MANY_REQUESTS', message: 'Le catalogue est déjà en cours d’envoi. Réessayez dans quelques secondes.' });
    open++;
    const body = Readable.from(jsonList(exportDocuments(worker.em.fork(), { kinds: list.kinds }), list.of));
    body.once('close', () => { open--; });
    return reply.type('application/json; charset=utf-8').header('cache-control', 'public, max-age=3600').send(body);
  });
}

/** A JSON list, one document a line, so that two exports can be compared line by line. */
export async function* jsonList(entries: AsyncIterable<Entry>, of: (entry: Entry) => object | null): AsyncGenerator<string> {
  let before = '[\n';
  for await (const entry of entries) {
    const document = of(entry);
    if (!document) continue;
    yield `${before}${JSON.stringify(document)}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
