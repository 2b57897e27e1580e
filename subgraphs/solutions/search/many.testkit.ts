import { connect } from '@passerelle/kit/data/database';
import { statementsOf, type Statement } from '@passerelle/kit/testkit/statements';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { solutions } from '../index.ts';
import { NEEDS } from '../solution/need.ts';
import { anOffer } from '../offer.testkit.ts';
import { SOLUTION_KINDS } from '../solution/kinds.ts';

/** A number from 0 to `$2` - 1, the same each time. */
const DRAW = `create function pg_temp.draw(n bigint, below int) returns int language sql immutable as $$ select abs(hashint8(n * 7919 + below)::bigint % below)::int $$`;

/**
 * A catalogue like a country's: in the 2,000 largest communes, the largest more often; two needs of fourteen each; one in
 * twenty taken from everywhere, one in fifty at a distance; four sessions each over two years, a third of them full.
 */
const FILL = `
  create temporary table town as select code, departement, row_number() over (order by population desc) - 1 as i from commune where not code like '751%' limit 2000;
  create index on town (i); analyze town;
  insert into solution (id, created_at, updated_at, provider_id, title, description, kind, aim, age_min, age_max, needs, commune, territory, modality, is_published)
    select uuidv7(), now(), now(), $provider, 'Formation ' || w.word || ' ' || md5(n::text), 'Description ' || md5((n + 1)::text), (array[$kinds])[1 + pg_temp.draw(n, 17)],
      (array['DIPLOMA', 'QUALIFICATION', 'ORIENTATION', 'EMPLOYMENT', 'REMOBILISATION'])[1 + pg_temp.draw(n, 5)], 16, 21 + pg_temp.draw(n, 9),
      array[(array[$needs])[1 + pg_temp.draw(n, 14)], (array[$needs])[1 + pg_temp.draw(n * 3, 14)]], t.code,
      array[case when pg_temp.draw(n, 20) = 0 then '*' else t.departement end], case when pg_temp.draw(n, 50) = 0 then 'DISTANCE' else 'ON_SITE' end, true
    from generate_series(1, $count) n join town t on t.i = pg_temp.draw(n, 45) * pg_temp.draw(n * 5, 45)
      cross join lateral (select (array['menuiserie', 'soudure', 'boulangerie', 'commerce', 'accueil', 'mecanique', 'horticulture', 'peinture', 'logistique', 'cuisine'])[1 + pg_temp.draw(n, 10)] as word) w;
  insert into session (id, created_at, updated_at, solution_id, starts_on, ends_on, capacity, taken, fresh_until)
    select uuidv7(), now(), now(), s.id, now()::date - 200 + d, now()::date - 100 + d, 10, case when pg_temp.draw(s.m * 4 + w, 3) = 0 then 10 else pg_temp.draw(s.m + w, 10) end,
      now() + (pg_temp.draw(s.m * 2 + w, 120) - 40) * interval '1 day'
    from (select id, row_number() over (order by id) as m from solution) s cross join generate_series(0, 3) w cross join lateral (select pg_temp.draw(s.m * 11 + w, 500) as d) x;`;

const listed = (values: readonly string[]): string => values.map((v) => `'${v}'`).join(', ');

/** A subgraph with a catalogue of that many solutions, and four times as many sessions. */
export async function aCatalogueOf(count: number): Promise<TestSubgraph> {
  const subgraph = await startTestSubgraph(solutions);
  const { provider } = await anOffer(subgraph);
  const owner = await connect(subgraph.database.owner, { entities: solutions.entities, pool: 1 });
  const em = owner.em.fork();
  await em.transactional(async (inside) => {
    for (const text of [DRAW, ...FILL.split(';\n')]) {
      await inside.execute(text.replaceAll('$provider', `'${provider.id}'`).replaceAll('$count', String(count)).replaceAll('$needs', listed(NEEDS)).replaceAll('$kinds', listed(SOLUTION_KINDS)));
    }
  });
  await em.execute('vacuum analyze solution, session, solution_reach');
  await owner.close(true);
  return subgraph;
}

/** What one statement of a search did. */
export interface Cost {
  /** Pages read, in memory or not: what a statement costs wherever it runs. */
  readonly pages: number;
  readonly plan: string;
}

/** The plan that the requests' own role gets for the very statement that finds the solutions of a search. */
export async function costOf(subgraph: TestSubgraph, args: string): Promise<Cost> {
  const sent = await statementsOf(subgraph.running.services.app, () => subgraph.execute(`{ solutions(${args}) { edges { node { id } } } }`));
  const first = sent.find((s) => s.query.includes('rank_group')) as Statement;
  const em = subgraph.running.services.app.em.fork();
  const explain = async (): Promise<string[]> => ((await em.execute(`explain (analyze, buffers, costs off, timing off, summary off) ${first.query}`, [...first.params])) as { 'QUERY PLAN': string }[]).map((r) => r['QUERY PLAN']);
  await explain();
  const lines = await explain();
  const [, hit = '0', read = '0'] = /Buffers: shared(?: hit=(\d+))?(?: read=(\d+))?/.exec(lines.join('\n')) ?? [];
  return { pages: Number(hit) + Number(read), plan: lines.join('\n') };
}
