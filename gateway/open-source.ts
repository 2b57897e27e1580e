import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Pool, type Dispatcher } from 'undici';
import { Unavailable } from './unavailable.ts';

/** Where what a subgraph makes for anybody is read. */
export interface OpenSource {
  readonly slice: string;
  /** The subgraph's base URL. */
  readonly base: string;
  /** Requests at the same time. */
  readonly most: number;
  /** Milliseconds in which something must move. */
  readonly stalled: number;
}

/**
 * Reads what a subgraph makes for anybody, without a person in it: nothing that says who asks goes there. Closed with the gateway.
 * @returns what answers a path below the base URL, whatever its status
 * @throws Unavailable when it does not answer
 */
export function openSource(app: FastifyInstance, { slice, base, most, stalled }: OpenSource): (path: string, request: FastifyRequest) => Promise<Dispatcher.ResponseData> {
  const { origin, pathname } = new URL(base);
  const pool = new Pool(origin, { connections: most, connectTimeout: 1_000, headersTimeout: stalled, bodyTimeout: stalled });
  app.addHook('onClose', () => pool.close());
  return (path, request) => pool.request({ path: `${pathname.replace(/\/$/, '')}${path}`, method: 'GET', headers: { 'x-request-id': request.id } })
    .catch((error: unknown) => { throw new Unavailable(slice, error); });
}
