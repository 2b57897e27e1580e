import type { EntityManager } from '@mikro-orm/postgresql';
import type { HubEvent } from '@passerelle/kit/events/event';

/** One thing told of a youth (see journey-fact.ts). */
export interface Told {
  readonly topic: string;
  readonly code: string;
  /** AAAA-MM-JJ */
  readonly day: string;
  /** ISO 8601, for topics that have a moment. */
  readonly at?: string;
}

/** A later moment wins where there is one: an old contact may be written down late. Elsewhere the later event does. */
const KEEP = `
  insert into journey_fact (youth_id, topic, code, day, at, sequence, created_at, updated_at)
  select id, ?, ?, ?::date, ?::timestamptz, ?, now(), now() from youth where id = ?
  on conflict (youth_id, topic) do update set code = excluded.code, day = excluded.day, at = excluded.at, sequence = excluded.sequence, updated_at = now()
  where case when excluded.at is null then excluded.sequence > journey_fact.sequence else excluded.at > journey_fact.at end`;

/**
 * Keeps what an event tells of its youth; the database makes the journey of it in the same transaction. Told twice, or late,
 * it changes nothing. A youth that is not in the register (any more) has no journey.
 */
export async function keepFact(em: EntityManager, { subject, sequence }: HubEvent, { topic, code, day, at }: Told): Promise<void> {
  if (subject) await em.execute(KEEP, [topic, code, day, at ?? null, sequence, subject]);
}
