import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Pool } from 'undici';
import { purposeOf } from './hub-context.ts';
import { inFlightCap } from './load.ts';
import { answerProblem, problemOf } from './problems.ts';
import { Refusal } from './refusal.ts';
import type { GatewaySettings } from './settings.ts';
import type { SignIn } from './sign-in.ts';
import { Unavailable } from './unavailable.ts';

/** The largest push, in bytes: as much as subgraphs read. */
const LARGEST_PUSH = 2_000_000;
/** Milliseconds that a subgraph may take: a full batch is registered and kept meanwhile. */
const LONGEST = 60_000;
const MOST_CALLS = 32;
const KEY = /^[\x21-\x7E]{1,200}$/;

type Push = { Params: { slice: string; kind: string } };

/**
 * The doors of partners' software: `POST /integrations/<slice>/<kind>` pushes to that subgraph's `/integrations/<kind>`,
 * `GET /integrations/changes` pulls from coordination. What fails is answered as a problem (RFC 9457).
 * @returns closes the connections
 */
export function integrationRoutes(app: FastifyInstance, settings: Pick<GatewaySettings, 'subgraphUrls'>, signIn: SignIn): () => Promise<void> {
  const pools = new Map(Object.entries(settings.subgraphUrls).map(([name, base]) =>
    [name, new Pool(new URL(base).origin, { connections: MOST_CALLS, connectTimeout: 1_000, headersTimeout: LONGEST, bodyTimeout: LONGEST })]));
  const passports = new WeakMap<object, string>();

  void app.register(async (scope) => {
    scope.setErrorHandler(answerProblem);
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: LARGEST_PUSH }, (_request, bytes, done) => done(null, bytes));
    // Nothing of a push is read before its sender is known.
    const onRequest = [inFlightCap(MOST_CALLS), async (request: FastifyRequest) => {
      const { passport, coordinationDown } = await signIn(request.headers.authorization, request.id);
      if (coordinationDown) throw new Unavailable('coordination', 'no passport');
      if (!passport) throw new Refusal(401, 'UNAUTHENTICATED', 'Demandez un jeton avec les identifiants de votre logiciel, puis recommencez.', { 'www-authenticate': 'Bearer', connection: 'close' });
      passports.set(request, passport);
    }];
    const pass = async (slice: string, path: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const pool = pools.get(slice);
      if (!pool) throw new Refusal(404, 'NOT_FOUND');
      const base = new URL(settings.subgraphUrls[slice]!).pathname.replace(/\/$/, '');
      const answer = await pool.request({
        path: `${base}${path}`, method: request.method === 'POST' ? 'POST' : 'GET', headers: headersOf(request, passports.get(request)!),
        body: Buffer.isBuffer(request.body) ? request.body : null,
      }).catch((error: unknown) => { throw new Unavailable(slice, error); });
      const text = await answer.body.text().catch((error: unknown) => { throw new Unavailable(slice, error); });
      reply.header('cache-control', 'no-store');
      for (const name of ['retry-after', 'idempotency-replayed']) if (typeof answer.headers[name] === 'string') reply.header(name, answer.headers[name]);
      if (answer.statusCode < 400) return reply.code(answer.statusCode).type('application/json; charset=utf-8').send(text);
      const problem = problemOf(text, request.id);
      if (!problem && answer.statusCode >= 500) throw new Unavailable(slice, `status ${answer.statusCode}`);
      if (!problem) throw new Refusal(answer.statusCode, answer.statusCode === 404 ? 'NOT_FOUND' : 'BAD_USER_INPUT');
      return reply.code(answer.statusCode).type('application/problem+json; charset=utf-8').send(problem);
    };
    scope.post<Push>('/integrations/:slice/:kind', { onRequest, bodyLimit: LARGEST_PUSH }, (request, reply) => {
      const { slice, kind } = request.params;
      if (!/^[a-z-]{1,60}$/.test(kind)) throw new Refusal(404, 'NOT_FOUND');
      return pass(slice, `/integrations/${kind}`, request, reply);
    });
    scope.get('/integrations/changes', { onRequest }, (request, reply) => {
      const query = request.raw.url?.split('?')[1];
      return pass('coordination', `/integrations/changes${query ? `?${query}` : ''}`, request, reply);
    });
  });
  return async () => { await Promise.all([...pools.values()].map((pool) => pool.close())); };
}

function headersOf(request: FastifyRequest, passport: string): Record<string, string> {
  const headers: Record<string, string> = { authorization: `Bearer ${passport}`, 'x-request-id': request.id };
  const purpose = purposeOf(request.headers['passerelle-purpose']);
  if (purpose) headers['passerelle-purpose'] = purpose;
  if (request.method !== 'POST') return headers;
  headers['content-type'] = 'application/json';
  const key = request.headers['idempotency-key'];
  if (typeof key === 'string' && KEY.test(key)) headers['idempotency-key'] = key;
  return headers;
}
