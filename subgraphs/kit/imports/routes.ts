import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { unauthenticated } from '../graphql/errors.ts';
import type { Services } from '../server/define.ts';
import { viewerOf } from '../server/serve.ts';
import type { Viewer } from '../trust/viewer.ts';
import { ImportRefusal, type ImportKind } from './kind.ts';
import { receive } from './receive.ts';
import { findImport, firstRejects, rejectsFile, reportOf } from './report.ts';
import type { ImportFile, ImportTables } from './tables.ts';
import type { Bell } from './worker.ts';

/** The largest file, in bytes: as at the gateway. */
const LARGEST = 200_000_000;
/** Milliseconds: how long a file may take, how long nothing may move. */
const FILES_MAY_LAST = 30 * 60_000;
const STALLED = 60_000;

const asked = z.object({
  campaign: z.iso.date().nullish(),
  dry: z.enum(['0', '1']).nullish(),
});

const answer = (reply: FastifyReply, status: number, code: string, message: string) => reply.code(status).send({ code, message });
const notFound = (reply: FastifyReply) => answer(reply, 404, 'NOT_FOUND', 'Cet import n’existe pas, ou n’est pas celui de votre organisation.');

/**
 * A slice's doors for files: `POST /imports/:kind?campaign=AAAA-MM-JJ&dry=1` with the file as the body,
 * `GET /imports/:id` (the report), `GET /imports/:id/rejects` (CSV).
 */
export function importRoutes(http: FastifyInstance, services: Services, tables: ImportTables, kinds: readonly ImportKind[], door: Bell): void {
  const { app, worker } = services;
  // Node has one limit for all requests: it becomes the files'; the others have their own (see server/serve.ts).
  http.server.requestTimeout = FILES_MAY_LAST;

  const member = async (request: FastifyRequest): Promise<Viewer> => {
    const viewer = await viewerOf(request, services.readPassport);
    if (!viewer) throw unauthenticated();
    return viewer;
  };
  const own = async (request: FastifyRequest<{ Params: { id: string } }>): Promise<{ viewer: Viewer; file: ImportFile } | null> => {
    const viewer = await member(request);
    const id = z.uuid().safeParse(request.params.id);
    const file = id.success ? await findImport(app, tables, viewer, id.data) : null;
    return file && kinds.find((k) => k.name === file.kind)?.audience(viewer) ? { viewer, file } : null;
  };

  void http.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    const viewers = new WeakMap<FastifyRequest, Viewer>();
    // Nothing of a file is read before its sender is known.
    scope.post<{ Params: { kind: string } }>('/imports/:kind', {
      bodyLimit: LARGEST, config: { takesFile: true },
      onRequest: async (request, reply) => {
        viewers.set(request, await member(request).catch((error: unknown) => {
          // What was not read would hold the connection for as long as a file may last.
          void reply.header('connection', 'close');
          throw error;
        }));
      },
    }, async (request, reply) => {
      const viewer = viewers.get(request)!;
      request.raw.socket.setTimeout(STALLED);
      const begun = await begin(request, viewer).catch((error: unknown) => {
        if (error instanceof ImportRefusal) return error;
        throw error;
      });
      if (begun instanceof ImportRefusal) {
        // Read to its end: a connection closed under a sender hides the reason from it.
        request.raw.resume();
        return answer(reply, begun.code === 'NOT_FOUND' ? 404 : begun.code === 'FORBIDDEN' ? 403 : 400, begun.code, begun.message);
      }
      try {
        const { id, isAgain } = await receive(worker.em.fork(), tables, begun, bounded(request.raw));
        if (!isAgain) door.ring();
        const file = await worker.em.fork().findOneOrFail(tables.file, { id });
        return await reply.code(isAgain ? 200 : 202).send(reportOf(file, await firstRejects(app, tables, viewer, id), isAgain));
      } catch (error) {
        if (error instanceof ImportRefusal) return answer(reply, 413, error.code, error.message);
        throw error;
      }
    });
  });

  const begin = async (request: FastifyRequest<{ Params: { kind: string } }>, viewer: Viewer): Promise<ImportFile> => {
    const kind = kinds.find((k) => k.name === request.params.kind);
    if (!kind) throw new ImportRefusal('NOT_FOUND', `Ce genre de fichier n’existe pas ici. Genres reçus : ${kinds.map((k) => k.name).join(', ')}.`);
    const audience = kind.audience(viewer);
    if (!audience) throw new ImportRefusal('FORBIDDEN', 'Votre fonction ne permet pas d’importer ce fichier. Adressez-vous au responsable de la plate-forme.');
    const query = asked.safeParse(request.query);
    if (!query.success) throw new ImportRefusal('BAD_USER_INPUT', 'Réglages illisibles : campaign est une date AAAA-MM-JJ, dry vaut 0 ou 1.');
    const isDry = query.data.dry === '1';
    const campaign = kind.campaign ? await kind.campaign(worker.em.fork(), query.data.campaign ?? null, isDry) : null;
    return Object.assign(new tables.file(), {
      kind: kind.name, organisationId: viewer.organisation, startedById: viewer.person, isOwnOnly: audience === 'OWN', isDry, campaign,
    });
  };

  http.get<{ Params: { id: string } }>('/imports/:id', async (request, reply) => {
    const found = await own(request);
    return found ? reportOf(found.file, await firstRejects(app, tables, found.viewer, found.file.id)) : notFound(reply);
  });
  http.get<{ Params: { id: string } }>('/imports/:id/rejects', async (request, reply) => {
    const found = await own(request);
    if (!found) return notFound(reply);
    return reply.header('content-type', 'text/csv; charset=utf-8').header('content-disposition', 'attachment; filename="rejets.csv"').send(rejectsFile(app, tables, found.viewer, found.file));
  });
}

async function* bounded(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const piece of body) {
    bytes += piece.length;
    if (bytes > LARGEST) throw new ImportRefusal('BAD_USER_INPUT', 'Le fichier dépasse 200 Mo. Coupez-le en plusieurs fichiers.');
    yield piece;
  }
}
