import type { Services } from '@passerelle/kit/server/define';
import { repeat } from '@passerelle/kit/server/repeat';
import { refreshStatistics } from '../statistics/refresh-statistics.ts';
import { assignPlatforms } from './assign-platforms.ts';

const EVERY = 10_000;

/**
 * A23: makes the lists of the latest campaign again when somebody has changed a filter since; earlier campaigns' lists stay as
 * they were worked on.
 * @returns whether there was something to do
 */
export async function applyChanges({ worker }: Pick<Services, 'worker'>): Promise<boolean> {
  return worker.em.fork().transactional(async (em) => {
    // Locked, so that a change that comes meanwhile waits, and is applied at the next turn.
    const changed = await em.execute<{ id: string }[]>('select id from saved_filter where applied_at is null order by id for update');
    if (!changed.length) return false;
    const [latest] = await em.execute<{ id: string }[]>('select id from campaign c where exists (select 1 from campaign_decision d where d.campaign_id = c.id) order by processing_date desc limit 1');
    if (latest && (await assignPlatforms(em, latest.id))) await refreshStatistics(em, latest.id);
    await em.execute('update saved_filter set applied_at = now() where id = any (?::uuid[])', [`{${changed.map((f) => f.id).join(',')}}`]);
    return true;
  });
}

/** Looks every ten seconds for filters that changed. @returns stops it */
export const applyFilters = (services: Services): (() => Promise<void>) => repeat('education', 'saved-filters', EVERY, () => applyChanges(services));
