import type { onRequestAsyncHookHandler } from 'fastify';
import { Refusal } from './refusal.ts';

/**
 * A hook that answers 503 at once when too many requests are in progress: those that are in get their answer in time,
 * those that are not know when to come back.
 * @param most requests in progress at the same time on the routes that share this hook
 */
export function inFlightCap(most: number): onRequestAsyncHookHandler {
  let inFlight = 0;
  return async (_request, reply) => {
    if (inFlight >= most) throw new Refusal(503, 'TOO_MANY_REQUESTS', undefined, { 'retry-after': '1' });
    inFlight += 1;
    reply.raw.once('close', () => { inFlight -= 1; });
  };
}
