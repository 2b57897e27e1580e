import type { EventHandler, EventHandlers } from '@passerelle/kit/events/inbox';
import { z } from 'zod';

const told = z.object({ canonicalId: z.uuid(), ids: z.array(z.uuid()) });

/** A merge and an un-merge say the same thing: these ids are now this youth. */
const keep: EventHandler = async (em, { data, sequence }) => {
  const { canonicalId, ids } = told.parse(data);
  await em.execute(
    `insert into youth_alias (youth_id, canonical_id, sequence) select id, ?, ? from unnest(?::uuid[]) as id order by id
     on conflict (youth_id) do update set canonical_id = excluded.canonical_id, sequence = excluded.sequence where excluded.sequence > youth_alias.sequence`,
    [canonicalId, sequence, `{${ids.join(',')}}`]);
};

/** Persons joined and parted in the register. */
export const followMerges: EventHandlers = { 'fr.passerelle.coordination.youth.merged': keep, 'fr.passerelle.coordination.youth.unmerged': keep };
