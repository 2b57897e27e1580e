import type { HubEvent } from '@passerelle/kit/events/event';
import type { EventHandler, EventHandlers } from '@passerelle/kit/events/inbox';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { ContactKind, Partner } from './contact-line.ts';

const code = z.string().regex(/^[A-Z_]{1,40}$/);
const attempt = z.object({ at: z.iso.datetime(), outcome: code, mode: code.nullish() });
const interview = z.object({ interviewId: z.uuid(), at: z.iso.datetime(), kind: code.nullish() });
const appointment = z.object({ appointmentId: z.uuid(), at: z.iso.datetime(), kind: code.nullish() });
const moved = appointment.extend({ fromId: z.uuid(), fromAt: z.iso.datetime() });
const convened = z.object({ conveningId: z.uuid(), at: z.iso.datetime() });
const registration = z.object({ registrationId: z.uuid(), at: z.iso.datetime(), kind: code });
const meeting = z.object({ meetingId: z.uuid(), on: z.iso.date(), kind: code });
const stop = z.object({ on: z.iso.date(), until: z.iso.date().nullish() });

interface Line { id: string; kind: ContactKind; at: string; mode: string | null; outcome: string }

/** An appointment told again is the same line, moved on; under another id of the same youth too, whose merge is younger than the line. */
const KEEP_LINE = `
  insert into contact_line (id, created_at, updated_at, youth_id, partner, kind, at, mode, outcome, sequence) values (?, now(), now(), ?, ?, ?, ?, ?, ?, ?)
  on conflict (id) do update set at = excluded.at, mode = excluded.mode, outcome = excluded.outcome, sequence = excluded.sequence, updated_at = now()
  where excluded.sequence > contact_line.sequence and excluded.partner = contact_line.partner and (excluded.youth_id = contact_line.youth_id or exists (
    select from youth a, youth b where a.id = excluded.youth_id and b.id = contact_line.youth_id and coalesce(a.merged_into_id, a.id) = coalesce(b.merged_into_id, b.id)))`;

const KEEP_STOP = `
  insert into contact_stop (id, created_at, updated_at, youth_id, partner, since, until, is_lifted, sequence) values (gen_random_uuid(), now(), now(), ?, ?, ?, ?, ?, ?)
  on conflict (youth_id, partner) do update set since = excluded.since, until = excluded.until, is_lifted = excluded.is_lifted, sequence = excluded.sequence, updated_at = now()
  where excluded.sequence > contact_stop.sequence`;

/** A partner's last word of a youth is its word under every id that is this youth by now: else a stop told before a merge could never be lifted. */
const TAKE_BACK = `
  update contact_stop s set is_lifted = true, sequence = ?, updated_at = now() from youth told, youth kept
  where told.id = ? and kept.id = s.youth_id and kept.id <> told.id and coalesce(kept.merged_into_id, kept.id) = coalesce(told.merged_into_id, told.id)
    and s.partner = ? and not s.is_lifted and s.sequence < ?`;

const partnerOf = ({ source }: HubEvent) => source.slice(1) as Partner;

const lines = <D>(shape: z.ZodType<D>, linesOf: (data: D, event: HubEvent) => readonly Line[]): EventHandler => async (em: EntityManager, event) => {
  for (const { id, kind, at, mode, outcome } of linesOf(shape.parse(event.data), event)) {
    if (event.subject) await em.execute(KEEP_LINE, [id, event.subject, partnerOf(event), kind, at, mode, outcome, event.sequence]);
  }
};
const line = <D>(shape: z.ZodType<D>, lineOf: (data: D, event: HubEvent) => Line): EventHandler => lines(shape, (data, event) => [lineOf(data, event)]);

const attempted = line(attempt, ({ at, mode, outcome }, { id }) => ({ id, kind: 'ATTEMPT', at, mode: mode ?? null, outcome }));
const interviewed = (outcome: string) => line(interview, ({ interviewId, at, kind }) => ({ id: interviewId, kind: 'APPOINTMENT', at, mode: kind ?? null, outcome }));
const met = (outcome: string) => line(appointment, ({ appointmentId, at, kind }) => ({ id: appointmentId, kind: 'APPOINTMENT', at, mode: kind ?? null, outcome }));

