import type { EntityManager } from '@mikro-orm/postgresql';
import type { PlainDate } from '@passerelle/kit/values/date';

const list = (ids: readonly string[]) => `{${ids.join(',')}}`;

/**
 * Whether nobody may contact a youth, whoever declared it, here or to a mission locale, under any of the youth's ids (C29). It answers yes or no of stops
 * that row policies may hide.
 * @param ids of one youth; ids that coordination has joined to them are added
 * @param day AAAA-MM-JJ
 * @param at the moment on that day: what came before the declaration was recorded is not stopped by it; absent, the whole day is
 */
export async function contactStopped(em: EntityManager, ids: readonly string[], day: PlainDate, at?: Date): Promise<boolean> {
  const [row] = await em.execute<{ stopped: boolean }[]>('select contact_stopped(?::uuid[], ?::date, ?::timestamptz) as stopped', [list(ids), day, at ?? null]);
  return row!.stopped;
}

/** Of these youths, those whom nobody may contact that day: one statement, whatever their number. */
export async function stoppedAmong(em: EntityManager, youths: readonly string[], day: PlainDate): Promise<Set<string>> {
  const rows = await em.execute<{ youth: string }[]>('select youth from unnest(?::uuid[]) as youth where contact_stopped(array[youth], ?::date, null)', [list(youths), day]);
  return new Set(rows.map((r) => r.youth));
}

/**
 * The last day of this slice's own stops in force, which it tells its siblings: null where one has no end, undefined where none is in force.
 * @param ids, day as `contactStopped`
 */
export async function stoppedUntil(em: EntityManager, ids: readonly string[], day: PlainDate): Promise<PlainDate | null | undefined> {
  const [row] = await em.execute<{ until: string | null }[]>('select until::text as until from contact_stop(?::uuid[], ?::date)', [list(ids), day]);
  return row ? row.until : undefined;
}

/**
 * Takes the open contact tasks of every organisation for a stopped youth off the worklists; without a stop in force, none.
 * @param ids, day as `contactStopped`
 */
export async function closeContactTasks(em: EntityManager, ids: readonly string[], day: PlainDate): Promise<void> {
  await em.execute('select stop_contact_tasks(?::uuid[], ?::date)', [list(ids), day]);
}
