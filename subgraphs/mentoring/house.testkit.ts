import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import type { Scope } from '@passerelle/kit/trust/scope';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { Association } from './association/association.ts';
import { mentoring } from './index.ts';
import { Mentor } from './mentor/mentor.ts';
import { Mentorship } from './mentorship/mentorship.ts';

/** A running slice with one association and its coordinator, for tests. */
export interface House {
  readonly subgraph: TestSubgraph;
  readonly association: Association;
  readonly coordinator: Viewer;
}

/** A coordinator of a mentoring association. */
export const aCoordinator = (changes: Partial<Viewer> = {}): Viewer => aViewer({ network: 'MENTORING', roles: ['MENTORING_COORDINATOR'], ...changes });

export async function aHouse(): Promise<House> {
  const subgraph = await startTestSubgraph(mentoring);
  const coordinator = aCoordinator();
  return { subgraph, coordinator, association: await anAssociation(subgraph, { organisationId: coordinator.organisation }) };
}

export async function anAssociation(subgraph: TestSubgraph, changes: Partial<Association> = {}): Promise<Association> {
  const em = subgraph.worker();
  const made = em.create(Association, { organisationId: randomUUID(), name: 'Afev', aliases: [], isInCollective: true, ...changes } as never) as Association;
  await em.flush();
  return made;
}

export async function aMentor({ subgraph, association }: House, changes: Partial<Mentor> = {}): Promise<Mentor> {
  const em = subgraph.worker();
  const made = em.create(Mentor, {
    associationId: association.id, ownerId: association.organisationId, displayName: 'Colombe Grandlivre', backgroundCheckedOn: '2026-01-10', ...changes,
  } as never) as Mentor;
  await em.flush();
  return made;
}

export async function aPair({ subgraph, association }: House, changes: Partial<Mentorship> = {}): Promise<Mentorship> {
  const em = subgraph.worker();
  const made = em.create(Mentorship, {
    associationId: association.id, ownerId: association.organisationId, youthId: randomUUID(), mentorName: 'Colombe Grandlivre', objective: 'SCOLAIRE', startedOn: '2026-02-01', ...changes,
  } as never) as Mentorship;
  await em.flush();
  return made;
}

/** A registered youth whom somebody may work for. */
export function aYouth({ subgraph, coordinator }: House, viewer: Viewer = coordinator, scopes: readonly Scope[] = ['IDENTITY', 'MENTORING']): string {
  const id = randomUUID();
  subgraph.allow(viewer, id, scopes);
  return id;
}

/** What a mutation answered: its result, or the codes of why not. */
export interface Told {
  readonly codes: readonly string[];
  readonly result: Record<string, unknown> | null;
}

/** Does a mutation with one input, and reads `fields` of its only result. */
export async function does({ subgraph, coordinator }: House, mutation: string, result: string, fields: string, input: object, viewer: Viewer = coordinator): Promise<Told> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await subgraph.execute(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${result} { ${fields} } userErrors { code field message } } }`, { viewer, variables: { input } });
  const answer = data?.[mutation] as (Record<string, unknown> & { userErrors: { code: string; message: string }[] }) | null | undefined;
  if (!answer) return { codes: errors?.map((e) => `${e.extensions.code}: ${e.message}`) ?? ['NOTHING'], result: null };
  return { codes: answer.userErrors.map((e) => e.code), result: answer[result] as Record<string, unknown> | null };
}

/** The nodes of a list of the association, in its order. */
export async function listed({ subgraph, coordinator }: House, list: string, fields: string, viewer: Viewer = coordinator): Promise<Record<string, unknown>[]> {
  const { data, errors } = await subgraph.execute(`{ ${list} { edges { node { ${fields} } } } }`, { viewer });
  if (!data) throw new Error(errors?.map((e) => e.message).join(', '));
  return (data[list.replace(/\(.*/, '')] as { edges: { node: Record<string, unknown> }[] }).edges.map(({ node }) => node);
}
