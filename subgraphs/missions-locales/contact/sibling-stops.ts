import type { EventHandler, EventHandlers } from '@passerelle/kit/events/inbox';
import { z } from 'zod';
import { today } from '@passerelle/kit/values/today';
import { dropCallbacks } from './contact-stopped.ts';

const stop = z.object({ on: z.iso.date(), until: z.iso.date().nullish() });

const KEEP = `
  insert into sibling_stop (id, created_at, updated_at, youth_id, partner, since, until, is_lifted, sequence) values (gen_random_uuid(), now(), now(), ?, ?, ?, ?, ?, ?)
  on conflict (youth_id, partner) do update set since = excluded.since, until = excluded.until, is_lifted = excluded.is_lifted, sequence = excluded.sequence, updated_at = now()
  where excluded.sequence > sibling_stop.sequence`;

const kept = (isLifted: boolean): EventHandler => async (em, { subject, source, sequence, data }) => {
  const { on, until } = stop.parse(data);
  if (!subject) return;
  await em.execute(KEEP, [subject, source.slice(1), on, until ?? null, isLifted, sequence]);
  await dropCallbacks(em, [subject], today());
};

/** C29: a partner's reason stops the calls of all. */
export const siblingStops: EventHandlers = {
  'fr.passerelle.education.contact.stopped': kept(false),
  'fr.passerelle.education.contact.resumed': kept(true),
};
