import { constantOf, subgraphs } from '@passerelle/schema/subgraphs';
import { randomBytes } from 'node:crypto';
import { databaseUrls, type Server } from '../databases.ts';
import { baseEnvironment } from '../settings.ts';
import { audience } from '../sign-in/names.ts';
import type { Secrets } from './secrets.ts';

/** Ports of a hub. */
export interface Ports {
  readonly gateway: number;
  readonly signIn: number;
  /** By subgraph name. */
  readonly subgraphs: Readonly<Record<string, number>>;
}

/** What the environments of the children are made from. */
export interface Plan {
  readonly ports: Ports;
  readonly state: string;
  /** Private keys with which coordination signs passports and grants. */
  readonly coordinationKeys: string;
  readonly secrets: Secrets;
  readonly server: Server;
}

type Environment = Record<string, string>;

/** Base URL of a process on this machine. */
export const local = (port: number): string => `http://localhost:${port}`;

/** Base URL of each subgraph, by name. */
export const subgraphUrls = (ports: Ports): Record<string, string> =>
  Object.fromEntries(subgraphs.map((it) => [it.name, local(ports.subgraphs[it.name] ?? it.port)]));

const trust = (ports: Ports): Environment => ({ OIDC_ISSUERS: local(ports.signIn), OIDC_AUDIENCE: audience });

/** Secret that signs events between subgraphs (Standard Webhooks). */
const eventsSecret = (secrets: Secrets): string => secrets.get('events', () => `whsec_${randomBytes(32).toString('base64')}`);

/** The whole environment of a subgraph's process. */
export function subgraphEnvironment(name: string, plan: Plan): Environment {
  const urls = subgraphUrls(plan.ports);
  const { [name]: own, ...siblings } = urls;
  // Migrations alone get the owner's connection.
  const databases = Object.entries(databaseUrls(plan.server, plan.secrets, name)).filter(([variable]) => !variable.endsWith('_OWNER'));
  return {
    ...baseEnvironment(), NODE_ENV: 'production', PORT: new URL(own ?? '').port, HOST: '127.0.0.1', ...Object.fromEntries(databases),
    COORDINATION_URL: urls.coordination ?? '', SIBLING_URLS: JSON.stringify(siblings), EVENTS_SECRET: eventsSecret(plan.secrets),
    ...(name === 'coordination' ? { COORDINATION_KEYS_FILE: plan.coordinationKeys, ...trust(plan.ports) } : {}),
  };
}

/** `SUBGRAPH_URL_<NAME>` of every subgraph. */
const urlVariables = (ports: Ports): Environment =>
  Object.fromEntries(Object.entries(subgraphUrls(ports)).map(([name, url]) => [`SUBGRAPH_URL_${constantOf(name)}`, url]));

/** The whole environment of the gateway. */
export function gatewayEnvironment({ ports }: Plan): Environment {
  return { ...baseEnvironment(), NODE_ENV: 'production', PORT: String(ports.gateway), HOST: '127.0.0.1', ...trust(ports), ...urlVariables(ports), APOLLO_TELEMETRY_DISABLED: '1' };
}

/** The whole environment of the development sign-in server. */
export function signInEnvironment({ ports, state }: Pick<Plan, 'ports' | 'state'>): Environment {
  return { ...baseEnvironment(), NODE_ENV: 'production', PORT: String(ports.gateway), PORT_SIGN_IN: String(ports.signIn), PASSERELLE_DATA: state };
}

/** What a script that works on the running hub needs: every database and every address (seed, import, journal, bench). */
export function scriptEnvironment(plan: Plan): Environment {
  const databases = subgraphs.map((it) => databaseUrls(plan.server, plan.secrets, it.name));
  return {
    ...Object.assign({}, ...databases), ...urlVariables(plan.ports), ...trust(plan.ports), EVENTS_SECRET: eventsSecret(plan.secrets),
    GATEWAY_URL: local(plan.ports.gateway), COORDINATION_URL: subgraphUrls(plan.ports).coordination ?? '',
    COORDINATION_KEYS_FILE: plan.coordinationKeys, PASSERELLE_DATA: plan.state, PORT: String(plan.ports.gateway), PORT_SIGN_IN: String(plan.ports.signIn),
  };
}
