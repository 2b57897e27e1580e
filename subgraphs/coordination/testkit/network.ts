import type { EntityManager } from '@mikro-orm/postgresql';
import type { Network, Role } from '@passerelle/kit/trust/viewer';
import { CharterSignature } from '../charter/signature.ts';
import { CharterVersion } from '../charter/charter-version.ts';
import { Organisation } from '../organisation/organisation.ts';
import { Person } from '../person/person.ts';
import { Post } from '../person/post.ts';
import { Membership } from '../platform/membership.ts';
import { Platform } from '../platform/platform.ts';

/** Two platforms. Communes decide who follows whom. */
const PLATFORMS = { nord: ['59512', '59599'], sud: ['86194'] } as const;

/** Organisations by key: network, circles of the two platforms. */
const ORGANISATIONS: Record<string, { network: Network; nord?: 1 | 2; sud?: 1 | 2; codes?: Partial<Organisation> }> = {
  psad: { network: 'COORDINATION', nord: 1 },
  psadSud: { network: 'COORDINATION', sud: 1 },
  lycee: { network: 'EDUCATION', nord: 2, codes: { uai: '0590184E' } },
  cio: { network: 'EDUCATION', nord: 1 },
  mission: { network: 'MISSION_LOCALE', nord: 1, codes: { imilo: '59512S00' } },
  outsider: { network: 'MISSION_LOCALE', sud: 1, codes: { imilo: '86194S00' } },
  holder: { network: 'MISSION_LOCALE', codes: { imilo: '62041S00' } },
  provider: { network: 'SOLUTION_PROVIDER', nord: 2 },
  mentors: { network: 'MENTORING', nord: 2 },
  prefecture: { network: 'PILOTAGE' },
  operator: { network: 'COORDINATION' },
};

/** People by key: organisation, role; habilitated and charter signed unless said otherwise. */
const PEOPLE: Record<string, { at: string; role: Role; habilitated?: false; signed?: false; machine?: true }> = {
  assistant: { at: 'psad', role: 'ASSISTANT' },
  colleague: { at: 'psad', role: 'ASSISTANT' },
  responsable: { at: 'mission', role: 'RESPONSABLE' },
  adviser: { at: 'mission', role: 'ADVISER' },
  notHabilitated: { at: 'psad', role: 'ASSISTANT', habilitated: false },
  notSigned: { at: 'psad', role: 'ASSISTANT', signed: false },
  counsellor: { at: 'cio', role: 'COUNSELLOR' },
  school: { at: 'lycee', role: 'SCHOOL_REFERENT', habilitated: false },
  holder: { at: 'holder', role: 'ADVISER', habilitated: false },
  outsider: { at: 'outsider', role: 'ADVISER' },
  assistantSud: { at: 'psadSud', role: 'ASSISTANT' },
  provider: { at: 'provider', role: 'PROVIDER_STAFF', habilitated: false },
  mentoring: { at: 'mentors', role: 'MENTORING_COORDINATOR', habilitated: false },
  pilot: { at: 'prefecture', role: 'PILOT' },
  operator: { at: 'operator', role: 'OPERATOR' },
  feed: { at: 'operator', role: 'FEED', machine: true },
  integration: { at: 'mission', role: 'INTEGRATION', machine: true },
};

export type PersonKey = 'assistant' | 'colleague' | 'responsable' | 'adviser' | 'notHabilitated' | 'notSigned' | 'counsellor' | 'school' | 'holder' | 'outsider'
  | 'assistantSud' | 'provider' | 'mentoring' | 'pilot' | 'operator' | 'feed' | 'integration';

/** Ids by key. */
export interface TestNetwork {
  readonly platforms: Record<keyof typeof PLATFORMS, string>;
  readonly organisations: Record<string, string>;
  readonly people: Record<PersonKey, string>;
  readonly posts: Record<PersonKey, string>;
}

/** Writes a small network down: each person signs in as their key at the issuer. */
export async function aNetwork(em: EntityManager, issuer: string): Promise<TestNetwork> {
  const ids = <T extends { id: string }>(rows: Record<string, T>) => Object.fromEntries(Object.entries(rows).map(([k, row]) => [k, row.id])) as never;
  const each = <A, B>(from: Record<string, A>, make: (key: string, value: A) => B): Record<string, B> => Object.fromEntries(Object.entries(from).map(([k, v]) => [k, make(k, v)]));
  const platforms = each(PLATFORMS, (name, communes) => em.create(Platform, { name, departement: communes[0]!.slice(0, 2), academie: name, communes: [...communes] } as never) as Platform);
  const organisations = each(ORGANISATIONS, (name, { network, codes }) => em.create(Organisation, { name, network, departement: '59', ...codes } as never) as Organisation);
  for (const [key, circles] of Object.entries(ORGANISATIONS)) {
    for (const platform of ['nord', 'sud'] as const) {
      if (circles[platform]) em.create(Membership, { platformId: platforms[platform]!.id, organisationId: organisations[key]!.id, circle: circles[platform] } as never);
    }
  }
  const version = em.create(CharterVersion, { number: 1, text: 'Secret partagé', inForceFrom: '2020-01-01' } as never) as CharterVersion;
  const people = each(PEOPLE, (subject, { machine }) => em.create(Person, { givenName: subject, familyName: 'Test', issuer, subject, isMachine: !!machine } as never) as Person);
  const posts = each(PEOPLE, (key, { at, role, habilitated }) =>
    em.create(Post, { personId: people[key]!.id, organisationId: organisations[at]!.id, role, isHabilitated: habilitated !== false } as never) as Post);
  for (const [key, { signed }] of Object.entries(PEOPLE)) {
    if (signed !== false) em.create(CharterSignature, { versionId: version.id, personId: people[key]!.id } as never);
  }
  await em.flush();
  return { platforms: ids(platforms), organisations: ids(organisations), people: ids(people), posts: ids(posts) };
}
