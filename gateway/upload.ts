import { Transform } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Pool } from 'undici';
import { messages, presentable, publicCode } from './codes.ts';
import { purposeOf } from './hub-context.ts';
import { inFlightCap } from './load.ts';
import { Refusal } from './refusal.ts';
import type { GatewaySettings } from './settings.ts';
import type { SignIn } from './sign-in.ts';
import { Unavailable } from './unavailable.ts';

/** The largest file, in bytes, and how long (ms) nothing may move before the transfer is given up. */
export const LARGEST_FILE = 200_000_000;
const STALLED = 60_000;
const MOST_UPLOADS = 16;
const SAFE_HEADER = /^[\w\-./;=+", ]{1,200}$/;
const passedOn = ['content-type', 'content-length', 'idempotency-key'] as const;

type Params = { slice: string; name: string };

/**
 * Files of partners: `POST /imports/<slice>/<kind>?…`, `GET /imports/<slice>/<id>` and `GET /imports/<slice>/<id>/rejects`
 * go to that subgraph as `/imports/<kind>` and `/imports/<id>[/rejects]`, with the same query string and the sender's passport.
 * Bytes flow through: neither a file nor its rejects file is ever held here.
 * @returns closes the connections
 */
export function uploadRoutes(app: FastifyInstance, settings: Pick<GatewaySettings, 'subgraphUrls'>, signIn: SignIn): () => Promise<void> {
  const pools = new Map(Object.entries(settings.subgraphUrls).map(([name, base]) =>
    [name, new Pool(new URL(base).origin, { connections: MOST_UPLOADS, connectTimeout: 1_000, headersTimeout: STALLED, bodyTimeout: STALLED })]));
  const passports = new WeakMap<object, string>();

  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    const onRequest = [inFlightCap(MOST_UPLOADS), async (request: FastifyRequest) => {
      passports.set(request, await passportFor(request, signIn));
    }];
    const forward = (suffix: string) => (request: FastifyRequest<{ Params: Params }>, reply: FastifyReply) => {
      const pool = pools.get(request.params.slice);
      if (!pool || !/^[a-z0-9-]{1,60}$/.test(request.params.name)) throw new Refusal(404, 'NOT_FOUND');
      const base = new URL(settings.subgraphUrls[request.params.slice]!).pathname.replace(/\/$/, '');
      return pass(pool, `${base}/imports/${request.params.name}${suffix}`, request, reply, passports.get(request)!);
    };
    const options = { onRequest, bodyLimit: LARGEST_FILE, config: { upload: true } };
    scope.post<{ Params: Params }>('/imports/:slice/:name', options, forward(''));
    scope.get<{ Params: Params }>('/imports/:slice/:name', options, forward(''));
    scope.get<{ Params: Params }>('/imports/:slice/:name/rejects', options, forward('/rejects'));
  });
  return async () => { await Promise.all([...pools.values()].map((pool) => pool.close())); };
}

/** Nothing of a file is read before its sender is known. */
async function passportFor(request: FastifyRequest, signIn: SignIn): Promise<string> {
  const { passport, coordinationDown } = await signIn(request.headers.authorization, request.id);
  if (coordinationDown) throw new Unavailable('coordination', 'no passport');
  if (!passport) throw new Refusal(401, 'UNAUTHENTICATED', undefined, { 'www-authenticate': 'Bearer', connection: 'close' });
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_FILE) throw tooLarge();
  return passport;
}

async function pass(pool: Pool, path: string, request: FastifyRequest<{ Params: Params }>, reply: FastifyReply, passport: string) {
  const { slice } = request.params;
  const query = request.raw.url?.split('?')[1];
  const answer = await pool.request({
    path: query ? `${path}?${query}` : path, method: request.method === 'POST' ? 'POST' : 'GET', headers: headersOf(request, passport),
    body: request.method === 'POST' ? request.raw.pipe(bounded()) : null,
  }).catch((error: unknown) => {
    throw error instanceof Refusal ? error : new Unavailable(slice, error);
  });
  if (answer.statusCode >= 400) {
    const text = await answer.body.text();
    if (answer.statusCode >= 500) throw new Unavailable(slice, `status ${answer.statusCode}`);
    throw refusalOf(answer.statusCode, text);
  }
  for (const name of ['content-type', 'content-disposition', 'content-length'] as const) {
    const value = answer.headers[name];
    if (typeof value === 'string') reply.header(name, value);
  }
  return reply.code(answer.statusCode).header('cache-control', 'no-store').send(answer.body);
}

function headersOf(request: FastifyRequest, passport: string): Record<string, string> {
  const headers: Record<string, string> = { authorization: `Bearer ${passport}`, 'x-request-id': request.id };
  const purpose = purposeOf(request.headers['passerelle-purpose']);
  if (purpose) headers['passerelle-purpose'] = purpose;
  for (const name of passedOn) {
    const value = request.headers[name];
    if (typeof value === 'string' && SAFE_HEADER.test(value) && (name !== 'content-length' || request.method === 'POST')) headers[name] = value;
  }
  return headers;
}

/** Counts the bytes of a file that does not say its length. */
function bounded(): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > LARGEST_FILE) done(tooLarge());
      else done(null, chunk);
    },
  });
}

function tooLarge(): Refusal {
  return new Refusal(413, 'QUERY_TOO_LARGE', 'Le fichier dépasse 200 Mo. Coupez-le en plusieurs fichiers.', { connection: 'close' });
}

/** A subgraph's refusal of a file, kept to its code and its message for people. */
function refusalOf(status: number, text: string): Refusal {
  let body: { code?: unknown; message?: unknown } = {};
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null) body = parsed;
  } catch { /* Not a message for people: the code of the status says enough. */ }
  const code = body.code === undefined ? (status === 404 ? 'NOT_FOUND' : 'BAD_USER_INPUT') : publicCode(body.code);
  return new Refusal(status, code, presentable(body.message) ?? messages[code]);
}
