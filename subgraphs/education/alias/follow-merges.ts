import type { HubEvent } from '@passerelle/kit/events/event';
import type { EventHandlers } from '@passerelle/kit/events/inbox';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';

const told = z.object({ canonicalId: z.uuid(), ids: z.array(z.uuid()) });

const KEEP = `insert into youth_alias (youth_id, canonical_id, sequence)
  select id, ?, ? from unnest(?::uuid[]) as id
  on conflict (youth_id) do update set canonical_id = excluded.canonical_id, sequence = excluded.sequence
  where excluded.sequence > youth_alias.sequence`;

/** A merge and an un-merge say the same thing: these ids are now this youth (A18). */
async function keep(em: EntityManager, { data, sequence }: HubEvent): Promise<void> {
  const { canonicalId, ids } = told.parse(data);
  await em.execute(KEEP, [canonicalId, sequence, `{${ids.join(',')}}`]);
}

/** What education makes of persons joined and parted in the register. */
export const followMerges: EventHandlers = {
  'fr.passerelle.coordination.youth.merged': keep,
  'fr.passerelle.coordination.youth.unmerged': keep,
};
