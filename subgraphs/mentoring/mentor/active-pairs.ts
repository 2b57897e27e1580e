import type { RequestContext } from '@passerelle/kit/server/context';
import DataLoader from 'dataloader';

/** How many pairs in progress a mentor has; one statement for all the mentors of a request. */
export function activePairs(context: RequestContext, mentorId: string): Promise<number> {
  const loader = context.loader('mentor-load', () => new DataLoader<string, number>(async (ids) => {
    const rows = await (await context.em()).execute<{ mentor_id: string; pairs: number }[]>(
      'select mentor_id, count(*)::int as pairs from mentorship where mentor_id = any (?::uuid[]) and ended_on is null group by mentor_id', [`{${ids.join(',')}}`],
    );
    const found = new Map(rows.map(({ mentor_id, pairs }) => [mentor_id, pairs]));
    return ids.map((id) => found.get(id) ?? 0);
  }));
  return loader.load(mentorId);
}
