import type { EntityManager } from '@mikro-orm/postgresql';

/** One event on its way to one sibling. */
export interface Delivery {
  readonly position: string;
  readonly id: string;
  readonly type: string;
  readonly subject: string | null;
  readonly time: string;
  readonly data: Record<string, unknown>;
  readonly attempts: number;
}

/** Refusals after which a delivery waits for a person. */
export const ATTEMPTS = 8;
/** Seconds to wait after the first, second… refusal; the last one repeats. */
const WAITS = [1, 5, 30, 120, 600];
/** Seconds before a target that could not be reached is tried again. */
const ABSENCE = 5;
/** Seconds that a relay has to send what it claimed; longer than a whole batch can last (see send.ts). */
const LEASE = 60;
const BATCH = 32;
const PENDING = 'delivered_at is null and parked_at is null';

/**
 * Writes the deliveries of new events, one a target, in the order of their positions. Rows are waited for, never skipped:
 * with two relays, an event's deliveries are never seen before those of an earlier event of its subject.
 * @returns how many events were new
 */
export async function fanOut(em: EntityManager, targets: readonly string[]): Promise<number> {
  const rows = await em.execute<object[]>(
    `with fresh as (select position, subject from outbox_event where fanned_at is null order by position limit 500 for update),
       made as (insert into delivery (position, target, subject, attempts, next_at)
         select position, target, subject, 0, now() from fresh, jsonb_array_elements_text(?::jsonb) t(target) on conflict do nothing)
     update outbox_event e set fanned_at = now() from fresh where e.position = fresh.position returning e.position`,
    [JSON.stringify(targets)],
  );
  return rows.length;
}

/** Targets, among those given, that something is due to. */
export async function dueTargets(em: EntityManager, targets: readonly string[]): Promise<string[]> {
  const rows = await em.execute<{ target: string }[]>(
    `select t.target from jsonb_array_elements_text(?::jsonb) t(target)
     where exists (select from delivery d where d.target = t.target and ${PENDING} and next_at <= now())`,
    [JSON.stringify(targets)],
  );
  return rows.map((row) => row.target);
}

/**
 * Leases what is due to a target: of each subject the earliest delivery only, so that order is kept while others pass.
 * A relay that dies leaves its lease to run out, and the same event is sent again under the same id.
 */
export const claim = (em: EntityManager, target: string): Promise<Delivery[]> =>
  em.execute<Delivery[]>(
    `update delivery d set next_at = now() + interval '${LEASE} seconds'
     from outbox_event e
     where e.position = d.position and d.target = ? and d.position in (
       select c.position from delivery c
       where c.target = ? and ${PENDING} and c.next_at <= now() and not exists (
         select from delivery p where p.target = c.target and p.subject = c.subject and p.position < c.position and p.delivered_at is null and p.parked_at is null)
       order by c.position limit ${BATCH} for update of c skip locked)
     returning e.position::text, e.id, e.type, e.subject, e.data, d.attempts,
       to_char(e.created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as time`,
    [target, target],
  );

/** The target has it. */
export async function delivered(em: EntityManager, target: string, { position }: Delivery): Promise<void> {
  await em.execute('update delivery set delivered_at = now() where position = ? and target = ? and delivered_at is null', [position, target]);
}

/** The target could not be reached: that says nothing against the event, and does not bring it nearer to being parked. */
export async function postponed(em: EntityManager, target: string, { position }: Delivery, answer: string): Promise<void> {
  await em.execute(`update delivery set next_at = now() + interval '${ABSENCE} seconds', answer = ? where position = ? and target = ?`, [answer, position, target]);
}

/**
 * The target got it and did not take it: later again, or parked.
 * @returns whether it is parked
 */
export async function refused(em: EntityManager, target: string, { position, attempts }: Delivery, answer: string): Promise<boolean> {
  const made = attempts + 1;
  const wait = WAITS[Math.min(made, WAITS.length) - 1]!;
  await em.execute(
    `update delivery set attempts = ?, answer = ?, next_at = now() + ? * interval '1 second', parked_at = case when ? then now() end
     where position = ? and target = ? and delivered_at is null`,
    [made, answer, wait, made >= ATTEMPTS, position, target],
  );
  return made >= ATTEMPTS;
}

/**
 * Sends parked deliveries again, once their cause is mended.
 * @returns how many
 */
export async function unpark(em: EntityManager, target: string): Promise<number> {
  const rows = await em.execute<object[]>('update delivery set parked_at = null, attempts = 0, next_at = now() where target = ? and parked_at is not null returning position', [target]);
  return rows.length;
}
