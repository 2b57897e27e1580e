import { constantOf, subgraphs } from '@passerelle/schema/subgraphs';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../settings.ts';
import { keySet } from '../sign-in/keys.ts';
import { clientSecretName } from '../sign-in/names.ts';
import { demonstration } from '../sign-in/people.ts';
import type { Ports } from './environments.ts';
import { explain } from './operator-error.ts';
import { freePorts, refuseTakenPorts } from './ports.ts';
import { openSecrets, type Secrets } from './secrets.ts';

/** The ports of the operator's settings. @throws OperatorError naming those that are taken */
export async function fixedPorts(given: Settings): Promise<Ports> {
  await refuseTakenPorts([
    { what: 'passerelle', port: given.PORT, variable: 'PORT' },
    { what: 'serveur de connexion', port: given.PORT_SIGN_IN, variable: 'PORT_SIGN_IN' },
    ...subgraphs.map((it) => ({ what: it.name, port: given.subgraphPorts[it.name] ?? it.port, variable: `PORT_${constantOf(it.name)}` })),
  ]);
  return { gateway: given.PORT, signIn: given.PORT_SIGN_IN, subgraphs: given.subgraphPorts };
}

/** Ports that nothing uses, for tests beside a running hub. */
export async function anyPorts(): Promise<Ports> {
  const [gateway = 0, signIn = 0, ...others] = await freePorts(2 + subgraphs.length);
  return { gateway, signIn, subgraphs: Object.fromEntries(subgraphs.map((it, index) => [it.name, others[index] ?? 0])) };
}

/** Makes the folders, secrets and keys of an installation that do not exist yet. */
export async function prepareState(state: string): Promise<{ secrets: Secrets; coordinationKeys: string; logs: string }> {
  const logs = join(state, 'logs');
  try {
    mkdirSync(logs, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw explain(error, `Création de ${logs}`);
  }
  const secrets = openSecrets(state);
  // Written here, all of them, so that the sign-in process only reads the file.
  secrets.get('sign-in:cookies');
  for (const it of demonstration) if (it.machine) secrets.get(clientSecretName(it.key));
  const coordinationKeys = join(state, 'coordination-keys.json');
  await Promise.all([keySet(coordinationKeys, 'EdDSA'), keySet(join(state, 'sign-in-keys.json'), 'ES256')]);
  return { secrets, coordinationKeys, logs };
}
