import type { EntityManager } from '@mikro-orm/postgresql';
import type { HubEvent } from '@passerelle/kit/events/event';
import type { EventHandler, EventHandlers } from '@passerelle/kit/events/inbox';
import { NETWORKS } from '@passerelle/kit/trust/viewer';
import { z } from 'zod';

const opposition = z.object({ network: z.enum(NETWORKS), ids: z.array(z.uuid()) });
/** A lifting says every id that was the youth: one told before a merge is lifted with it. */
const stop = z.object({ until: z.iso.date().nullish(), ids: z.array(z.uuid()).nullish() });
/** The causes of a « ne pas contacter »: Éducation nationale's, and a mission locale's. Each lifts its own alone. */
export const CONTACT = 'CONTACT';
export const CONTACT_ML = 'CONTACT_ML';

const KEEP = `
  insert into sharing_stop (id, created_at, updated_at, youth_id, cause, until, is_lifted, sequence)
  select uuidv7(), now(), now(), id, ?, ?::date, ?, ? from unnest(?::uuid[]) as id order by id
  on conflict (youth_id, cause) do update set until = excluded.until, is_lifted = excluded.is_lifted, sequence = excluded.sequence, updated_at = now()
  where excluded.sequence > sharing_stop.sequence`;

interface Stop {
  readonly cause: string;
  readonly until: string | null;
  readonly isLifted: boolean;
  readonly ids: readonly string[];
}

const keep = (em: EntityManager, { sequence }: HubEvent, { cause, until, isLifted, ids }: Stop): Promise<unknown> =>
  ids.length ? em.execute(KEEP, [cause, until, isLifted, sequence, `{${ids.join(',')}}`]) : Promise.resolve();

const opposed = (isLifted: boolean): EventHandler => async (em, event) => {
  const { network, ids } = opposition.parse(event.data);
  await keep(em, event, { cause: network, until: null, isLifted, ids });
};

const stopped = (cause: string, isLifted: boolean): EventHandler => async (em, event) => {
  const { until, ids } = stop.parse(event.data);
  await keep(em, event, { cause, until: until ?? null, isLifted, ids: [...new Set([...(event.subject ? [event.subject] : []), ...(ids ?? [])])] });
};

/** What this slice hears of youths who are not to be told of, or called. */
export const followStops: EventHandlers = {
  'fr.passerelle.coordination.opposition.recorded': opposed(false),
  'fr.passerelle.coordination.opposition.lifted': opposed(true),
  'fr.passerelle.education.contact.stopped': stopped(CONTACT, false),
  'fr.passerelle.education.contact.resumed': stopped(CONTACT, true),
  'fr.passerelle.missions-locales.contact.stopped': stopped(CONTACT_ML, false),
  'fr.passerelle.missions-locales.contact.resumed': stopped(CONTACT_ML, true),
};
