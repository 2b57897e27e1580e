import type { HubEvent } from '@passerelle/kit/events/event';
import type { EventHandler, EventHandlers } from '@passerelle/kit/events/inbox';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { ContactKind, Partner } from './contact-line.ts';

const code = z.string().regex(/^[A-Z_]{1,40}$/);
const attempt = z.object({ at: z.iso.datetime(), outcome: code, mode: code.nullish() });
const interview = z.object({ interviewId: z.uuid(), at: z.iso.datetime(), kind: code.nullish() });
const meeting = z.object({ meetingId: z.uuid(), on: z.iso.date(), kind: code });
const stop = z.object({ on: z.iso.date(), until: z.iso.date().nullish() });

interface Line { id: string; kind: ContactKind; at: string; mode: string | null; outcome: string }

/** An appointment told again is the same line, moved on. */
const KEEP_LINE = `
  insert into contact_line (id, created_at, updated_at, youth_id, partner, kind, at, mode, outcome, sequence) values (?, now(), now(), ?, ?, ?, ?, ?, ?, ?)
  on conflict (id) do update set at = excluded.at, mode = excluded.mode, outcome = excluded.outcome, sequence = excluded.sequence, updated_at = now()
  where excluded.sequence > contact_line.sequence and excluded.partner = contact_line.partner and excluded.youth_id = contact_line.youth_id`;

const KEEP_STOP = `
  insert into contact_stop (id, created_at, updated_at, youth_id, partner, since, until, is_lifted, sequence) values (gen_random_uuid(), now(), now(), ?, ?, ?, ?, ?, ?)
  on conflict (youth_id, partner) do update set since = excluded.since, until = excluded.until, is_lifted = excluded.is_lifted, sequence = excluded.sequence, updated_at = now()
  where excluded.sequence > contact_stop.sequence`;

const partnerOf = ({ source }: HubEvent) => source.slice(1) as Partner;

const line = <D>(shape: z.ZodType<D>, lineOf: (data: D, event: HubEvent) => Line): EventHandler => async (em: EntityManager, event) => {
  const { id, kind, at, mode, outcome } = lineOf(shape.parse(event.data), event);
  if (event.subject) await em.execute(KEEP_LINE, [id, event.subject, partnerOf(event), kind, at, mode, outcome, event.sequence]);
};

const attempted = line(attempt, ({ at, mode, outcome }, { id }) => ({ id, kind: 'ATTEMPT', at, mode: mode ?? null, outcome }));
const interviewed = (outcome: string) => line(interview, ({ interviewId, at, kind }) => ({ id: interviewId, kind: 'APPOINTMENT', at, mode: kind ?? null, outcome }));

/**
 * F13: meetings of a pair of mentoring, told by their day: noon in Greenwich, which is the same day in Paris, the Antilles and Réunion.
 * Coordination knows how old the youth is: lists leave out under-16s (F15), and only holders of MENTORING read the line.
 */
const met = (outcome: string) => line(meeting, ({ meetingId, on, kind }) => ({ id: meetingId, kind: 'APPOINTMENT', at: `${on}T12:00:00.000Z`, mode: kind, outcome }));

/** A partner tells all its stops together: the furthest end, or that none is left. */
const stopped = (isLifted: boolean): EventHandler => async (em, event) => {
  const { on, until } = stop.parse(event.data);
  if (event.subject) await em.execute(KEEP_STOP, [event.subject, partnerOf(event), on, until ?? null, isLifted, event.sequence]);
};

/** B04, C29: what partners tell of their contacts, and of contacts that must cease. */
export const contactHandlers: EventHandlers = {
  'fr.passerelle.education.contact-attempt.logged': attempted,
  'fr.passerelle.education.interview.planned': interviewed('PLANNED'),
  'fr.passerelle.education.interview.held': interviewed('HELD'),
  'fr.passerelle.education.interview.cancelled': interviewed('CANCELLED'),
  'fr.passerelle.education.interview.missed': interviewed('NO_SHOW'),
  'fr.passerelle.mentoring.meeting.planned': met('PLANNED'),
  'fr.passerelle.mentoring.meeting.held': met('HELD'),
  'fr.passerelle.mentoring.meeting.missed': met('NO_SHOW'),
  'fr.passerelle.mentoring.meeting.cancelled': met('CANCELLED'),
  'fr.passerelle.education.contact.stopped': stopped(false),
  'fr.passerelle.education.contact.resumed': stopped(true),
};
