import { buildSchema, type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';
import { rejectSession, session } from './session.ts';

/**
 * Sends one operation to the gateway as whoever is signed in.
 * @param operation `query`, `variables`, `operationName`
 * @param headers further HTTP headers, e.g. `passerelle-purpose`
 * @returns the answer; an unreachable gateway is an error in French, never a throw
 */
export async function ask(operation: object, headers: Readonly<Record<string, string>> = {}): Promise<ExecutionResult> {
  const token = session()?.token;
  try {
    const response = await fetch('/graphql', {
      method: 'POST', body: JSON.stringify(operation),
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
    });
    if (response.status === 401 && token) rejectSession(token);
    return (await response.json()) as ExecutionResult;
  } catch {
    return { errors: [new GraphQLError('La passerelle ne répond pas. Vérifiez qu’elle est démarrée, puis recommencez.')] };
  }
}

/** The consumer schema, served as a file because introspection is off; null when the gateway cannot give it. */
export async function loadSchema(): Promise<GraphQLSchema | null> {
  try {
    const response = await fetch('/api.graphql');
    return response.ok ? buildSchema(await response.text()) : null;
  } catch {
    return null;
  }
}
