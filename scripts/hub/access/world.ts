import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { Agent, request } from 'undici';
import { inject } from 'vitest';
import { checkout } from '../../start/paths.ts';
import { startHub, type Hub } from '../../start/hub.ts';
import { arrange } from './arrange.ts';
import type { Chosen } from './arrange-youths.ts';
import type { Persona, YouthKey } from './expected.ts';
import { knownRows, type KnownRow } from './known-rows.ts';
import { leaksIn } from './leaks.ts';
import { Oracle, type Node } from './oracle.ts';
import { allPolicies, type Policies } from './policies.ts';

/** An answer as it came. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly data: Node | null;
  readonly codes: readonly string[];
}

/** The hub with the arranged youths, and everyone who asks. */
export interface World {
  readonly hub: Hub;
  readonly youths: readonly Chosen[];
  readonly known: ReadonlyMap<string, KnownRow>;
  readonly schema: GraphQLSchema;
  readonly policies: Policies;
  readonly oracle: Oracle;
  /** What was answered that must not have been, by plain search of the bytes: names, addresses, free text. */
  readonly leaks: string[];
  youth(key: YouthKey): Chosen;
  /** Asks the gateway as a persona. */
  ask(persona: Persona, query: string, variables?: object): Promise<Answer>;
  /** Asks any address with these headers. */
  post(url: string, body: object, headers: Readonly<Record<string, string>>, persona: Persona): Promise<Answer>;
  /** The persona's passport, as the gateway would get it; 60 s. */
  passport(persona: Persona): Promise<string>;
  token(persona: Persona): Promise<string>;
}

const BUSY = ['COORDINATION_UNAVAILABLE', 'SUBGRAPH_UNAVAILABLE', 'UNAVAILABLE'];
const agent = new Agent({ connections: 16 });

/** Starts a hub of its own and arranges it. */
export async function startWorld(): Promise<World> {
  const hub = await startHub({ temporary: true, cluster: inject('postgres').cluster });
  const youths = await arrange(hub);
  const known = await knownRows(hub, youths);
  const schema = buildSchema(readFileSync(join(checkout, 'schema/api.graphql'), 'utf8'));
  const policies = allPolicies();
  const leaks: string[] = [];
  const tokens = new Map<Persona, Promise<string>>();
  const passports = new Map<Persona, { text: Promise<string>; until: number }>();

  let quiet: Promise<Answer> = Promise.resolve<Answer>({ status: 0, text: '', data: null, codes: [] });

  const token = (persona: Persona): Promise<string> => {
    const found = tokens.get(persona) ?? hub.token(persona);
    tokens.set(persona, found);
    return found;
  };
  const post: World['post'] = async (url, body, headers, persona) => {
    const answer = await request(url, { method: 'POST', dispatcher: agent, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
    const text = await answer.body.text();
    leaks.push(...leaksIn(persona, text, youths).map((leak) => `${persona} reads ${leak} in ${JSON.stringify(body).slice(0, 300)}`));
    const read = JSON.parse(text) as { data?: Node | null; errors?: { extensions?: { code?: string } }[]; code?: string };
    return { status: answer.statusCode, text, data: read.data ?? null, codes: [...(read.errors ?? []).map((e) => e.extensions?.code ?? 'NO_CODE'), ...(read.code ? [read.code] : [])] };
  };
  const passport = async (persona: Persona): Promise<string> => {
    const held = passports.get(persona);
    if (held && held.until > Date.now()) return held.text;
    const text = token(persona).then(async (it) => {
      const answer = await request(`${hub.environment['COORDINATION_URL']}/passport`, { method: 'POST', headers: { authorization: `Bearer ${it}` } });
      return ((await answer.body.json()) as { passport: string }).passport;
    });
    passports.set(persona, { text, until: Date.now() + 40_000 });
    return text;
  };
  return {
    hub, youths, known, schema, policies, leaks, post, passport, token, oracle: new Oracle({ schema, policies, known }),
    youth: (key) => youths.find((y) => y.key === key)!,
    async ask(persona, query, variables = {}) {
      const once = async (): Promise<Answer> => post(`${hub.urls.gateway}/graphql`, { query, variables }, persona === 'nobody' ? {} : { authorization: `Bearer ${await token(persona)}` }, persona);
      let answer = await once();
      // A machine too busy to answer in time says nothing of access: the same is asked again, alone, once the
      // gateway's circuit breaker may have closed.
      for (let left = 40; left && answer.codes.some((code) => BUSY.includes(code)); left--) answer = await (quiet = quiet.then(() => wait(500)).then(once, once));
      return answer;
    },
  };
}

/** Runs work six at a time. */
export async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  await Promise.all(Array.from({ length: 6 }, async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  }));
}
