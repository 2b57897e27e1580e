import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { composeServices } from '@apollo/composition';
import { expect } from 'vitest';
import { type RunningGateway, startGateway } from '../server.ts';
import { defaultTimings, type GatewaySettings, type Timings } from '../settings.ts';
import { TestIssuer } from './issuer.ts';
import type { TestSubgraph } from './subgraph.ts';
import { coordination, Passports, slice } from './subgraphs.ts';

/** An answer of the gateway, read. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly data: Record<string, unknown> | null | undefined;
  readonly errors: { message: string; path?: (string | number)[]; extensions: { code: string; partner?: string; requestId?: string } }[];
  /** Milliseconds from the request to the end of the answer. */
  readonly took: number;
}

export interface TestHub {
  readonly gateway: RunningGateway;
  readonly settings: GatewaySettings;
  readonly issuer: TestIssuer;
  readonly passports: Passports;
  readonly subgraphs: Record<'coordination' | 'education' | 'missions-locales' | 'solutions' | 'mentoring', TestSubgraph>;
  /** Sends a document; `token` none means anonymous. */
  ask(query: string, options?: { token?: string; variables?: unknown; headers?: Record<string, string> }): Promise<Reply>;
  send(path: string, init?: RequestInit & { duplex?: 'half' }): Promise<Reply>;
  close(): Promise<void>;
}

/** Starts five real subgraphs, an issuer and the gateway in front of them, on ports of their own. */
export async function startHub(timings: Partial<Timings> = {}, settings: Partial<GatewaySettings> = {}): Promise<TestHub> {
  const passports = new Passports();
  const issuer = new TestIssuer();
  const subgraphs = {
    coordination: coordination(passports), education: slice('education', 'EducationSlice', 'schools'),
    'missions-locales': slice('missionLocale', 'MissionLocaleSlice', 'agencies'), solutions: slice('solutions', 'SolutionsSlice', 'providers'),
    mentoring: slice('mentoring', 'MentoringSlice', 'associations'),
  };
  await Promise.all([issuer.start(), ...Object.values(subgraphs).map((one) => one.start())]);
  const composed = composeServices(Object.entries(subgraphs).map(([name, { typeDefs, url }]) => ({ name, typeDefs, url })));
  if (!composed.supergraphSdl) throw new Error(String(composed.errors));
  const folder = await mkdtemp(`${tmpdir()}/gateway-`);
  await writeFile(`${folder}/supergraph.graphql`, composed.supergraphSdl);
  await writeFile(`${folder}/api.graphql`, 'type Query { hello: String }\n');
  const all: GatewaySettings = {
    port: 0, host: '127.0.0.1', issuers: [issuer.url], audience: 'passerelle', log: false, maxInFlight: 256,
    subgraphUrls: Object.fromEntries(Object.entries(subgraphs).map(([name, { url }]) => [name, url])),
    supergraphFile: `${folder}/supergraph.graphql`, apiSchemaFile: `${folder}/api.graphql`, staticDirectory: `${folder}/none`,
    ...settings, timings: { ...defaultTimings, ...timings },
  };
  const gateway = await startGateway(all);
  const secrets = [gateway.url, issuer.url, ...Object.values(subgraphs).map(({ url }) => url)].map((url) => new URL(url).port);
  const send: TestHub['send'] = async (path, init) => read(path, `${gateway.url}${path}`, init, secrets);
  return {
    gateway, settings: all, issuer, passports, subgraphs, send,
    ask: (query, { token, variables, headers } = {}) => send('/graphql', {
      method: 'POST', body: JSON.stringify({ query, variables }),
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
    }),
    close: async () => {
      await gateway.close();
      await Promise.all([issuer.stop(), rm(folder, { recursive: true }), ...Object.values(subgraphs).map((one) => one.stop())]);
    },
  };
}

const inside = [/\bat [\w.<]+ ?\(/, /\.(js|ts|mjs):/, /ECONN|UND_ERR|[Ss]ocket/, /127\.0\.0\.1|localhost/, /\bSELECT\b|\bINSERT\b/, /node_modules|\/srv\//, /secret/i];

/** Reads an answer, and looks in every one for what must never leave the hub: ports, stacks, paths, addresses, statements. */
async function read(path: string, url: string, init: RequestInit | undefined, secrets: string[]): Promise<Reply> {
  const started = performance.now();
  const response = await fetch(url, init);
  const text = await response.text();
  const took = performance.now() - started;
  for (const mark of inside) expect(text, `${path} shows ${mark}`).not.toMatch(mark);
  for (const port of secrets) expect(text, `${path} shows a port`).not.toMatch(new RegExp(`:${port}\\b`));
  const body = /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) as Partial<Reply> : {};
  return { status: response.status, headers: response.headers, text, data: body.data, errors: body.errors ?? [], took };
}

/** The whole record, like the hub's own operation. */
export const RECORD = 'query YouthRecord($id: ID!) { youth(id: $id) { id name education { note } missionLocale { note } solutions { note } mentoring { note } } }';
