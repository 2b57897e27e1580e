import type { RequestContext } from '@passerelle/kit/server/context';
import { foundBy } from '../search/branches.ts';
import type { SolutionFilters } from '../search/filters.ts';
import type { FacetCount, SolutionFacets } from './solution-facets.ts';

/** Counted at most: beyond, nobody reads on, and what the counting costs would follow the size of the catalogue. */
export const MOST = 5_000;

type Row = { facet: 'all' | 'kinds' | 'aims' | 'needs' | 'networks' | 'departements'; code: string; count: number; with_vacancy: number };

/** Counts what a search finds, the first by their standing, every facet in one statement. The largest count comes first. */
export async function facetCounts(context: RequestContext, filters: SolutionFilters): Promise<SolutionFacets> {
  const em = await context.em();
  const { text, values } = foundBy(filters);
  const rows: Row[] = await em.execute(
    `with f as materialized (select s.kind, array(select distinct unnest(s.more_aims || s.aim)) as aims, s.needs, o.networks,
       case when s.modality <> 'DISTANCE' then left(coalesce(s.commune, o.commune), case when coalesce(s.commune, o.commune) ~ '^9[78]' then 3 else 2 end) end as departement, s.standing <= 1 as vacant
       from solution s join provider o on o.id = s.provider_id where ${text} order by s.standing, s.next_start, s.id limit ${MOST})
     select facet, code, count(*)::int as count, (count(*) filter (where vacant))::int as with_vacancy from (
       select 'all' as facet, '' as code, vacant from f union all select 'kinds', kind, vacant from f union all select 'aims', unnest(aims), vacant from f
       union all select 'needs', unnest(needs), vacant from f union all select 'networks', unnest(networks), vacant from f
       union all select 'departements', departement, vacant from f where departement is not null) each
     group by facet, code order by count desc, code`,
    [...values],
  );
  const all = rows.find((r) => r.facet === 'all');
  const of = (facet: Row['facet']): FacetCount[] => rows.filter((r) => r.facet === facet).map((r) => ({ code: r.code, count: r.count, withVacancy: r.with_vacancy }));
  return { count: all?.count ?? 0, isCapped: all?.count === MOST, withVacancy: all?.with_vacancy ?? 0, kinds: of('kinds'), aims: of('aims'), needs: of('needs'), networks: of('networks'), departements: of('departements') };
}
