import type { RequestContext } from '@passerelle/kit/server/context';
import { Solution } from '../solution/solution.ts';
import { rankedIds, sharedBy } from './branches.ts';
import type { SolutionFilters } from './filters.ts';
import type { Rank } from './rank.ts';

/** A solution that a search found. */
export interface Found {
  readonly solution: Solution;
  readonly rank: Rank;
  /** Metres from the place that the search is around; null elsewhere. */
  readonly metres: number | null;
}

type Row = Record<string, unknown> & { id: string; rank_group: number; rank_key: number; rank_start: string; metres: number | null };

const RANK = 'part.rank_group, part.rank_key, part.rank_start, part.id';

/**
 * The best solutions of the catalogue for a search, in one statement, each path by an index (E03, E04).
 * @param count how many at most; @param after where the page before ended
 */
export async function findRanked(context: RequestContext, filters: SolutionFilters, count: number, after: Rank | null): Promise<Found[]> {
  const em = await context.em();
  const columns = em.getMetadata(Solution).props.filter((p) => p.persist !== false && !p.lazy).flatMap((p) => p.fieldNames ?? []);
  const [shared, { text, values }] = [sharedBy(filters), rankedIds(filters, count, after)];
  if (!text) return [];
  const rows: Row[] = await em.execute(
    `${shared.text}select ${columns.map((c) => `s."${c}"`).join(', ')}, f.rank_group, f.rank_key, f.rank_start::text as rank_start, f.metres
     from (select * from (${text}) part order by ${RANK} limit ${count}) f join solution s on s.id = f.id order by ${RANK.replaceAll('part.', 'f.')}`,
    [...shared.values, ...values],
  );
  return rows.map(({ rank_group: group, rank_key: key, rank_start: start, metres, ...row }) => ({ solution: em.map(Solution, row), rank: { group, key, start, id: row.id }, metres }));
}
