import type { HubEvent } from '@passerelle/kit/events/event';
import type { EventHandler, EventHandlers } from '@passerelle/kit/events/inbox';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { ContactKind, Partner } from './contact-line.ts';

const code = z.string().regex(/^[A-Z_]{1,40}$/);
const attempt = z.object({ at: z.iso.datetime(), outcome: code, mode: code.nullish() });
const appointment = z.object({ appointmentId: z.uuid(), at: z.iso.datetime(), state: code, kind: code.nullish() });
const stop = z.object({ stopId: z.uuid(), on: z.iso.date(), until: z.iso.date().nullish() });

interface Line { id: string; kind: ContactKind; at: string; mode: string | null; outcome: string }

/** An appointment told again is the same line, moved on. */
const KEEP_LINE = `
  insert into contact_line (id, created_at, updated_at, youth_id, partner, kind, at, mode, outcome, sequence) values (?, now(), now(), ?, ?, ?, ?, ?, ?, ?)
  on conflict (id) do update set at = excluded.at, mode = excluded.mode, outcome = excluded.outcome, sequence = excluded.sequence, updated_at = now()
  where excluded.sequence > contact_line.sequence and excluded.partner = contact_line.partner and excluded.youth_id = contact_line.youth_id`;

const KEEP_STOP = `
  insert into contact_stop (id, created_at, updated_at, youth_id, since, until, is_lifted, sequence) values (?, now(), now(), ?, ?, ?, ?, ?)
  on conflict (id) do update set is_lifted = excluded.is_lifted, sequence = excluded.sequence, updated_at = now()
  where excluded.sequence > contact_stop.sequence and excluded.youth_id = contact_stop.youth_id`;

const partnerOf = ({ source }: HubEvent) => source.slice(1) as Partner;

const line = <D>(shape: z.ZodType<D>, lineOf: (data: D, event: HubEvent) => Line): EventHandler => async (em: EntityManager, event) => {
  const { id, kind, at, mode, outcome } = lineOf(shape.parse(event.data), event);
  if (event.subject) await em.execute(KEEP_LINE, [id, event.subject, partnerOf(event), kind, at, mode, outcome, event.sequence]);
};

const attempted = line(attempt, ({ at, mode, outcome }, { id }) => ({ id, kind: 'ATTEMPT', at, mode: mode ?? null, outcome }));
const appointed = line(appointment, ({ appointmentId, at, kind, state }) => ({ id: appointmentId, kind: 'APPOINTMENT', at, mode: kind ?? null, outcome: state }));

const stopped = (isLifted: boolean): EventHandler => async (em, { subject, sequence, data }) => {
  const { stopId, on, until } = stop.parse(data);
  if (subject) await em.execute(KEEP_STOP, [stopId, subject, on, until ?? null, isLifted, sequence]);
};

/** B04, C29: what partners tell of their contacts, and of contacts that must cease. */
export const contactHandlers: EventHandlers = {
  'fr.passerelle.education.contact-attempt.logged': attempted,
  'fr.passerelle.education.interview.told': appointed,
  'fr.passerelle.education.contact.stopped': stopped(false),
  'fr.passerelle.education.contact.resumed': stopped(true),
};
