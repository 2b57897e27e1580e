import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { unauthenticated } from '../graphql/errors.ts';

/**
 * Headers by which a subgraph's own job signs a request to a sibling (Standard Webhooks, HMAC-SHA256): a job has no
 * passport, which lives 60 s.
 * @param secret shared by the subgraphs (`whsec_…`)
 */
export function signatureHeaders(secret: string, body: string): Record<string, string> {
  const id = randomUUID();
  const at = new Date();
  return { 'webhook-id': id, 'webhook-timestamp': String(Math.floor(at.getTime() / 1000)), 'webhook-signature': new Webhook(secret).sign(id, at, body) };
}

/**
 * Whether a request is signed by a subgraph of this hub. What is checked is the parsed body written again: exactly what
 * its handler goes on to use.
 * @throws UNAUTHENTICATED when there is a signature and it is not good, or is more than five minutes old
 */
export function isSignedByHub(secret: string, headers: IncomingHttpHeaders, body: unknown): boolean {
  if (headers['webhook-signature'] === undefined) return false;
  try {
    new Webhook(secret).verify(JSON.stringify(body), headers as Record<string, string>);
    return true;
  } catch {
    throw unauthenticated();
  }
}
