import { reachedFrom } from '../solution/territory.ts';
import { conditionsOf, saying, territoryCondition, whoSay, wordsOf } from './conditions.ts';
import { needsOf, type NearInput, type SolutionFilters } from './filters.ts';
import { NO_DAY, type Rank } from './rank.ts';
import { joined, sql, texts, type Sql } from './sql.ts';

/** A part of a search that one index gives in the order of the rank. */
interface Branch {
  readonly group: number;
  /** What follows `select … from`: the tables, with the branch's own condition. */
  readonly from: Sql;
  readonly where: readonly Sql[];
  /** Key, day and metres, as columns. */
  readonly key: Sql;
  readonly day: string;
  readonly metres: Sql;
  readonly order: Sql;
  /** What comes after a rank of the same group. */
  readonly after: (rank: Rank) => Sql;
}

/** By standing, then day: from a table that has both, and an index on them. */
const byStanding = (group: number, table: 's' | 'r', from: Sql, where: readonly Sql[]): Branch => {
  const id = table === 's' ? 's.id' : 'r.solution_id';
  return {
    group, from, where, key: sql(`${table}.standing::float8`), day: `${table}.next_start`, metres: sql('null::float8'),
    order: sql(`${table}.standing, ${table}.next_start, ${id}`),
    after: ({ key, start, id: last }) => sql(`(${table}.standing, ${table}.next_start, ${id}) > (?::int, ?::date, ?::uuid)`, key, start, last),
  };
};

/** What is asked of the commune is asked once, not for each solution. */
const place = (call: string, { commune }: NearInput, ...values: readonly unknown[]): Sql => sql(`(select ${call} from commune c where c.code = ?)`, ...values, commune);
const metresFrom = (near: NearInput): Sql => joined([sql('metres_between(s.latitude, s.longitude, '), place('c.latitude', near), sql(', '), place('c.longitude', near), sql(')')], '');

/** What the words ask of a solution `s`. */
interface Said {
  /** What the planner may go by: whether this way is taken at all, and the solutions themselves when they are few. */
  readonly found: readonly Sql[];
  /** What is looked at in each solution on the way. */
  readonly read: readonly Sql[];
}

/**
 * By standing, then distance, then day: `spot` holds the three, so that one GiST index gives them in order. All conditions
 * are made one, of unknown weight: believing them strict, the planner would read everything around and sort it.
 */
function around(group: number, near: NearInput, where: readonly Sql[], said: Said): Branch {
  const key = joined([sql('s.spot <-> '), place('spot_from(c.latitude, c.longitude)', near)], '');
  const metres = metresFrom(near);
  const far = near.withinKm * 1_000;
  const within = joined([metres, sql(' <= ?', far)], '');
  return {
    group, from: sql('solution s'), key, metres, day: `'${NO_DAY}'::date`,
    where: [
      sql('s.is_published'), joined([sql('s.spot && '), place('spot_around(c.latitude, c.longitude, ?)', near, far)], ''), ...said.found,
      joined([sql('coalesce('), joined([...where, ...said.read, within], ' and '), sql(', false)')], ''),
    ],
    order: joined([key, sql(', s.id')], ''),
    after: (rank) => joined([sql('('), key, sql(', s.id) > (?::float8, ?::uuid)', rank.key, rank.id)], ''),
  };
}

/**
 * Words that more solutions say are common: met on the way down the rank sooner than looked up one by one. Fewer, and words
 * just above it are met too rarely on the way; more, and merely finding out that a word is common costs as many pages.
 */
const COMMON = 400;

/** What words ask, in two ways of which the statement takes one: rare words give their solutions, common ones are read on the way. */
function saidIn(words: readonly string[]): Said[] {
  if (!words.length) return [{ found: [], read: [] }];
  const many = '(select cardinality(ids) from hits)';
  return [
    { found: [sql(`${many} <= ${COMMON}`), sql('s.id = any ((select ids from hits)::uuid[])')], read: [] },
    { found: [sql(`${many} > ${COMMON}`)], read: [joined([sql('coalesce('), saying(words, 's'), sql(', false)')], '')] },
  ];
}

/** The needs asked for, each list with the group that it ranks in; `t` has the needs: the solution, or where it takes from. */
function neededBy(needs: readonly string[], t: 's' | 'r'): (readonly Sql[])[] {
  const [all, some] = [joined([sql(`${t}.needs @> `), texts(needs)], ''), joined([sql(`${t}.needs && `), texts(needs)], '')];
  if (needs.length < 2) return [needs.length ? [all] : []];
  return [[all], [some, joined([sql('not '), all], '')]];
}

/** The parts of a search, each with the group that its solutions rank in. */
export function branchesOf(filters: SolutionFilters): Branch[] {
  const { near } = filters;
  const common = conditionsOf(filters);
  const codes = reachedFrom(filters);
  const ways = saidIn(wordsOf(filters.text));
  return neededBy(needsOf(filters), near || !codes.length ? 's' : 'r').flatMap((needed, group) => ways.flatMap((said) => {
    const where = [...common, ...needed];
    if (near) {
      const here = [...where, ...territoryCondition(filters)];
      return [around(group, near, here, said), byStanding(group + 2, 's', sql('solution s'), [sql(`s.modality = 'DISTANCE'`), ...here, ...said.found, ...said.read])];
    }
    const asked = [...where, ...said.found, ...said.read];
    if (!codes.length) return [byStanding(group, 's', sql('solution s'), asked)];
    return codes.map((code) => byStanding(group, 'r', sql('solution_reach r join solution s on s.id = r.solution_id'), [sql('r.code = ?', code), ...asked]));
  }));
}

/** What the parts of a search share, before `select`. */
export function sharedBy({ text }: SolutionFilters): Sql {
  const words = wordsOf(text);
  return words.length ? joined([sql('with hits as materialized (select '), whoSay(words, COMMON + 1), sql(' as ids) ')], '') : sql('');
}

/** The first `count` ids of a search after a rank: each part gives as many as one page holds, and the best of them are kept. */
export function rankedIds(filters: SolutionFilters, count: number, last: Rank | null): Sql {
  const parts = branchesOf(filters).filter(({ group }) => !last || group >= last.group).map(({ group, from, where, key, day, metres, order, after }) => {
    const conditions = last && group === last.group ? [...where, after(last)] : where;
    return joined([
      sql(`(select s.id, ${group} as rank_group, `), key, sql(` as rank_key, ${day} as rank_start, `), metres, sql(' as metres from '), from,
      sql(' where '), joined(conditions, ' and '), sql(' order by '), order, sql(` limit ${count})`),
    ], '');
  });
  return joined(parts, ' union all ');
}

/** What every solution `s` that a search finds fulfils, in no order: for counting. */
export function foundBy(filters: SolutionFilters): Sql {
  const needs = needsOf(filters);
  const where = [...conditionsOf(filters), ...territoryCondition(filters), ...(needs.length ? [joined([sql('s.needs && '), texts(needs)], '')] : [])];
  const words = wordsOf(filters.text);
  if (words.length) where.push(joined([sql('s.id = any ('), whoSay(words), sql(')')], ''));
  if (filters.near) {
    const far = filters.near.withinKm * 1_000;
    where.push(joined([sql(`(s.modality = 'DISTANCE' or (s.spot && `), place('spot_around(c.latitude, c.longitude, ?)', filters.near, far), sql(' and '), metresFrom(filters.near), sql(' <= ?))', far)], ''));
  }
  return joined(where, ' and ');
}
