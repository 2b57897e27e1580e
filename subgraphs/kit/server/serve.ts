import { randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import pino from 'pino';
import { askCoordination } from '../trust/ask-grants.ts';
import { RequestContext } from './context.ts';
import { connect } from '../data/database.ts';
import type { Services, SubgraphDefinition } from './define.ts';
import { coded, unauthenticated } from '../graphql/errors.ts';
import { federate } from '../graphql/federate.ts';
import { fewRootFields, limits } from '../graphql/limits.ts';
import { grantReader } from '../trust/grant.ts';
import { KeysUnreachable, remoteKeys } from '../trust/keys.ts';
import { isDatabaseError, mask } from '../graphql/mask.ts';
import { passportReader } from '../trust/passport.ts';
import type { Settings } from './settings.ts';
import { oneTransaction } from './transaction.ts';
import type { Viewer } from '../trust/viewer.ts';

/** A running subgraph. */
export interface Running {
  readonly url: string;
  readonly services: Services;
  close(): Promise<void>;
}

const header = (request: FastifyRequest, name: string, shape: RegExp) => {
  const value = request.headers[name];
  return typeof value === 'string' && shape.test(value) ? value : null;
};

/** The request's id as the gateway gave it; anything else that a caller wrote there never reaches a log or the journal. */
export const requestIdOf = (request: FastifyRequest): string => header(request, 'x-request-id', /^[\w-]{8,64}$/) ?? randomUUID();

/**
 * The caller's viewer: null without a passport; a passport that is not good is refused, never ignored.
 * @throws UNAUTHENTICATED; COORDINATION_UNAVAILABLE when nobody can say whether it is good
 */
export async function viewerOf(request: FastifyRequest, read: (text: string) => Promise<Viewer>): Promise<Viewer | null> {
  const text = request.headers.authorization;
  if (text === undefined) return null;
  if (!text.startsWith('Bearer ')) throw unauthenticated();
  return read(text.slice(7)).catch((error: unknown) => {
    throw error instanceof KeysUnreachable ? coded('COORDINATION_UNAVAILABLE', 'La plate-forme de coordination ne répond pas. Réessayez dans une minute.') : unauthenticated();
  });
}

/** Milliseconds that a request's body may take to arrive, files excepted (see imports/routes.ts). */
const RECEIVE = 8_000;

/** Who sends slowly, or never ends, does not hold a connection. */
function receiveInTime(http: FastifyInstance): void {
  http.addHook('onRequest', async ({ method, raw, routeOptions }) => {
    if (method !== 'POST' || routeOptions.config.takesFile) return;
    const timer = setTimeout(() => raw.destroy(), RECEIVE);
    raw.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer));
  });
}

/**
 * Starts a subgraph: databases, GraphQL, its own routes, its background work.
 * @param settings where it listens and what it talks to
 */
export async function serve(definition: SubgraphDefinition, settings: Settings): Promise<Running> {
  const log = pino({ name: definition.name, level: 'info' }, pino.destination(2));
  const { schema } = federate(definition.resolvers, definition.references);
  const app = await connect(settings.database, { entities: definition.entities });
  const worker = await connect(settings.workerDatabase, { entities: definition.entities, pool: 4 });
  const keys = definition.keys?.(settings) ?? remoteKeys(settings.coordination);
  const services: Services = { settings, keys, app, worker, readPassport: passportReader(keys) };
  const ask = definition.askGrants?.(services) ?? askCoordination(settings.coordination, keys);
  const readGrant = grantReader(keys);

  const http: FastifyInstance = Fastify({ bodyLimit: 2_000_000, keepAliveTimeout: 72_000, requestTimeout: 120_000, connectionTimeout: 130_000, forceCloseConnections: true,
    http: { headersTimeout: 5_000, connectionsCheckingInterval: 1_000 },
  });
  const apollo = new ApolloServer<RequestContext>({
    schema, introspection: false, includeStacktraceInErrorResponses: false, csrfPrevention: true, allowBatchedHttpRequests: false,
    hideSchemaDetailsFromClientErrors: true, persistedQueries: false, stopOnTerminationSignals: false, nodeEnv: 'production',
    formatError: mask(log), parseOptions: { maxTokens: limits.tokens }, validationRules: [fewRootFields], validationOptions: { maxErrors: 5 },
    plugins: [
      // Cache hints would wrap every field of every answer, for answers that nobody may keep.
      ApolloServerPluginCacheControlDisabled(), ApolloServerPluginInlineTraceDisabled(), ApolloServerPluginLandingPageDisabled(), fastifyApolloDrainPlugin(http), noticeDatabaseErrors, oneTransaction,
    ],
  });
  await apollo.start();
  receiveInTime(http);
  http.get('/health/live', () => ({ status: 'ok' }));
  // Asked for real: the ORM says that it is not connected until its first statement.
  http.get('/health/ready', (_, reply) => app.em.fork().execute('select 1').then(() => ({ status: 'ok' }), () => reply.code(503).send({ status: 'database' })));
  http.setErrorHandler((error: { extensions?: { code?: string }; statusCode?: number; name?: string }, _, reply) => {
    const { code } = error.extensions ?? {};
    if (code === 'UNAUTHENTICATED') return reply.code(401).send({ code, message: 'Connectez-vous pour continuer.' });
    if (code === 'COORDINATION_UNAVAILABLE') return reply.code(503).header('retry-after', '5').send({ code, message: 'La plate-forme de coordination ne répond pas. Réessayez dans une minute.' });
    const status = error.statusCode && error.statusCode < 500 ? error.statusCode : 500;
    if (status === 500) log.error({ error: error.name }, 'route failed');
    return reply.code(status).send({ code: status === 500 ? 'INTERNAL_ERROR' : 'BAD_USER_INPUT', message: 'La demande n’a pas pu être traitée.' });
  });
  http.route({
    method: 'POST', url: '/graphql', preHandler: async (request) => { (request as { viewer?: unknown }).viewer = await viewerOf(request, services.readPassport); },
    handler: fastifyApolloHandler(apollo, {
      context: async (request) => new RequestContext({
        viewer: (request as { viewer?: Viewer | null }).viewer ?? null,
        requestId: requestIdOf(request),
        operation: header(request, 'passerelle-operation', /^\w{1,80}$/) ?? 'anonymous',
        purpose: header(request, 'passerelle-purpose', /^[A-Z_]{3,40}$/),
      }, () => app.em.fork(), ask, readGrant),
    }),
  });
  await definition.routes?.(http, services);
  const stop = await definition.work?.(services);
  await http.listen({ port: settings.port, host: settings.host });
  const address = http.server.address();
  const port = typeof address === 'object' && address ? address.port : settings.port;
  return {
    url: `http://${settings.host}:${port}`, services,
    async close() {
      await stop?.();
      await http.close();
      await Promise.all([app.close(true), worker.close(true)]);
    },
  };
}

/** Tells the request's context that its transaction is lost. */
const noticeDatabaseErrors = {
  async requestDidStart() {
    return {
      async didEncounterErrors({ contextValue, errors }: { contextValue: RequestContext; errors: readonly unknown[] }) {
        if (errors.some(isDatabaseError)) contextValue.broken = true;
      },
    };
  },
};

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route takes a file: it has minutes, not seconds, to arrive. */
    takesFile?: boolean;
  }
}
