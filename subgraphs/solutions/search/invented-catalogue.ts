import type { EntityManager } from '@mikro-orm/postgresql';
import { NEEDS } from '../solution/need.ts';
import { SOLUTION_KINDS } from '../solution/kinds.ts';

const PROVIDER = '01900000-0000-7000-8000-000000000001';
const FILLED = ['solution', 'session', 'solution_reach'];
/** Searches read these from an index alone. */
const FROM_INDEX = ['session', 'solution_reach'];

/** A number from 0 to `below` - 1, the same each time. */
const DRAW = `create function pg_temp.draw(n bigint, below int) returns int language sql immutable as $$ select abs(hashint8(n * 7919 + below)::bigint % below)::int $$`;

/** Triggers, indexes and foreign keys, row by row, take most of the time: they are set aside, and made again at the end, all at once. */
const ASIDE = `
  create temporary table kept as select 'drop index ' || quote_ident(indexname) as away, indexdef as back from pg_indexes where schemaname = 'public' and tablename in ($filled) and indexname not like '%_pkey'
    union all select 'alter table session drop constraint session_solution_id_foreign', 'alter table session add constraint session_solution_id_foreign ' || pg_get_constraintdef(oid) from pg_constraint where conname = 'session_solution_id_foreign';
  do $do$ declare k record; begin for k in select away from kept loop execute k.away; end loop; end $do$;
  alter table solution disable trigger user;
  alter table session disable trigger user;`;

/**
 * Solutions like a country's: in the 2,000 largest communes, the largest more often; two needs of fourteen each; one in twenty
 * taken from everywhere, one in fifty at a distance; four sessions each over two years, a third of them full.
 */
const ADD = `
  set local jit = off;
  set local maintenance_work_mem = '512MB';
  create temporary table town as select code, departement, latitude, longitude, row_number() over (order by population desc) - 1 as i from commune where not code like '751%' limit 2000;
  create index on town (i);
  analyze town;
  insert into session (id, created_at, updated_at, solution_id, starts_on, ends_on, capacity, taken, fresh_until)
    select md5('session ' || (n * 4 + w))::uuid, now(), now(), md5('solution ' || n)::uuid, now()::date - 200 + d, now()::date - 100 + d, 10, case when pg_temp.draw(n * 4 + w, 3) = 0 then 10 else pg_temp.draw(n + w, 10) end,
      now() + (pg_temp.draw(n * 2 + w, 120) - 40) * interval '1 day'
    from generate_series($first, $last) n cross join generate_series(0, 3) w cross join lateral (select pg_temp.draw(n * 11 + w, 500) as d) x;
  create temporary table judged as
    select x.solution_id as id,
      case when bool_or(coming and open and fresh) then 0 when bool_or(coming and open) then 1 when bool_or(coming) then 2 else 3 end as standing,
      coalesce(min(starts_on) filter (where coming and open and fresh), min(starts_on) filter (where coming and open), min(starts_on) filter (where coming), '9999-12-31') as next_start,
      coalesce(sum(capacity - taken) filter (where coming), 0)::int as vacant,
      least(min(fresh_until) filter (where coming and fresh), (min(ends_on) filter (where coming) + 1)::timestamp at time zone 'Europe/Paris') as until
    from session x cross join lateral (select x.ends_on >= (now() at time zone 'Europe/Paris')::date as coming, x.taken < x.capacity as open, x.fresh_until > now() as fresh) y
    where x.solution_id in (select md5('solution ' || n)::uuid from generate_series($first, $last) n) group by x.solution_id;
  insert into solution (id, created_at, updated_at, provider_id, title, description, kind, aim, age_min, age_max, needs, commune, territory, modality, is_published, standing, next_start, vacant, standing_until, latitude, longitude, spot)
    select j.id, now(), now(), '$provider', 'Formation ' || w.word || ' ' || left(md5(n::text), 8), 'Description ' || left(md5((n + 1)::text), 12), (array[$kinds])[1 + pg_temp.draw(n, 17)],
      (array['DIPLOMA', 'QUALIFICATION', 'ORIENTATION', 'EMPLOYMENT', 'REMOBILISATION'])[1 + pg_temp.draw(n, 5)], 16, 21 + pg_temp.draw(n, 9),
      array[(array[$needs])[1 + pg_temp.draw(n, 14)], (array[$needs])[1 + pg_temp.draw(n * 3, 14)]], t.code,
      array[case when pg_temp.draw(n, 20) = 0 then '*' else t.departement end], case when far then 'DISTANCE' else 'ON_SITE' end, true,
      j.standing, j.next_start, j.vacant, j.until, p.latitude, p.longitude, spot_of(p.latitude, p.longitude, j.standing, j.next_start, j.id)
    from generate_series($first, $last) n join judged j on j.id = md5('solution ' || n)::uuid join town t on t.i = pg_temp.draw(n, 45) * pg_temp.draw(n * 5, 45)
      cross join lateral (select pg_temp.draw(n, 50) = 0 as far) f cross join lateral (select case when not far then t.latitude end as latitude, case when not far then t.longitude end as longitude) p
      cross join lateral (select (array['menuiserie', 'soudure', 'boulangerie', 'commerce', 'accueil', 'mecanique', 'horticulture', 'peinture', 'logistique', 'cuisine'])[1 + pg_temp.draw(n, 10)] as word) w;
  insert into solution_reach (solution_id, code, standing, next_start, needs)
    select s.id, c.code, s.standing, s.next_start, s.needs from solution s join judged j using (id) cross join lateral unnest(s.territory) c(code);
  drop table town, judged;`;

