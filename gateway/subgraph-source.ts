import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { GraphQLError } from 'graphql';
import { type HubContext, remaining } from './hub-context.ts';
import { nullPath } from './null-path.ts';
import { readAnswer, type SubgraphError, type SubgraphResult } from './subgraph-answer.ts';
import type { SubgraphClient } from './subgraph-client.ts';
import { Unavailable, unavailableNotice } from './unavailable.ts';

type Response = Awaited<ReturnType<GraphQLDataSource['process']>>;
type Options = GraphQLDataSourceProcessOptions<HubContext>;

const OPERATION_NAME = /^[A-Za-z_]\w{0,79}$/;

/**
 * How the gateway's executor reaches one subgraph: over a keep-alive pool, in bounded time, with the request's
 * passport and nothing else of the client's. It never throws: a failure is one coded error at the hole it leaves.
 */
export class SubgraphSource implements GraphQLDataSource<HubContext> {
  readonly #client: SubgraphClient;
  readonly #hop: number;
  readonly #failed: (error: Unavailable, requestId: string) => void;

  /**
   * @param hop longest wait for one answer, in milliseconds
   * @param failed told of each unavailability, for the log
   */
  constructor(client: SubgraphClient, hop: number, failed: (error: Unavailable, requestId: string) => void) {
    this.#client = client;
    this.#hop = hop;
    this.#failed = failed;
  }

  async process(options: Options): Promise<Response> {
    if (!('incomingRequestContext' in options)) return { errors: [new GraphQLError('not an incoming operation')] };
    const { context, request } = options;
    const query = request.query ?? '';
    try {
      const result = await this.#ask(query, request.variables ?? {}, context, options.incomingRequestContext);
      return asResponse(result.data, result.errors?.map((error) => located(blame(error, context), query)));
    } catch (error) {
      const failure = error instanceof Unavailable ? error : new Unavailable(this.#client.name, error);
      this.#failed(failure, context.requestId);
      return asResponse(null, [located({ message: failure.notice, extensions: { code: failure.code, partner: failure.partner } }, query)]);
    }
  }

  async #ask(
    query: string, variables: Record<string, unknown>, context: HubContext, incoming: { operationName?: string | null; operation?: { operation: string } },
  ): Promise<SubgraphResult> {
    // Coordination could not make a passport a moment ago: asking it anonymously would turn "unavailable" into "sign in".
    if (context.coordinationDown && this.#client.name === 'coordination') throw new Unavailable('coordination', 'no passport');
    const timeout = Math.min(this.#hop, remaining(context));
    if (timeout <= 0) throw new Unavailable(this.#client.name, 'no time left');
    const answer = await this.#client.call({
      path: '/graphql', timeout, retry: incoming.operation?.operation === 'query',
      headers: { ...headersFor(context, timeout, incoming.operationName), 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const representations = variables['representations'];
    return readAnswer(this.#client.name, answer, Array.isArray(representations) ? representations.length : undefined);
  }
}

/** The headers that a subgraph gets: who asks, why, in what operation, and how long an answer is awaited (milliseconds). */
export function headersFor(context: HubContext, timeout: number, operationName?: string | null): Record<string, string> {
  return {
    'x-request-id': context.requestId,
    'passerelle-deadline': String(timeout),
    ...(context.passport ? { authorization: `Bearer ${context.passport}` } : {}),
    ...(context.purpose ? { 'passerelle-purpose': context.purpose } : {}),
    ...(operationName && OPERATION_NAME.test(operationName) ? { 'passerelle-operation': operationName } : {}),
  };
}

/** Without coordination, "sign in" would mislead somebody who is signed in. */
function blame(error: SubgraphError, context: HubContext): SubgraphError {
  if (!context.coordinationDown || error.extensions.code !== 'UNAUTHENTICATED') return error;
  return { ...error, message: unavailableNotice('coordination'), extensions: { code: 'COORDINATION_UNAVAILABLE', partner: 'coordination' } };
}

/** An error that does not say where it belongs stands at the first hole that its fetch leaves. */
function located(error: SubgraphError, query: string): SubgraphError {
  const path = error.path ?? nullPath(query);
  return path ? { ...error, path } : error;
}

/** The executor reads plain error objects as they come over the wire; its type asks for the class, which it does not need. */
function asResponse(data: SubgraphResult['data'], errors: readonly SubgraphError[] | undefined): Response {
  return { data: data ?? null, ...(errors ? { errors: errors.map(({ message, path, extensions }) => new GraphQLError(message, { path: path ?? null, extensions })) } : {}) };
}
