import { resolve } from 'node:path';
import { subgraphs, constantOf } from '@passerelle/schema/subgraphs';
import { z } from 'zod';
import { OperatorError } from './start/operator-error.ts';

const port = z.coerce.number('doit être un nombre').int('doit être un nombre entier').min(1, 'doit être entre 1 et 65535').max(65535, 'doit être entre 1 et 65535');
const subgraphPorts = Object.fromEntries(subgraphs.map((it) => [`PORT_${constantOf(it.name)}`, port.default(it.port)]));

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
  PATH: z.string().default('/usr/local/bin:/usr/bin:/bin'),
  HOME: z.string().optional(),
  TMPDIR: z.string().optional(),
  TZ: z.string().optional(),
  LANG: z.string().optional(),
  NODE_EXTRA_CA_CERTS: z.string().optional(),
}).extend(subgraphPorts);

/** What the operator may set through the environment for the scripts, checked. */
export type Settings = z.infer<typeof shape>;

/**
 * Reads the environment: the only place of the scripts that does.
 * @throws OperatorError naming each wrong variable in French
 */
export function settings(source: Readonly<Record<string, string | undefined>> = process.env): Settings {
  // An empty variable (`PORT= npm start`) means "not set".
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = shape.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  - ${issue.path.join('.')} : ${issue.message}`);
  throw new OperatorError(`Réglages refusés, corrigez ces variables d’environnement :\n${lines.join('\n')}`);
}

/** Ports of the subgraphs by name: `PORT_EDUCATION` and so on, or those of the list. */
export function subgraphPortsOf(given: Settings): Record<string, number> {
  return Object.fromEntries(subgraphs.map((it) => [it.name, port.parse(Reflect.get(given, `PORT_${constantOf(it.name)}`) ?? it.port)]));
}

/** What every child process gets besides its own settings: enough to run, nothing that the operator's shell happens to hold. */
export function baseEnvironment(given: Settings = settings()): Record<string, string> {
  const names = ['PATH', 'HOME', 'TMPDIR', 'TZ', 'LANG', 'NODE_EXTRA_CA_CERTS'] as const;
  return Object.fromEntries(names.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]])));
}
