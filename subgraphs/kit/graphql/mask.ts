import { DriverException } from '@mikro-orm/core';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { PUBLIC_CODES } from './errors.ts';

const isPublic = (code: unknown) => (PUBLIC_CODES as readonly unknown[]).includes(code);

/** True when the error comes from the database: the request's transaction is then lost. */
export const isDatabaseError = (error: unknown): boolean =>
  error instanceof DriverException || (error instanceof GraphQLError && isDatabaseError(error.originalError));

/**
 * What of an error may leave the subgraph: a known code and its French message. Anything else is logged by name and place,
 * without values, and leaves as INTERNAL_ERROR.
 */
export function mask(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = formatted.extensions?.['code'];
    const place = { ...(formatted.path ? { path: formatted.path } : {}), ...(formatted.locations ? { locations: formatted.locations } : {}) };
    if (isPublic(code) && code !== 'INTERNAL_ERROR') return { message: formatted.message, ...place, extensions: { code } };
    const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    log.error({ path: formatted.path, error: original instanceof Error ? original.name : 'unknown', at: stackOf(original) }, 'resolver failed');
    return { message: 'Une erreur est survenue de notre côté. Réessayez ; si elle persiste, signalez-la avec l’heure.', ...place, extensions: { code: 'INTERNAL_ERROR' } };
  };
}

/** The frames of a stack, without its first line, which may quote a value. */
const stackOf = (error: unknown) => (error instanceof Error ? error.stack?.split('\n').filter((l) => l.trimStart().startsWith('at ')).slice(0, 6) : undefined);
