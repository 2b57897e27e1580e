import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Network } from '@passerelle/kit/trust/viewer';
import { startTestSubgraph, type Answer, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { decodeJwt } from 'jose';
import type { Registered, Registration } from '../identity/registration.ts';
import { register } from '../identity/register.ts';
import { coordinationWith } from '../index.ts';
import { signingKeys, type SigningKeys } from '../keys/signing-keys.ts';
import { issuePassport } from '../passport/issue-passport.ts';
import { anIssuer, type TestIssuer } from './issuer.ts';
import { aPrivateKey } from './keys.ts';
import { aNetwork, type PersonKey, type TestNetwork } from './network.ts';

/** Coordination itself, on a real port over a fresh database, with a small network in its register. */
export interface TestCoordination extends TestNetwork {
  readonly subgraph: TestSubgraph;
  readonly issuer: TestIssuer;
  readonly keysFile: string;
  readonly keys: SigningKeys;
  /** The passport that coordination really issues to this person now. */
  passport(person: PersonKey): Promise<string>;
  /** Runs a document as somebody of the network, or as nobody. */
  as(person: PersonKey | null, query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Calls one of its own routes. */
  post(path: string, body: unknown, token?: string): Promise<{ status: number; body: RouteAnswer }>;
  /** Registers records as the linker does. */
  register(source: string, records: readonly Registration[], network?: Network): Promise<Registered[]>;
  close(): Promise<void>;
}

/** What its routes answer: each has its own part. */
export interface RouteAnswer {
  readonly passport: string;
  readonly grants: Readonly<Record<string, string>>;
  readonly registered: readonly Registered[];
}

let numbers = 0;

/** A record to register: somebody of 17 or 18 in the Nord, unlike anybody else unless changed. */
export const aRecord = (changes: Partial<Registration> = {}): Registration => {
  numbers += 1;
  return {
    externalId: `n${numbers}`, owner: null, ground: null, familyName: `Famille${word(numbers)}`, givenName: `Prenom${word(numbers * 7)}`,
    birthDate: '2009-03-15', phones: [], communeCode: '59512', flags: [], ...changes,
  };
};

/** A number spelt in letters, so that no two names are a slip apart. */
const word = (n: number): string => String(n).split('').map((d) => ['zora', 'unix', 'deva', 'tria', 'kwat', 'sink', 'sisa', 'setu', 'wita', 'nefo'][Number(d)]).join('');

export async function aCoordination(): Promise<TestCoordination> {
  const folder = await mkdtemp(join(tmpdir(), 'coordination-'));
  const keysFile = join(folder, 'keys.json');
  await writeFile(keysFile, JSON.stringify({ keys: [await aPrivateKey()] }));
  const issuer = await anIssuer();
  const trust = { COORDINATION_KEYS_FILE: keysFile, COORDINATION_KEYS_POLL: 0, OIDC_ISSUERS: [issuer.url], OIDC_AUDIENCE: 'passerelle' };
  const subgraph = await startTestSubgraph(coordinationWith(() => trust));
  const keys = signingKeys(keysFile, 0);
  const network = await aNetwork(subgraph.worker(), issuer.url);
  const passport = async (person: PersonKey) => (await issuePassport(subgraph.worker(), keys, { issuer: issuer.url, subject: person }))!.passport;
  return {
    ...network, subgraph, issuer, keysFile, keys, passport,
    as: async (person, query, variables) => subgraph.execute(query, { ...(person ? { passport: await passport(person) } : {}), ...(variables ? { variables } : {}) }),
    async post(path, body, token) {
      const response = await fetch(`${subgraph.url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }, body: JSON.stringify(body) });
      return { status: response.status, body: (await response.json()) as RouteAnswer };
    },
    register: (source, records, of = 'EDUCATION') => subgraph.worker().transactional((em) => register(em, { network: of, organisation: null }, source, records)),
    async close() {
      await subgraph.close();
      await issuer.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What a signed text says, unchecked. */
export const claimsOf = (text: string) => decodeJwt(text);
