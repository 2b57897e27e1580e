import type { EntityManager } from '@mikro-orm/postgresql';
import type { HubEvent } from '@passerelle/kit/events/event';
import type { EventHandlers } from '@passerelle/kit/events/inbox';
import { z } from 'zod';

const day = z.iso.date();
const code = z.string().regex(/^[A-Z][A-Z\d_]{0,39}$/);
/** A solution's kind and its organisation are kept when they are told; the event needs neither, and says null of a kind that it cannot tell. */
const entered = z.object({ proposalId: z.uuid(), on: day, kind: code.nullish(), organisationId: z.uuid().nullish() });
const ended = z.object({ proposalId: z.uuid(), on: day });
const situation = z.object({ kind: code, on: day, organisationId: z.uuid().optional() });

/** What an event does not tell stays as it was; a later event corrects an earlier one's, whatever the order they arrive in. */
const KEEP = `insert into outside_fact (id, created_at, updated_at, youth_id, topic, reference, kind, organisation_id, started_on, ended_on, sequence)
  values (uuidv7(), now(), now(), ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict (topic, reference) do update set updated_at = now(),
    kind = case when excluded.sequence > outside_fact.sequence then coalesce(excluded.kind, outside_fact.kind) else coalesce(outside_fact.kind, excluded.kind) end,
    organisation_id = case when excluded.sequence > outside_fact.sequence then coalesce(excluded.organisation_id, outside_fact.organisation_id) else coalesce(outside_fact.organisation_id, excluded.organisation_id) end,
    started_on = case when excluded.sequence > outside_fact.sequence then coalesce(excluded.started_on, outside_fact.started_on) else coalesce(outside_fact.started_on, excluded.started_on) end,
    ended_on = case when excluded.sequence > outside_fact.sequence then coalesce(excluded.ended_on, outside_fact.ended_on) else coalesce(outside_fact.ended_on, excluded.ended_on) end,
    sequence = greatest(excluded.sequence, outside_fact.sequence)`;

/** An event without a youth tells nothing of anybody. */
const keep = async (em: EntityManager, { subject, sequence }: HubEvent, ...[topic, reference, ...facts]: [topic: string, reference: string, kind: string | null, organisation: string | null, startedOn: string | null, endedOn: string | null]): Promise<void> => {
  if (subject) await em.execute(KEEP, [subject, topic, reference, ...facts, sequence]);
};

/** What education keeps of where its siblings say that a youth is (A12). */
export const hearWhereYouthsAre: EventHandlers = {
  'fr.passerelle.solutions.entry.recorded': (em, event) => {
    const { proposalId, on, kind, organisationId } = entered.parse(event.data);
    return keep(em, event, 'ENTRY', proposalId, kind ?? null, organisationId ?? null, on, null);
  },
  'fr.passerelle.solutions.entry.ended': (em, event) => {
    const { proposalId, on } = ended.parse(event.data);
    return keep(em, event, 'ENTRY', proposalId, null, null, null, on);
  },
  'fr.passerelle.missions-locales.situation.recorded': async (em, event) => {
    const { kind, on, organisationId } = situation.parse(event.data);
    // An immersion (PMSMP) lasts days, within another situation: it ends none.
    if (kind === 'IMMERSION') return;
    return keep(em, event, 'SITUATION', `${event.subject}|${on}`, kind, organisationId ?? null, on, null);
  },
};
