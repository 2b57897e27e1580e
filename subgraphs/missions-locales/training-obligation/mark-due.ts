import type { EntityManager } from '@mikro-orm/postgresql';
import type { Services } from '@passerelle/kit/server/define';
import { repeat } from '@passerelle/kit/server/repeat';
import type { PlainDate } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { RUNNING_STATES } from './rules.ts';

/** A new day is seen within the hour. */
const HOUR = 3_600_000;

/**
 * Marks the obligations whose two months have passed as due for a report. It reports nothing: a person does.
 * @param em the worker's
 * @param day AAAA-MM-JJ, in France
 * @returns how many
 */
export async function markDue(em: EntityManager, day: PlainDate): Promise<number> {
  const marked = await em.execute<object[]>(
    `update training_obligation set report_due_since = due_on + 1, updated_at = now()
     where due_on < ?::date and report_due_since is null and state = any(?::text[]) returning id`,
    [day, `{${RUNNING_STATES.join(',')}}`],
  );
  return marked.length;
}

/** At start, then every hour. @returns stops it */
export const workDue = ({ worker }: Pick<Services, 'worker'>): (() => Promise<void>) => repeat('missions-locales', 'training-obligations', HOUR, () => markDue(worker.em.fork(), today()));
