import type { Services } from '@passerelle/kit/server/define';
import { repeat } from '@passerelle/kit/server/repeat';
import { today } from '@passerelle/kit/values/today';

const EVERY = 3_600_000;

/**
 * A03, 3.2: once the processing date is past, only the reference and the reason remain.
 * @param on AAAA-MM-JJ, today by default
 * @returns how many rows were forgotten
 */
export async function forgetPast({ worker }: Pick<Services, 'worker'>, on = today()): Promise<number> {
  // Plain SQL: asked for « not null », the ORM compares a JSON column with the JSON value null.
  const { affectedRows } = await worker.em.fork().execute<{ affectedRows: number }>(
    'update withheld_leaver set "row" = null, updated_at = now() where processing_date < ?::date and "row" is not null', [on], 'run',
  );
  return affectedRows;
}

/** Forgets at start and every hour. @returns stops it */
export const forgetUnderSixteen = (services: Services): (() => Promise<void>) => repeat('education', 'forget-under-sixteen', EVERY, () => forgetPast(services));
