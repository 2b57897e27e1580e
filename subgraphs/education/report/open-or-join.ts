import type { EntityManager } from '@mikro-orm/postgresql';
import { record } from '@passerelle/kit/events/record';
import { DropoutCase } from '../case/case.ts';
import type { Origin } from '../case/stage.ts';

/** The owner of a case that no organisation opened: a report gives nobody a ground to read. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/** A case to open, unless one is open already. */
export interface CaseToOpen {
  /** Every id that is this youth (3.5), and the current one. */
  readonly ids: readonly string[];
  readonly youthId: string;
  readonly ownerId: string;
  readonly platformId: string | null;
  readonly origin: Origin;
  /** AAAA-MM-JJ. */
  readonly on: string;
}

/**
 * One open case per youth, whoever tells of them and under whichever id (A18, A20): opens one, or finds the open one.
 * Two at once wait for each other, on the youth.
 * @param em in a transaction; of a request that holds the youth's STAGE, or of the worker
 */
export async function openOrJoin(em: EntityManager, { ids, youthId, ownerId, platformId, origin, on }: CaseToOpen): Promise<{ caseId: string; wasOpen: boolean }> {
  await em.execute('select pg_advisory_xact_lock(3602, hashtext(?))', [youthId]);
  const open = await em.findOne(DropoutCase, { youthId: { $in: [...ids] }, closedOn: null }, { orderBy: { openedOn: 'asc', id: 'asc' } });
  if (open) return { caseId: open.id, wasOpen: true };
  const opened = em.create(DropoutCase, { youthId, ownerId, platformId, origin, openedOn: on } as never) as DropoutCase;
  await record(em, [{ type: 'fr.passerelle.education.case.opened', subject: youthId, data: { caseId: opened.id, platformId, stage: opened.stage, on } }]);
  return { caseId: opened.id, wasOpen: false };
}
