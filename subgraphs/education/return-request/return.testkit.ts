import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import type { TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { addDays } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { ReturnPlace } from '../return-place/return-place.ts';
import { ReturnRequest } from './return-request.ts';

/** The day so many days ago; in the future when negative. */
export const ago = (days: number): string => addDays(today(), -days);

/** Somebody of a mentoring association, whose grant opens nothing of this slice. */
export const association = (changes: Partial<Viewer> = {}): Viewer => aViewer({ network: 'MENTORING', roles: ['MENTORING_COORDINATOR'], ...changes });

/** A request as it would stand in the table. */
export async function aRequest(subgraph: TestSubgraph, changes: Partial<ReturnRequest> = {}): Promise<ReturnRequest> {
  const em = subgraph.worker();
  const found = em.create(ReturnRequest, { youthId: randomUUID(), ownerId: randomUUID(), authorId: randomUUID(), requestedOn: ago(2), departement: '59', ...changes } as never) as ReturnRequest;
  await em.flush();
  return found;
}

/** Published places. */
export async function places(subgraph: TestSubgraph, changes: Partial<ReturnPlace> = {}): Promise<ReturnPlace> {
  const em = subgraph.worker();
  const found = em.create(ReturnPlace, {
    ownerId: randomUUID(), structureName: 'Micro-lycée', kind: 'SRE_DIPLOMA', label: 'Reprendre en terminale', departement: '59', opensOn: ago(30), closesOn: ago(-200), capacity: 2, ...changes,
  } as never) as ReturnPlace;
  await em.flush();
  return found;
}
