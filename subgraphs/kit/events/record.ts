import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { z } from 'zod';
import type { RequestContext } from '../server/context.ts';
import { eventData, eventType, type EventData, type EventType } from './event.ts';

/** Something that happened, to be told to the siblings. */
export interface NewEvent {
  readonly type: EventType;
  /** The youth it is about. */
  readonly subject: string | null;
  readonly data: EventData;
}

const shape = z.array(z.object({ type: eventType, subject: z.uuid().nullable(), data: eventData }));

/** Two keys of a lock: this one is the outbox's, the other a bucket of subjects (bounded: an import may name thousands). */
const OUTBOX = 3_601;
const BUCKETS = 1_024;

/**
 * Writes events in the transaction of what they tell, or not at all (3.6). From here to its commit the transaction holds
 * its subjects: another that tells something of the same youth waits, so that positions follow the order of commits.
 * @param em inside a transaction; what it has to write is written first, so that rows are locked before subjects
 * @returns the events' ids
 * @throws Error when there is no transaction, or when an event holds more than ids, dates and codes (a mistake in the code)
 */
export async function record(em: EntityManager, events: readonly NewEvent[]): Promise<string[]> {
  if (!em.isInTransaction()) throw new Error('An event is written in the transaction of what it tells');
  const read = shape.safeParse(events);
  // The value itself stays out of the message: it may be what must not be told.
  if (!read.success) throw new Error(`An event tells ids, dates and codes only: see ${read.error.issues.map((i) => i.path.join('.')).join(', ')}`);
  if (!events.length) return [];
  await em.flush();
  const rows = read.data.map((event) => ({ id: v7(), ...event }));
  const subjects = [...new Set(rows.flatMap((row) => row.subject ?? []))];
  if (subjects.length) {
    await em.execute(
      `select pg_advisory_xact_lock(${OUTBOX}, bucket) from (
         select distinct hashtext(s) & ${BUCKETS - 1} as bucket from unnest(?::text[]) s order by 1) b`,
      [`{${subjects.join(',')}}`],
    );
  }
  // No `returning`: requests may add events, not read them.
  await em.execute(
    `insert into outbox_event (id, type, subject, data, created_at)
     select id, type, subject, data, clock_timestamp() from jsonb_to_recordset(?::jsonb) as e(id uuid, type text, subject uuid, data jsonb)`,
    [JSON.stringify(rows)],
  );
  return rows.map((row) => row.id);
}

/**
 * Tells the siblings, from a mutation: the event is written in the request's transaction, and a refusal or a roll-back
 * takes it back.
 * @param subject the youth's id, or null; told as the current one where a grant in hand knows it
 * @returns the event's id
 */
export async function emit(context: RequestContext, type: EventType, subject: string | null, data: EventData = {}): Promise<string> {
  const [id] = await record(await context.em(), [{ type, subject: subject && (context.grantFor(subject)?.youth ?? subject), data }]);
  return id!;
}
