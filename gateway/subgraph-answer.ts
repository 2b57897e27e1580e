import { z } from 'zod';
import { type Code, messages, presentable, publicCode } from './codes.ts';
import type { Answer } from './subgraph-client.ts';
import { Unavailable } from './unavailable.ts';

const errorShape = z.object({
  message: z.unknown(),
  path: z.array(z.union([z.string().regex(/^\w{1,100}$/), z.number()])).max(50).optional().catch(undefined),
  extensions: z.object({ code: z.unknown(), field: z.unknown() }).partial().optional().catch(undefined),
});
/** How a subgraph's doors refuse what does not reach GraphQL: a passport that is no longer good. */
const refusedShape = z.object({ code: z.string(), message: z.unknown() });
const answerShape = z.object({ data: z.record(z.string(), z.unknown()).nullish(), errors: z.array(errorShape).optional() });

/** What a subgraph's GraphQL answer may bring into ours. */
export interface SubgraphResult {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly SubgraphError[];
}

export interface SubgraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: Code; readonly partner: string; readonly field?: string };
}

/**
 * Reads a subgraph's answer and keeps of its errors only what people may see.
 * @param expected number of `_entities` asked for, if any
 * @throws Unavailable when it is not a GraphQL answer to what was asked (HTML, half a JSON, another shape)
 */
export function readAnswer(partner: string, answer: Answer, expected?: number): SubgraphResult {
  if (!/json/i.test(answer.contentType)) throw new Unavailable(partner, 'not JSON');
  let body: unknown;
  try {
    body = JSON.parse(answer.text);
  } catch {
    throw new Unavailable(partner, 'broken JSON');
  }
  // The data of a good answer is not walked through by zod: it is large, and the gateway shapes it anyway.
  if (isPlainData(body) && fits(body.data, expected)) return { data: body.data };
  const refused = answer.status >= 400 ? refusedShape.safeParse(body).data : undefined;
  if (refused) return { data: null, errors: [publicError(partner, { message: refused.message, extensions: { code: refused.code } })] };
  const read = answerShape.safeParse(body);
  if (!read.success) throw new Unavailable(partner, 'not GraphQL');
  const errors = read.data.errors?.map((error) => publicError(partner, error)) ?? [];
  if (errors.length === 0) throw new Unavailable(partner, 'neither data nor errors');
  const data = read.data.data;
  return { data: data && fits(data, expected) ? data : null, errors };
}

function isPlainData(body: unknown): body is { data: Record<string, unknown> } {
  return typeof body === 'object' && body !== null && 'data' in body && typeof body.data === 'object' && body.data !== null
    && !Array.isArray(body.data) && !('errors' in body);
}

function fits(data: Record<string, unknown>, expected: number | undefined): boolean {
  if (expected === undefined) return true;
  return Array.isArray(data['_entities']) && data['_entities'].length === expected;
}

function publicError(partner: string, error: z.infer<typeof errorShape>): SubgraphError {
  const code = subgraphCode(error.extensions?.code);
  const message = code === 'INTERNAL_ERROR' ? undefined : presentable(error.message);
  const field = presentable(error.extensions?.field);
  return {
    message: message ?? messages[code],
    ...(error.path ? { path: error.path } : {}),
    extensions: { code, partner, ...(field ? { field } : {}) },
  };
}

/** A document that we planned and a subgraph calls wrong is our fault (schemas that drifted apart), not the client's. */
function subgraphCode(code: unknown): Code {
  const known = publicCode(code);
  return known === 'GRAPHQL_PARSE_FAILED' || known === 'GRAPHQL_VALIDATION_FAILED' || code === 'BAD_REQUEST' ? 'INTERNAL_ERROR' : known;
}
