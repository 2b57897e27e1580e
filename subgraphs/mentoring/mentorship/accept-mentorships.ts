import type { Services } from '@passerelle/kit/server/define';
import { today } from '@passerelle/kit/values/today';
import { Association } from '../association/association.ts';
import { associationFinder, readRow, type MentorshipRow, type ReadRow } from './mentorship-row.ts';

export type { MentorshipRow } from './mentorship-row.ts';

type EntityManager = Pick<Services['worker']['em'], 'find' | 'execute'>;

/** Rows of a batch, at most. */
export const BATCH = 1_000;

/**
 * Stores a batch of pairs of a partner's file: five statements, whatever its size. Sent again, it changes nothing but
 * what the file changed; a youth, an owner or an end known here is not taken back by a file that lacks it.
 * F13: a pair ended before six months without a reason is kept as typed, flagged ENDED_EARLY_WITHOUT_REASON; a second
 * active pair of a youth in one association too, flagged SECOND_ACTIVE_MENTOR. F16: associations by any writing.
 * @param em of the worker's role: row policies let requests write only their own
 * @param rows at most `BATCH`; of two with one `externalId` the last counts
 * @returns how many rows were added or changed
 * @throws RangeError above `BATCH`
 */
export async function acceptMentorships(em: EntityManager, rows: readonly MentorshipRow[]): Promise<number> {
  if (rows.length > BATCH) throw new RangeError(`A batch holds ${BATCH} rows at most`);
  if (rows.length === 0) return 0;
  // Every association there is: tens in a territory, some hundreds in the country.
  const find = associationFinder(await em.find(Association, {}, { disableIdentityMap: true }));
  const read = [...new Map(rows.map((row) => [row.externalId, readRow(row, find)])).values()];
  await fillIn(em, read);
  markSeconds(read, await activeElsewhere(em, read));
  // What frees a place is written before what takes it, or the index would refuse the batch.
  const ordered = [...read.filter((row) => !takesPlace(row)), ...read.filter(takesPlace)];
  const json = JSON.stringify(ordered.map(({ flags, ...row }) => ({ ...row, flags: [...flags].sort() })));
  const { affectedRows } = await em.execute<{ affectedRows: number }>(UPSERT, [json], 'run');
  // F15: a mentee registered since: what the association logged meanwhile is about the youth from now on. Who has a mentor waits no more.
  if (affectedRows) await em.execute(FOLLOW, [JSON.stringify(ordered.map(({ externalId }) => externalId)), today()]);
  return affectedRows;
}

const placeOf = (youth: string, association: string) => `${youth} ${association}`;
const takesPlace = (row: ReadRow): boolean => !!row.youthId && !!row.associationId && !row.endedOn && !row.isSecond;

/** Completes rows with what is known here and their file lacks: otherwise they would look as if they took no place, or one more. */
async function fillIn(em: EntityManager, rows: readonly ReadRow[]): Promise<void> {
  const known = await em.execute<Pick<ReadRow, 'externalId' | 'youthId' | 'associationId' | 'endedOn'>[]>(
    `select external_id as "externalId", youth_id as "youthId", association_id as "associationId", ended_on::text as "endedOn"
     from mentorship where external_id in (select jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(rows.map((row) => row.externalId))],
  );
  const byKey = new Map(known.map((row) => [row.externalId, row]));
  for (const row of rows) {
    const { youthId, associationId, endedOn } = byKey.get(row.externalId) ?? {};
    row.youthId ??= youthId ?? null;
    row.associationId ??= associationId ?? null;
    row.endedOn ??= endedOn ?? null;
  }
}

/** Places taken by pairs that are not of this batch. */
async function activeElsewhere(em: EntityManager, rows: readonly ReadRow[]): Promise<Set<string>> {
  const found = await em.execute<{ youth_id: string; association_id: string }[]>(
    `select youth_id, association_id from mentorship
     where youth_id = any (?::uuid[]) and association_id is not null and ended_on is null and not is_second
       and (external_id is null or external_id <> all (array(select jsonb_array_elements_text(?::jsonb))))`,
    [`{${rows.flatMap((row) => row.youthId ?? []).join(',')}}`, JSON.stringify(rows.map((row) => row.externalId))],
  );
  return new Set(found.map((row) => placeOf(row.youth_id, row.association_id)));
}

/** Of the active pairs of one youth in one association, only the first is the pair; the others are kept and flagged. */
function markSeconds(rows: readonly ReadRow[], taken: Set<string>): void {
  for (const row of rows.filter(takesPlace)) {
    const place = placeOf(row.youthId!, row.associationId!);
    if (taken.has(place)) {
      row.isSecond = true;
      row.flags.add('SECOND_ACTIVE_MENTOR');
    }
    taken.add(place);
  }
}

/** Columns that the file alone decides, then those that it fills in but never empties. */
const DECIDED = ['association_as_typed', 'mentor_name', 'objective', 'objective_as_typed', 'started_on', 'flags', 'is_second'];
const FILLED = ['youth_id', 'owner_id', 'association_id', 'ended_on', 'end_reason', 'end_comment'];
const camel = (column: string) => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const TYPES: Record<string, string> = { youth_id: 'uuid', owner_id: 'uuid', association_id: 'uuid', started_on: 'date', ended_on: 'date', flags: 'text[]', is_second: 'boolean' };

const COLUMNS = ['external_id', ...DECIDED, ...FILLED];
const next = (column: string) => (FILLED.includes(column) ? `coalesce(excluded.${column}, mentorship.${column})` : `excluded.${column}`);

/** An unchanged row is not rewritten: a file sent again costs no writing. */
const UPSERT = `
  insert into mentorship (id, created_at, updated_at, ${COLUMNS.join(', ')})
  select uuidv7(), now(), now(), ${COLUMNS.map((c) => `"${camel(c)}"`).join(', ')}
  from jsonb_to_recordset(?::jsonb) as typed(${COLUMNS.map((c) => `"${camel(c)}" ${TYPES[c] ?? 'text'}`).join(', ')})
  on conflict (external_id) do update
  set updated_at = now(), ${[...DECIDED, ...FILLED].map((c) => `${c} = ${next(c)}`).join(', ')}
  where (${[...DECIDED, ...FILLED].map((c) => `mentorship.${c}`).join(', ')}) is distinct from (${[...DECIDED, ...FILLED].map(next).join(', ')})`;

const FOLLOW = `
  with pair as (select id, youth_id, owner_id, ended_on from mentorship where external_id in (select jsonb_array_elements_text(?::jsonb)) and youth_id is not null),
  met as (update mentoring_meeting m set youth_id = pair.youth_id from pair where m.mentorship_id = pair.id and m.youth_id is null),
  matched as (update mentoring_request r set closed_on = ?::date, outcome = 'MATCHED', updated_at = now() from pair
    where r.youth_id = pair.youth_id and r.owner_id = pair.owner_id and r.closed_on is null and pair.ended_on is null)
  update mentoring_satisfaction s set youth_id = pair.youth_id from pair where s.mentorship_id = pair.id and s.youth_id is null`;
