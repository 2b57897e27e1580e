import { organisations, people, platforms } from '../demo/index.ts';
import type { Rows } from './bulk.ts';
import { stableId } from './stable-id.ts';

export const organisationId = (key: string): string => stableId('organisation', key);
export const personIdOf = (key: string): string => stableId('person', key);
export const platformId = (key: string): string => stableId('platform', key);

const CHARTER = `Charte de confidentialité de la plate-forme (secret partagé).
Je ne lis un dossier que pour accompagner le jeune. Je ne partage que ce qui est nécessaire, avec les seules personnes que la charte nomme.
Je sais que chaque lecture est inscrite au journal, que le jeune peut consulter. Je respecte son opposition.`;

/**
 * The demonstration's network in coordination: organisations, people with their posts, platforms with circles, the charter and
 * who signed it.
 * @param issuer the sign-in server whose tokens name these people
 */
export function networkRows(issuer: string): Rows {
  const version = stableId('charter', 1);
  return [
    ['organisation', organisations.map(({ key, network, kind, name, codes, commune, departement, parent, invented }) => ({
      id: organisationId(key), network, kind, name, uai: codes.uai ?? null, siret: codes.siret ?? null, imilo: codes.imilo ?? null, commune, departement,
      parent_id: parent ? organisationId(parent) : null, is_official: !invented,
    }))],
    ['person', people.map(({ key, persona, givenName, familyName, email, machine }) => ({
      id: personIdOf(key), given_name: givenName, family_name: familyName, email, issuer, subject: persona ?? key, is_machine: machine ?? false,
    }))],
    ['post', people.map(({ key, organisation, role, habilitated }) => ({
      id: stableId('post', key), person_id: personIdOf(key), organisation_id: organisationId(organisation), role, is_habilitated: habilitated, ended_on: null,
    }))],
    ['platform', platforms.map(({ key, name, departement, academie, communes }) => ({ id: platformId(key), name, departement, academie, communes }))],
    ['membership', platforms.flatMap(({ key, circle1, circle2 }) => [...circle1.map((m) => [m, 1] as const), ...circle2.map((m) => [m, 2] as const)].map(([member, circle]) => ({
      id: stableId('membership', key, member), platform_id: platformId(key), organisation_id: organisationId(member), circle,
    })))],
    ['charter_version', [{ id: version, number: 1, text: CHARTER, in_force_from: '2026-09-01' }]],
    ['charter_signature', people.filter((p) => p.charterSigned && !p.machine).map(({ key }) => ({
      id: stableId('signature', key), version_id: version, person_id: personIdOf(key), signed_at: '2026-09-01T08:00:00Z',
    }))],
  ];
}
