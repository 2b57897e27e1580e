import type { Fetcher } from '@graphiql/toolkit';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { rejectSession, session } from './session.ts';

/** What the gateway answers: GraphQL's shape, also when it refuses. */
export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string }[];
}

const silent: Answer = { errors: [{ message: 'La passerelle ne répond pas. Vérifiez qu’elle est démarrée, puis recommencez.' }] };

/**
 * Sends one operation to the gateway as whoever is signed in.
 * @param body `query`, `variables`, `operationName`
 * @param headers further HTTP headers, e.g. `passerelle-purpose`
 * @returns the answer; an unreachable gateway is an error in French, never a throw
 */
export async function ask(body: object, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const token = session()?.token;
  try {
    const response = await fetch('/graphql', {
      method: 'POST', body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
    });
    if (response.status === 401 && token) rejectSession(token);
    return (await response.json()) as Answer;
  } catch {
    return silent;
  }
}

/** GraphiQL's way to the gateway. */
export const fetcher: Fetcher = async (operation, options) => {
  const { data, errors } = await ask(operation, options?.headers);
  return { ...(data === undefined ? {} : { data: data && { ...data } }), ...(errors ? { errors: [...errors] } : {}) } as Awaited<ReturnType<Fetcher>>;
};

/** The consumer schema, served as a file because introspection is off; null when the gateway cannot give it. */
export async function loadSchema(): Promise<GraphQLSchema | null> {
  try {
    const response = await fetch('/api.graphql');
    return response.ok ? buildSchema(await response.text()) : null;
  } catch {
    return null;
  }
}
