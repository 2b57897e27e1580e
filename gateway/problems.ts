import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { messages, presentable, type Code } from './codes.ts';
import { logUnexpected } from './http.ts';
import { Refusal } from './refusal.ts';
import { Unavailable } from './unavailable.ts';

/** Media type of what partners' software gets when a call fails (RFC 9457). */
const PROBLEM = 'application/problem+json; charset=utf-8';

const TITLES: Partial<Record<Code, string>> = {
  UNAUTHENTICATED: 'Logiciel non reconnu', FORBIDDEN: 'Accès refusé', NOT_FOUND: 'Adresse inconnue', QUERY_TOO_LARGE: 'Envoi trop grand', TOO_MANY_REQUESTS: 'Trop de demandes',
  SUBGRAPH_UNAVAILABLE: 'Partenaire indisponible', COORDINATION_UNAVAILABLE: 'Plate-forme indisponible', INTERNAL_ERROR: 'Erreur de notre côté',
};

const body = (status: number, code: Code, detail: string, requestId: string) =>
  ({ type: `urn:passerelle:probleme:${code.toLowerCase().replaceAll('_', '-')}`, title: TITLES[code] ?? 'Demande refusée', status, detail, code, requestId });

/** Answers what the gateway itself refuses as a problem, in place of the shape of GraphQL's errors. */
export function answerProblem(error: Error & { statusCode?: number }, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const send = (status: number, code: Code, detail: string, headers: Readonly<Record<string, string>> = {}) => reply.code(status).headers(headers).type(PROBLEM).send(body(status, code, detail, request.id));
  if (error instanceof Refusal) return send(error.status, error.code, error.message, error.headers);
  if (error instanceof Unavailable) {
    request.log.warn({ partner: error.partner, cause: error.cause }, 'unavailable');
    return send(503, error.code, `${error.notice} Renvoyez la même demande, avec la même clé : rien n’est pris deux fois.`, { 'retry-after': '5' });
  }
  if (error.statusCode === 413) return send(413, 'QUERY_TOO_LARGE', 'L’envoi dépasse 2 Mo. Envoyez moins de dossiers à la fois.', { connection: 'close' });
  if (error.statusCode && error.statusCode < 500) return send(error.statusCode, 'BAD_USER_INPUT', messages.BAD_USER_INPUT);
  logUnexpected(request.log, error);
  return send(500, 'INTERNAL_ERROR', messages.INTERNAL_ERROR);
}

const told = z.object({ type: z.string().regex(/^urn:passerelle:probleme:[a-z\d-]{1,60}$/), title: z.string(), status: z.number(), detail: z.string(), code: z.string().regex(/^[A-Z\d_]{3,60}$/) });

/** A subgraph's refusal, kept to what was written for its reader. @returns nothing when it is no problem of ours */
export function problemOf(text: string, requestId: string): object | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  const read = told.safeParse(parsed).data;
  return read && presentable(read.title) && presentable(read.detail) ? { ...read, requestId } : undefined;
}
