import type { GraphQLFormattedError } from 'graphql';
import { type Code, messages, presentable, publicCode } from './codes.ts';

/** Errors about the client's own document: the library's English words help the developer, and show nothing of ours. */
const aboutTheDocument = new Set<Code>(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED']);

/**
 * The allow-list through which every error of every answer passes (security.md 0.2): a code of the list, a message
 * for people, the partner, the field. Whatever else the error carried stays inside.
 */
export function formatError(error: GraphQLFormattedError): GraphQLFormattedError {
  const code = publicCode(error.extensions?.['code']);
  const partner = presentable(error.extensions?.['partner']);
  const field = presentable(error.extensions?.['field']);
  return {
    message: messageOf(code, error.message),
    ...(error.path ? { path: error.path } : {}),
    ...(aboutTheDocument.has(code) && error.locations ? { locations: error.locations } : {}),
    extensions: { code, ...(partner ? { partner } : {}), ...(field ? { field } : {}) },
  };
}

function messageOf(code: Code, message: string): string {
  if (code === 'INTERNAL_ERROR') return messages.INTERNAL_ERROR;
  if (aboutTheDocument.has(code)) return `${messages[code]} ${message.slice(0, 300)}`;
  return presentable(message) ?? messages[code];
}

const oncePerPartner = new Set<unknown>(['SUBGRAPH_UNAVAILABLE', 'COORDINATION_UNAVAILABLE']);

/** One error per unavailable partner, however many fetches it failed; every error says which request it belongs to. */
export function finish(errors: readonly GraphQLFormattedError[], requestId: string): GraphQLFormattedError[] {
  const told = new Set<unknown>();
  return errors.filter(({ extensions }) => {
    if (!oncePerPartner.has(extensions?.['code'])) return true;
    const known = told.has(extensions?.['partner']);
    told.add(extensions?.['partner']);
    return !known;
  }).map((error) => ({ ...error, extensions: { ...error.extensions, requestId } }));
}