/** The one that was agreed stays on the timeline, revoked; the one that replaces it is planned. */
const movedOn = lines(moved, ({ appointmentId, at, kind, fromId, fromAt }) => [
  { id: fromId, kind: 'APPOINTMENT', at: fromAt, mode: kind ?? null, outcome: 'REVOKED' }, { id: appointmentId, kind: 'APPOINTMENT', at, mode: kind ?? null, outcome: 'PLANNED' },
]);

/** F17: a discovery event that a youth is taken to is an appointment like another. */
const registered = (outcome: string) => line(registration, ({ registrationId, at, kind }) => ({ id: registrationId, kind: 'APPOINTMENT', at, mode: kind, outcome }));

/**
 * F13: meetings of a pair of mentoring, told by their day: noon in Greenwich, which is the same day in Paris, the Antilles and Réunion.
 * Coordination knows how old the youth is: lists leave out under-16s (F15), and only holders of MENTORING read the line.
 */
const pairMet = (outcome: string) => line(meeting, ({ meetingId, on, kind }) => ({ id: meetingId, kind: 'APPOINTMENT', at: `${on}T12:00:00.000Z`, mode: kind, outcome }));

/** A partner tells all its stops together: the furthest end, or that none is left. */
const stopped = (isLifted: boolean): EventHandler => async (em, event) => {
  const { on, until } = stop.parse(event.data);
  if (!event.subject) return;
  await em.execute(KEEP_STOP, [event.subject, partnerOf(event), on, until ?? null, isLifted, event.sequence]);
  await em.execute(TAKE_BACK, [event.sequence, event.subject, partnerOf(event), event.sequence]);
};

/** B04, C29: what partners tell of their contacts, and of contacts that must cease. */
export const contactHandlers: EventHandlers = {
  'fr.passerelle.education.contact-attempt.logged': attempted,
  'fr.passerelle.education.interview.planned': interviewed('PLANNED'),
  'fr.passerelle.education.interview.held': interviewed('HELD'),
  'fr.passerelle.education.interview.cancelled': interviewed('CANCELLED'),
  'fr.passerelle.education.interview.missed': interviewed('NO_SHOW'),
  'fr.passerelle.mentoring.registration.made': registered('PLANNED'),
  'fr.passerelle.mentoring.registration.attended': registered('HELD'),
  'fr.passerelle.mentoring.registration.missed': registered('NO_SHOW'),
  'fr.passerelle.mentoring.registration.cancelled': registered('CANCELLED'),
  'fr.passerelle.mentoring.meeting.planned': pairMet('PLANNED'),
  'fr.passerelle.mentoring.meeting.held': pairMet('HELD'),
  'fr.passerelle.mentoring.meeting.missed': pairMet('NO_SHOW'),
  'fr.passerelle.mentoring.meeting.cancelled': pairMet('CANCELLED'),
  'fr.passerelle.education.contact.stopped': stopped(false),
  'fr.passerelle.education.contact.resumed': stopped(true),
  'fr.passerelle.missions-locales.contact.logged': attempted,
  'fr.passerelle.missions-locales.contact.stopped': stopped(false),
  'fr.passerelle.missions-locales.contact.resumed': stopped(true),
  'fr.passerelle.missions-locales.appointment.planned': met('PLANNED'),
  'fr.passerelle.missions-locales.appointment.moved': movedOn,
  'fr.passerelle.missions-locales.appointment.held': met('SEEN'),
  'fr.passerelle.missions-locales.appointment.excused': met('EXCUSED'),
  'fr.passerelle.missions-locales.appointment.missed': met('NO_SHOW'),
  'fr.passerelle.missions-locales.appointment.revoked': met('REVOKED'),
  'fr.passerelle.missions-locales.training-obligation.convened': line(convened, ({ conveningId, at }) => ({ id: conveningId, kind: 'APPOINTMENT', at, mode: 'TRAINING_OBLIGATION', outcome: 'CONVENED' })),
};
