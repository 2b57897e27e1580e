import { constantOf, subgraphs } from '@passerelle/schema/subgraphs';
import { z } from 'zod';
import { packageRoot } from './package-root.ts';

/** Durations in milliseconds. Injectable, so that tests prove each limit in a fraction of the real time. */
export interface Timings {
  /** Longest wait for one call to one subgraph. */
  readonly hop: number;
  /** Longest time from a complete request to its answer. */
  readonly budget: number;
  /** Longest wait for coordination's passport. */
  readonly exchange: number;
  /** Longest life of a cached passport: what bounds the time after which a revoked person is out. */
  readonly passport: number;
  /** A passport is dropped this long before coordination says that it ends. */
  readonly passportMargin: number;
  /** How long an open circuit breaker waits before it tries again. */
  readonly halfOpen: number;
  /** At most one fetch of an issuer's keys per this time because of an unknown key id. */
  readonly keyCooldown: number;
  /** Age at which an issuer's keys are fetched again in the background. */
  readonly keyRefresh: number;
  /** Longest time to receive a document (uploads have their own). */
  readonly receive: number;
  /** Time between "not ready" and the closing of the listener. */
  readonly drain: number;
}

export const defaultTimings: Timings = {
  hop: 2_500, budget: 2_900, exchange: 1_500, passport: 60_000, passportMargin: 2_000, halfOpen: 5_000,
  keyCooldown: 30_000, keyRefresh: 300_000, receive: 8_000, drain: 0,
};

/** All that a gateway needs to know to start. */
export interface GatewaySettings {
  /** 0 lets the system choose. */
  readonly port: number;
  readonly host: string;
  readonly issuers: readonly string[];
  readonly audience: string;
  /** Base URL by subgraph name; GraphQL is at `<base>/graphql`. */
  readonly subgraphUrls: Readonly<Record<string, string>>;
  readonly supergraphFile: string;
  readonly apiSchemaFile: string;
  readonly staticDirectory: string;
  readonly maxInFlight: number;
  readonly log: boolean;
  readonly timings: Timings;
}

const url = z.url({ protocol: /^https?$/, error: 'une adresse http:// ou https:// est attendue' })
  .transform((text) => text.replace(/\/+$/, ''));

const shape = z.object({
  PORT: z.coerce.number({ error: 'un numéro de port est attendu' }).int().min(0).max(65_535, 'un port entre 0 et 65535 est attendu').default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  OIDC_ISSUERS: z.string({ error: 'la liste des émetteurs OIDC (adresses séparées par des virgules) est obligatoire' })
    .transform((list) => list.split(',').map((one) => one.trim()).filter(Boolean))
    // An issuer is compared letter by letter with the token's `iss`: it is kept exactly as given.
    .pipe(z.array(z.url({ protocol: /^https?$/, error: 'chaque émetteur est une adresse http:// ou https://' })).min(1, 'au moins un émetteur est attendu')),
  OIDC_AUDIENCE: z.string().min(1).default('passerelle'),
  SUPERGRAPH_FILE: z.string().min(1).default(`${packageRoot}../schema/supergraph.graphql`),
  API_SCHEMA_FILE: z.string().min(1).default(`${packageRoot}../schema/api.graphql`),
  ...Object.fromEntries(subgraphs.map(({ name }) => [variableOf(name), url])),
});

/** Settings that the environment does not give; the process answers by exit code 78 (configuration). */
export class SettingsError extends Error {}

/**
 * Reads the gateway's settings from environment variables.
 * @param env variables; the process's own unless told
 * @throws SettingsError with one French line per bad variable
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): GatewaySettings {
  const read = shape.safeParse(env);
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `  ${String(issue.path[0])} : ${env[String(issue.path[0])] === undefined ? 'manque ; ' : ''}${issue.message}`);
    throw new SettingsError(`La passerelle ne peut pas démarrer. Corrigez ces variables d’environnement :\n${lines.join('\n')}\n`);
  }
  const given: Readonly<Record<string, unknown>> = read.data;
  return {
    port: read.data.PORT, host: read.data.HOST, issuers: read.data.OIDC_ISSUERS, audience: read.data.OIDC_AUDIENCE,
    supergraphFile: read.data.SUPERGRAPH_FILE, apiSchemaFile: read.data.API_SCHEMA_FILE,
    subgraphUrls: Object.fromEntries(subgraphs.map(({ name }) => [name, String(given[variableOf(name)])])),
    staticDirectory: `${packageRoot}graphiql/dist`, maxInFlight: 256, log: true,
    timings: { ...defaultTimings, drain: 300 },
  };
}

/** The gateway's planner reports usage to its vendor unless this is set before it is built. */
export function silenceVendorTelemetry(): void {
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
}

function variableOf(name: string): string {
  return `SUBGRAPH_URL_${constantOf(name)}`;
}
