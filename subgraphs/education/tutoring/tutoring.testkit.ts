import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import type { TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import type { Scope } from '@passerelle/kit/trust/scope';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { addMonths, type PlainDate } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { School } from '../school/school.ts';
import { Tutoring } from './tutoring.ts';

/** A COP of an organisation of their own. */
export const aCounsellor = (changes: Partial<Viewer> = {}): Viewer => aViewer({ network: 'EDUCATION', roles: ['COUNSELLOR'], ...changes });

/** Some days from today (earlier, when negative), as AAAA-MM-JJ. */
export const daysAway = (days: number): PlainDate => new Date(Date.parse(today()) + days * 86_400_000).toISOString().slice(0, 10);

/** A youth whose grant these viewers obtain. */
export function aYouth(subgraph: TestSubgraph, scopes: readonly Scope[], ...viewers: Viewer[]): string {
  const youth = randomUUID();
  for (const viewer of viewers) subgraph.allow(viewer, youth, scopes);
  return youth;
}

export async function aSchool(subgraph: TestSubgraph): Promise<string> {
  const em = subgraph.worker();
  const school = em.create(School, { uai: `059${String(Math.floor(Math.random() * 1e4)).padStart(4, '0')}${'ABCDEFGH'[Math.floor(Math.random() * 8)]}`, name: 'Lycée d’essai', departement: '59' } as never) as School;
  await em.flush();
  return school.id;
}

/** A tutoring of this viewer's organisation, begun two months ago for six, unless changed. */
export async function aTutoring(subgraph: TestSubgraph, viewer: Viewer, youthId: string, changes: Partial<Tutoring> = {}): Promise<string> {
  const em = subgraph.worker();
  const startedOn = addMonths(today(), -2);
  const tutoring = em.create(Tutoring, {
    youthId, ownerId: viewer.organisation, platformId: viewer.platforms[0]?.id ?? null, audience: 'NEET', funding: 'IEJ', personalPath: 'RIO_CASE', requestedBy: 'COUNSELLOR',
    requestedById: viewer.person, requestedOn: startedOn, missions: ['OBJECTIVES'], tutorName: 'Tuteur d’essai', interfaces: ['PATH_REFERENT'], startedOn, plannedEndOn: addMonths(startedOn, 6), ...changes,
  } as never) as Tutoring;
  await em.flush();
  return tutoring.id;
}

/** What is read of a youth's slice, as the gateway asks for it. */
export async function readSlice(subgraph: TestSubgraph, viewer: Viewer, ids: readonly string[], scopes: readonly Scope[], fields: string, changes: Record<string, unknown> = {}) {
  const r = await Promise.all(ids.map(async (id) => ({ __typename: 'Youth', id, grant: await subgraph.authority.grant(viewer, id, scopes, changes) })));
  const { data, errors } = await subgraph.execute(`query ($r: [_Any!]!) { _entities(representations: $r) { ... on Youth { education { ${fields} } } } }`, { viewer, variables: { r } });
  if (errors) throw new Error(JSON.stringify(errors));
  return (data!['_entities'] as { education: Record<string, unknown> | null }[]).map((y) => y.education);
}
