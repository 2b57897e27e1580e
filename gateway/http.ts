import { randomUUID } from 'node:crypto';
import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import { messages } from './codes.ts';
import { limits } from './limits.ts';
import { logLines } from './log-lines.ts';
import { Refusal, refusalBody } from './refusal.ts';
import type { GatewaySettings } from './settings.ts';
import { Unavailable } from './unavailable.ts';

const UPLOADS_MAY_LAST = 30 * 60_000;

/**
 * The HTTP server before any route: bounded in time and size, trusting no header about where a request comes from,
 * answering every error in one shape.
 */
export async function httpServer(settings: Pick<GatewaySettings, 'issuers' | 'log' | 'timings'>): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: limits.bodyBytes, trustProxy: false, genReqId: () => randomUUID(), requestIdHeader: false,
    keepAliveTimeout: 10_000, requestTimeout: UPLOADS_MAY_LAST, return503OnClosing: false, forceCloseConnections: 'idle',
    http: { headersTimeout: 5_000, connectionsCheckingInterval: 1_000, maxHeaderSize: 16_384 },
    logger: settings.log ? { level: 'info', stream: logLines() } : false, logController: new LogController({ disableRequestLogging: true }), routerOptions: { maxParamLength: 100 },
  });
  app.server.maxConnections = 2_000;
  app.server.maxRequestsPerSocket = 10_000;
  // Only JSON is read as a body: a form or a text/plain from another site gets 415 (CSRF).
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, app.getDefaultJsonParser('error', 'error'));
  await app.register(helmet, { contentSecurityPolicy: { useDefaults: false, directives: contentPolicy(settings.issuers) } });
  receiveInTime(app, settings.timings.receive);
  app.addHook('onSend', async (request, reply) => { reply.header('x-request-id', request.id); });
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({ method: request.method, route: request.routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered');
  });
  app.setNotFoundHandler((request, reply) => reply.code(404).send(refusalBody('NOT_FOUND', messages.NOT_FOUND, request.id)));
  answerErrors(app);
  return app;
}

/** The page at `/` loads from here only; it may talk to the sign-in servers besides. Its editor writes styles of its own. */
function contentPolicy(issuers: readonly string[]) {
  const signIn = issuers.map((url) => new URL(url).origin);
  return {
    'default-src': ["'self'"], 'style-src': ["'self'", "'unsafe-inline'"], 'img-src': ["'self'", 'data:'], 'font-src': ["'self'", 'data:'],
    'worker-src': ["'self'", 'blob:'], 'connect-src': ["'self'", ...signIn], 'form-action': ["'self'", ...signIn],
    'base-uri': ["'none'"], 'object-src': ["'none'"], 'frame-ancestors': ["'none'"],
  };
}

/** Node's own limit is the uploads'; a document has less time to arrive. */
function receiveInTime(app: FastifyInstance, milliseconds: number): void {
  app.addHook('onRequest', async ({ method, raw, routeOptions }) => {
    if (method !== 'POST' || routeOptions.config.upload) return;
    const timer = setTimeout(() => raw.destroy(), milliseconds);
    raw.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer));
  });
}

function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler<Error & { statusCode?: number }>((error, request, reply) => {
    if (error instanceof Refusal) return reply.code(error.status).headers(error.headers).send(refusalBody(error.code, error.message, request.id));
    if (error instanceof Unavailable) {
      request.log.warn({ partner: error.partner, cause: error.cause }, 'unavailable');
      return reply.code(503).header('retry-after', '5').send(refusalBody(error.code, error.notice, request.id, error.partner));
    }
    const status = error.statusCode ?? 500;
    if (status === 413) return reply.code(413).send(refusalBody('QUERY_TOO_LARGE', messages.QUERY_TOO_LARGE, request.id));
    if (status < 500) return reply.code(status).send(refusalBody('BAD_USER_INPUT', messages.BAD_USER_INPUT, request.id));
    logUnexpected(request.log, error);
    return reply.code(500).send(refusalBody('INTERNAL_ERROR', messages.INTERNAL_ERROR, request.id));
  });
}

/** Logs an error by its class and where it was thrown; its message may quote somebody's data. */
export function logUnexpected(log: { error: (fields: object, text: string) => void }, error: unknown, requestId?: string): void {
  const known = error instanceof Error ? error : new Error('not an error');
  const frames = known.stack?.split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 8).map((line) => line.trim());
  log.error({ name: known.name, frames, ...(requestId ? { reqId: requestId } : {}) }, 'unexpected');
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route takes a file: it has minutes, not seconds, to arrive. */
    upload?: boolean;
  }
}
