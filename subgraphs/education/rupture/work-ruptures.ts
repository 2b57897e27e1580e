import type { EntityManager } from '@mikro-orm/postgresql';
import { LockMode } from '@mikro-orm/core';
import type { Services } from '@passerelle/kit/server/define';
import { repeat } from '@passerelle/kit/server/repeat';
import { personBehind } from '../alias/person-behind.ts';
import { followUp } from './follow-up-rupture.ts';
import { Rupture } from './rupture.ts';

const EVERY = 2_000;

/** Follows up a rupture by its id, unless somebody else is at it. */
async function follow(em: EntityManager, id: string): Promise<number> {
  const rupture = await em.findOne(Rupture, { id, followedUpAt: null }, { lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE });
  if (!rupture) return 0;
  await followUp(em, rupture, await personBehind(em, rupture.youthId));
  return 1;
}

/**
 * Follows up the ruptures whose reporter may not read the case (B19). One that fails does not keep the others waiting.
 * @returns how many were followed up
 */
export async function followUpWaiting({ worker }: Pick<Services, 'worker'>): Promise<number> {
  const waiting = await worker.em.fork().find(Rupture, { followedUpAt: null }, { orderBy: { id: 'asc' }, limit: 100 });
  let done = 0;
  for (const { id } of waiting) done += await worker.em.fork().transactional((em) => follow(em, id)).catch(() => 0);
  return done;
}

/** Every two seconds. @returns stops it */
export const workRuptures = (services: Services): (() => Promise<void>) => repeat('education', 'ruptures', EVERY, () => followUpWaiting(services));
