import type { EntityManager } from '@mikro-orm/postgresql';
import { NEEDS } from '../solution/need.ts';
import { SOLUTION_KINDS } from '../solution/kinds.ts';

/** A number from 0 to `$2` - 1, the same each time. */
const DRAW = `create function pg_temp.draw(n bigint, below int) returns int language sql immutable as $$ select abs(hashint8(n * 7919 + below)::bigint % below)::int $$`;

/**
 * A catalogue like a country's: in the 2,000 largest communes, the largest more often; two needs of fourteen each; one in
 * twenty taken from everywhere, one in fifty at a distance; four sessions each over two years, a third of them full. Indexes
 * are made at the end, in a third of the time.
 */
const FILL = `
  create temporary table kept as select indexname, indexdef from pg_indexes where schemaname = 'public' and tablename in ('solution', 'solution_reach') and indexname not like '%_pkey';
  do $do$ declare k record; begin for k in select indexname from kept loop execute 'drop index ' || quote_ident(k.indexname); end loop; end $do$;
  create temporary table town as select code, departement, row_number() over (order by population desc) - 1 as i from commune where not code like '751%' limit 2000;
  create index on town (i); analyze town;
  insert into solution (id, created_at, updated_at, provider_id, title, description, kind, aim, age_min, age_max, needs, commune, territory, modality, is_published)
    select md5('solution ' || n)::uuid, now(), now(), $provider, 'Formation ' || w.word || ' ' || md5(n::text), 'Description ' || md5((n + 1)::text), (array[$kinds])[1 + pg_temp.draw(n, 17)],
      (array['DIPLOMA', 'QUALIFICATION', 'ORIENTATION', 'EMPLOYMENT', 'REMOBILISATION'])[1 + pg_temp.draw(n, 5)], 16, 21 + pg_temp.draw(n, 9),
      array[(array[$needs])[1 + pg_temp.draw(n, 14)], (array[$needs])[1 + pg_temp.draw(n * 3, 14)]], t.code,
      array[case when pg_temp.draw(n, 20) = 0 then '*' else t.departement end], case when pg_temp.draw(n, 50) = 0 then 'DISTANCE' else 'ON_SITE' end, true
    from generate_series(1, $count) n join town t on t.i = pg_temp.draw(n, 45) * pg_temp.draw(n * 5, 45)
      cross join lateral (select (array['menuiserie', 'soudure', 'boulangerie', 'commerce', 'accueil', 'mecanique', 'horticulture', 'peinture', 'logistique', 'cuisine'])[1 + pg_temp.draw(n, 10)] as word) w;
  insert into session (id, created_at, updated_at, solution_id, starts_on, ends_on, capacity, taken, fresh_until)
    select md5('session ' || (s.m * 4 + w))::uuid, now(), now(), s.id, now()::date - 200 + d, now()::date - 100 + d, 10, case when pg_temp.draw(s.m * 4 + w, 3) = 0 then 10 else pg_temp.draw(s.m + w, 10) end,
      now() + (pg_temp.draw(s.m * 2 + w, 120) - 40) * interval '1 day'
    from (select id, row_number() over (order by id) as m from solution) s cross join generate_series(0, 3) w cross join lateral (select pg_temp.draw(s.m * 11 + w, 500) as d) x;
  do $do$ declare k record; begin for k in select indexdef from kept loop execute k.indexdef; end loop; end $do$;`;

const listed = (values: readonly string[]): string => values.map((v) => `'${v}'`).join(', ');

/**
 * Fills an empty database with an invented catalogue, to measure searches by.
 * @param em of the owner, outside a transaction
 * @param count how many solutions; sessions are four times as many
 */
export async function inventCatalogue(em: EntityManager, count: number): Promise<void> {
  const provider = '01900000-0000-7000-8000-000000000001';
  await em.transactional(async (inside) => {
    await inside.execute(`insert into provider (id, created_at, updated_at, name, networks, uai) values ('${provider}', now(), now(), 'Organisme', '{E2C}', '0590001A')`);
    for (const text of [DRAW, ...FILL.split(';\n')]) {
      await inside.execute(text.replaceAll('$provider', `'${provider}'`).replaceAll('$count', String(count)).replaceAll('$needs', listed(NEEDS)).replaceAll('$kinds', listed(SOLUTION_KINDS)));
    }
  });
  await em.execute('vacuum analyze solution, session, solution_reach');
}
