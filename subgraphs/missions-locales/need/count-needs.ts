import type { EntityManager } from '@mikro-orm/postgresql';
import type { Services } from '@passerelle/kit/server/define';
import { repeat } from '@passerelle/kit/server/repeat';

const HOUR = 3_600_000;

/** A youth with two files counts once; one who is not registered, under 16, not at all. */
const COUNT = `
  insert into need_figure (id, created_at, updated_at, departement, domain, count)
  select gen_random_uuid(), now(), now(), coalesce(m.departement, ''), n.domain, count(distinct n.youth_id)
  from support_need n join mission_locale_file f on f.id = n.file_id join mission_locale m on m.id = f.mission_locale_id
  where n.closed_on is null and n.youth_id is not null
  group by coalesce(m.departement, ''), n.domain`;

/**
 * Counts the open needs anew, in one transaction: readers see the old figures or the new ones.
 * @param em the worker's
 */
export async function countNeeds(em: EntityManager): Promise<void> {
  await em.transactional(async (inner) => {
    await inner.execute('select pg_advisory_xact_lock(3613, 0)');
    await inner.execute('delete from need_figure');
    await inner.execute(COUNT);
  });
}

/** At start, then every hour. @returns stops it */
export const workNeeds = ({ worker }: Pick<Services, 'worker'>): (() => Promise<void>) => repeat('missions-locales', 'count-needs', HOUR, () => countNeeds(worker.em.fork()));