const BACK = `
  do $do$ declare k record; begin for k in select back from kept order by back loop execute k.back; end loop; end $do$;
  alter table solution enable trigger user;
  alter table session enable trigger user;
  drop table kept;
  drop function pg_temp.draw;`;

const listed = (values: readonly string[]): string => values.map((v) => `'${v}'`).join(', ');

/**
 * Fills a catalogue with invented solutions, to measure searches by, or has it grow. What triggers keep is computed for all at
 * once, as they do (invented-catalogue.test.ts holds the two together).
 * @param em of the owner, outside a transaction
 * @param count how many solutions there are then; sessions are four times as many
 * @param had how many this function has made already
 */
export async function inventCatalogue(em: EntityManager, count: number, had = 0): Promise<void> {
  await em.transactional(async (inside) => {
    await inside.execute(`insert into provider (id, created_at, updated_at, name, networks, uai) values ('${PROVIDER}', now(), now(), 'Organisme', '{E2C}', '0590001A') on conflict do nothing`);
    const values: Readonly<Record<string, string>> = { provider: PROVIDER, first: String(had + 1), last: String(count), needs: listed(NEEDS), kinds: listed(SOLUTION_KINDS), filled: listed(FILLED) };
    for (const text of [DRAW, ...[ASIDE, ADD, BACK].flatMap((part) => part.split(';\n'))]) {
      await inside.execute(text.replaceAll(/\$(provider|first|last|needs|kinds|filled)\b/g, (_, name: string) => values[name] ?? ''));
    }
  });
  await em.execute(`analyze ${FILLED.join(', ')}`);
  // A transaction older than the filling, of whatever job, keeps vacuum from marking pages as seen by all: reading an index alone then does not suffice.
  for (let tries = 0; tries < 10 && (await unseen(em)) > 0; tries++) await em.execute(`vacuum ${FROM_INDEX.join(', ')}`);
}

/** Pages of the tables that vacuum has not marked. */
async function unseen(em: EntityManager): Promise<number> {
  const [row]: { pages: number }[] = await em.execute(`select sum(relpages - relallvisible)::int as pages from pg_class where oid = any (array[${listed(FROM_INDEX)}]::regclass[])`);
  return row?.pages ?? 0;
}
