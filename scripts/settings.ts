import { resolve } from 'node:path';
import { subgraphs, constantOf } from '@passerelle/schema/subgraphs';
import { z } from 'zod';
import { OperatorError } from './start/operator-error.ts';

const port = z.coerce.number('doit être un nombre').int('doit être un nombre entier').min(1, 'doit être entre 1 et 65535').max(65535, 'doit être entre 1 et 65535');
const subgraphPorts = z.object(Object.fromEntries(subgraphs.map((it) => [`PORT_${constantOf(it.name)}`, port.default(it.port)])));

const shape = z.object({
  /** Port of the gateway, which everyone uses. */
  PORT: port.default(4000),
  /** Port of the development sign-in server. */
  PORT_SIGN_IN: port.default(4010),
  /** Fixes the port of PostgreSQL; without it another one is taken when 54329 is in use. */
  PGPORT: port.optional(),
  /** Folder of the data, secrets and logs instead of `<checkout>/.passerelle`. */
  PASSERELLE_DATA: z.string().min(1).transform((path) => resolve(path)).optional(),
  /** Sign-in server that `npm run token` asks, when it is not the local one. */
  OIDC_ISSUER: z.url('doit être une adresse http(s)').optional(),
  /** Set to `no` to start an empty hub. */
  DEMO: z.enum(['yes', 'no'], 'vaut yes ou no').default('yes'),
  /** Set by npm when it runs a script. */
  npm_lifecycle_event: z.string().optional(),
  PATH: z.string().default('/usr/local/bin:/usr/bin:/bin'),
  HOME: z.string().optional(),
  TMPDIR: z.string().optional(),
  TZ: z.string().optional(),
  LANG: z.string().optional(),
  NODE_EXTRA_CA_CERTS: z.string().optional(),
});

/** What the operator may set through the environment for the scripts, checked. */
export interface Settings extends z.infer<typeof shape> {
  /** Ports of the subgraphs by name: `PORT_EDUCATION` and so on, or those of the list. */
  readonly subgraphPorts: Readonly<Record<string, number>>;
}

/**
 * Reads the environment: the only place of the scripts that does.
 * @throws OperatorError naming each wrong variable in French
 */
export function settings(source: Readonly<Record<string, string | undefined>> = process.env): Settings {
  // An empty variable (`PORT= npm start`) means "not set".
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = shape.safeParse(given);
  const ports = subgraphPorts.safeParse(given);
  if (parsed.success && ports.success) {
    const byName = subgraphs.map((it) => [it.name, ports.data[`PORT_${constantOf(it.name)}`] ?? it.port] as const);
    return { ...parsed.data, subgraphPorts: Object.fromEntries(byName) };
  }
  const issues = [...(parsed.error?.issues ?? []), ...(ports.error?.issues ?? [])];
  const lines = issues.map((issue) => `  - ${issue.path.join('.')} : ${issue.message}`);
  throw new OperatorError(`Réglages refusés, corrigez ces variables d’environnement :\n${lines.join('\n')}`);
}

/** What every child process gets besides its own settings: enough to run, nothing that the operator's shell happens to hold. */
export function baseEnvironment(given: Settings = settings()): Record<string, string> {
  const names = ['PATH', 'HOME', 'TMPDIR', 'TZ', 'LANG', 'NODE_EXTRA_CA_CERTS'] as const;
  const pairs = names.map((name) => [name, given[name]] as const);
  return Object.fromEntries(pairs.filter((pair): pair is [typeof pair[0], string] => pair[1] !== undefined));
}
