import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
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
