import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseOf } from '@passerelle/schema/subgraphs';
import { request } from 'undici';
import { inject } from 'vitest';
import { asSuperuser } from '../../databases.ts';
import { baseEnvironment } from '../../settings.ts';
import { startHub, type Hub } from '../../start/hub.ts';
import { checkout } from '../../start/paths.ts';
import { runTask } from '../../start/task.ts';

/** The whole record of a youth, as the dashboard and partners ask for it. */
export const RECORD = readFileSync(join(checkout, 'schema/operations/YouthRecord.graphql'), 'utf8');

/** An answer of the gateway. */
export interface Answer<D = Record<string, unknown>> {
  readonly status: number;
  readonly data: D | null;
  /** Empty when the answer has none. */
  readonly errors: readonly { readonly message: string; readonly path?: readonly unknown[]; readonly extensions: Readonly<Record<string, unknown>> }[];
  readonly requestId: string;
  /** Milliseconds from the request to the end of its answer. */
  readonly ms: number;
}

export interface Access { readonly scopes: readonly string[]; readonly purpose: string }

/** A youth's record; a slice is null where it is withheld or its partner does not answer. */
export interface YouthRecord {
  readonly id: string;
  readonly canonicalId: string;
  readonly access: Access | null;
  readonly identity: { readonly familyName: string; readonly givenName: string } | null;
  readonly contactPoints: readonly { readonly value: string; readonly source: string }[] | null;
  readonly partnerTraces: readonly { readonly partner: string }[];
  readonly education: { readonly enrolments: readonly object[] | null; readonly cases: readonly { readonly contactAttempts: readonly object[] }[] | null } | null;
  readonly missionLocale: { readonly files: readonly { readonly situations: readonly object[] }[] | null } | null;
  readonly solutions: { readonly proposals: readonly object[] | null } | null;
  readonly mentoring: { readonly mentorships: readonly object[] | null } | null;
}

/** A whole hub of its own: PostgreSQL, sign-in server, gateway and five subgraphs, all real processes from `dist`. */
export interface WholeHub extends Hub {
  /** Loads the demonstration's network, and the first `youths` invented youths. */
  seed(youths: number): Promise<void>;
  /**
   * Asks the gateway.
   * @param persona who asks; null sends no token; a token of one's own is given as `{ token }`
   */
  ask<D = Record<string, unknown>>(persona: string | null | { token: string }, query: string, variables?: object, headers?: Record<string, string>): Promise<Answer<D>>;
  /** Asks for a youth's whole record. */
  record(persona: string | null | { token: string }, id: string, headers?: Record<string, string>): Promise<Answer<{ youth: YouthRecord | null }>>;
  /** Runs SQL as the superuser: to arrange and to check. */
  sql<R>(subgraph: string, text: string, values?: readonly unknown[]): Promise<R[]>;
  /** Has something done when the hub stops. */
  closing(step: () => void): void;
}

export async function wholeHub(): Promise<WholeHub> {
  const hub = await startHub({ temporary: true, cluster: inject('postgres').cluster });
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (persona: string): Promise<string> => {
    const token = tokens.get(persona) ?? hub.token(persona);
    tokens.set(persona, token);
    return token;
  };
  const ask: WholeHub['ask'] = async <D>(persona: string | null | { token: string }, query: string, variables: object = {}, headers: Record<string, string> = {}) => {
    const token = persona === null ? undefined : typeof persona === 'string' ? await tokenOf(persona) : persona.token;
    const began = performance.now();
    const answer = await request(`${hub.urls.gateway}/graphql`, {
      method: 'POST', body: JSON.stringify({ query, variables }), headers: { ...headers, 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    });
    const { data, errors } = (await answer.body.json()) as { data?: D | null; errors?: Answer['errors'] };
    return { status: answer.statusCode, data: data ?? null, errors: errors ?? [], requestId: String(answer.headers['x-request-id']), ms: performance.now() - began };
  };
  const steps: (() => void)[] = [];
  return {
    ...hub, ask,
    closing: (step) => { steps.push(step); },
    async stop() {
      for (const step of steps) step();
      await hub.stop();
    },
    record: (persona, id, headers) => ask(persona, RECORD, { id }, headers),
    seed: (youths) => runTask({
      what: 'Loading invented youths', entry: join(checkout, 'scripts/dist/seed.js'), args: ['--youths', String(youths)],
      env: { ...baseEnvironment(), ...hub.environment, NODE_ENV: 'production' }, log: join(stateOf(hub), 'logs/seed.log'),
    }),
    sql: <R>(subgraph: string, text: string, values: readonly unknown[] = []) => asSuperuser(hub.server, databaseOf(subgraph), async (client) => (await client.query(text, [...values])).rows as R[]),
  };
}

/** The folder of a hub's secrets, keys and logs. */
export const stateOf = (hub: Pick<Hub, 'environment'>): string => hub.environment['PASSERELLE_DATA'] ?? '';

/** Codes and partners of an answer's errors. */
export const faultsOf = ({ errors }: Pick<Answer, 'errors'>): unknown[] => errors.map(({ extensions: { code, partner } }) => [code, partner]);
