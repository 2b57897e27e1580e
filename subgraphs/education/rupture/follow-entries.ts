import type { EntityManager } from '@mikro-orm/postgresql';
import type { HubEvent } from '@passerelle/kit/events/event';
import type { EventHandlers } from '@passerelle/kit/events/inbox';
import { z } from 'zod';
import { personBehind } from '../alias/person-behind.ts';
import { followUp } from './follow-up-rupture.ts';
import { Rupture } from './rupture.ts';

const told = z.object({ proposalId: z.uuid(), on: z.iso.date(), exit: z.string() });
/** An entry that ended as it should. */
const COMPLETED = 'COMPLETED';

/** B19: a youth left the solution before its end, as its provider's own software tells. Told twice, it is one rupture. */
async function entryEnded(em: EntityManager, { subject, data }: HubEvent): Promise<void> {
  const { proposalId, on, exit } = told.parse(data);
  if (!subject || exit === COMPLETED || (await em.count(Rupture, { proposalId }))) return;
  const youth = await personBehind(em, subject);
  const rupture = em.create(Rupture, { youthId: youth.youthId, proposalId, on, cause: 'OTHER' } as never) as Rupture;
  await followUp(em, rupture, youth);
  await em.flush();
}

/** What education makes of an entry that ends at a provider. */
export const followEntries: EventHandlers = { 'fr.passerelle.solutions.entry.ended': entryEnded };
