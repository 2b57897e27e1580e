import { verifyJournal, type Fault } from '@passerelle/coordination/journal/verify-journal';
import { signingKeys } from '@passerelle/coordination/keys/signing-keys';
import type { JSONWebKeySet } from 'jose';
import { Client } from 'pg';
import { readPlace, type Place } from './settings.ts';

/** What to print, and whether the journal is whole. */
export interface Report {
  readonly lines: readonly string[];
  readonly isWhole: boolean;
}

const SAID: Record<Fault['kind'], string> = {
  CHANGED: 'a été modifiée', MISSING: 'a été supprimée', UNSEALED: 'a été ajoutée sans passer par l’application', CHAIN: 'n’est plus à sa place dans la chaîne', SEAL: 'n’est pas valable',
};

/**
 * Verifies the journal.
 * @param place where it is; by default what the environment says, or else the hub that runs on this checkout
 * @throws OperatorError when the settings are wrong or no hub runs
 */
export async function runVerification(place: Place = readPlace()): Promise<Report> {
  const keys = await publicKeys(place);
  const client = new Client({ connectionString: place.DATABASE_URL_COORDINATION_WORKER });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const { checked, waiting, seals, head, fault } = await verifyJournal({ rows: async (sql, values) => (await client.query(sql, [...values])).rows }, keys);
    if (!fault) return { isWhole: true, lines: [`${checked} lignes vérifiées, ${seals} scellés valables${waiting ? `, ${waiting} lignes pas encore scellées` : ''}.`, `Tête de la chaîne : ${head}`] };
    const what = fault.kind === 'SEAL' ? `Le scellé ${fault.id}` : `La ligne ${fault.id}`;
    return { isWhole: false, lines: [`${what}${fault.at ? ` du ${fault.at.toISOString()}` : ''} ${SAID[fault.kind]}.`, `${checked} lignes vérifiées avant elle. Conservez la base en l’état et prévenez le délégué à la protection des données.`] };
  } finally {
    await client.end();
  }
}

/** Retired keys included: a key whose private half is gone still proves what it sealed. */
async function publicKeys({ COORDINATION_KEYS_FILE: file, COORDINATION_URL: base }: Place): Promise<JSONWebKeySet> {
  if (file) return signingKeys(file).published();
  const answer = await fetch(new URL('/.well-known/jwks.json', base!), { signal: AbortSignal.timeout(5_000) });
  return (await answer.json()) as JSONWebKeySet;
}
