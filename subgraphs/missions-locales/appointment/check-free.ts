import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { dayInFrance } from '@passerelle/kit/values/today';
import { contactIsStopped, contactStopped } from '../contact/contact-stopped.ts';
import { Appointment } from './appointment.ts';
import { endOf, LONGEST, overlaps, type Slot } from './times.ts';

/** First key of the advisory lock on one youth's agenda. */
const AGENDA = 3_611;
const STANDS = ['PLANNED', 'SEEN'] as const;

/**
 * One youth is in one place at a time: under every id that coordination has joined, and at every mission locale whose
 * appointments the caller may read. Those who plan at once follow each other.
 * C29: nor is one planned with somebody whom nobody may contact that day; one held already is noted, since it took place.
 * @param replaced the appointment that this one takes the place of
 * @throws Refusal TIME_TAKEN, CONTACT_STOPPED
 */
export async function checkFree(context: RequestContext, youthId: string, slot: Slot, replaced?: string): Promise<void> {
  const grant = await context.grantOf(youthId);
  const em = await context.em();
  await em.execute('select pg_advisory_xact_lock(?::int, hashtext(?))', [AGENDA, grant?.youth ?? youthId]);
  const ids = grant?.ids ?? [youthId];
  const near = await em.find(Appointment, {
    youthId: { $in: [...ids] }, state: { $in: [...STANDS] }, startsAt: { $gt: new Date(slot.startsAt.getTime() - LONGEST * 60_000), $lt: endOf(slot) },
  });
  if (near.some((other) => other.id !== replaced && overlaps(other, slot))) {
    throw new Refusal('TIME_TAKEN', 'Le jeune a déjà un rendez-vous à ce moment. Choisissez une autre heure, ou déplacez le premier.', ['input', 'startsAt']);
  }
  if (slot.startsAt > new Date() && (await contactStopped(em, ids, dayInFrance(slot.startsAt)))) throw contactIsStopped(['input', 'startsAt']);
}
