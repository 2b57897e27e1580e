import type { HubEvent } from '@passerelle/kit/events/event';
import type { EventHandler, EventHandlers } from '@passerelle/kit/events/inbox';
import { followStops } from '@passerelle/kit/events/sibling-stop';
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

interface Line { id: string; kind: ContactKind; at: string; mode: string | null; outcome: string }

/** An appointment told again is the same line, moved on; under another id of the same youth too, whose merge is younger than the line. */
const KEEP_LINE = `
  insert into contact_line (id, created_at, updated_at, youth_id, partner, kind, at, mode, outcome, sequence) values (?, now(), now(), ?, ?, ?, ?, ?, ?, ?)
  on conflict (id) do update set at = excluded.at, mode = excluded.mode, outcome = excluded.outcome, sequence = excluded.sequence, updated_at = now()
  where excluded.sequence > contact_line.sequence and excluded.partner = contact_line.partner and (excluded.youth_id = contact_line.youth_id or exists (
    select from youth a, youth b where a.id = excluded.youth_id and b.id = contact_line.youth_id and coalesce(a.merged_into_id, a.id) = coalesce(b.merged_into_id, b.id)))`;

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

/** B04, C29: what partners tell of their contacts, and of contacts that must cease. */
export const contactHandlers: EventHandlers = {
  // A partner tells all its stops together: the furthest end, or that none is left.
  ...followStops('education', undefined, 'contact_stop'),
  ...followStops('missions-locales', undefined, 'contact_stop'),
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
  'fr.passerelle.missions-locales.contact.logged': attempted,
  'fr.passerelle.missions-locales.appointment.planned': met('PLANNED'),
  'fr.passerelle.missions-locales.appointment.moved': movedOn,
  'fr.passerelle.missions-locales.appointment.held': met('SEEN'),
  'fr.passerelle.missions-locales.appointment.excused': met('EXCUSED'),
  'fr.passerelle.missions-locales.appointment.missed': met('NO_SHOW'),
  'fr.passerelle.missions-locales.appointment.revoked': met('REVOKED'),
  'fr.passerelle.missions-locales.training-obligation.convened': line(convened, ({ conveningId, at }) => ({ id: conveningId, kind: 'APPOINTMENT', at, mode: 'TRAINING_OBLIGATION', outcome: 'CONVENED' })),
};
