import type { EventHandler } from '@passerelle/kit/events/inbox';
import { record } from '@passerelle/kit/events/record';
import { z } from 'zod';
import type { TakenUpAs } from './state.ts';
import { toldOf, type ReferralTold } from './tell-referral.ts';

const told = z.object({ referralId: z.uuid(), organisationId: z.uuid(), personId: z.uuid() });

/** A slice says which of its rows came of which referral; it cannot know whether the referral is that organisation's, about that youth, and open: the register does. */
const TAKE_UP = `
  with before as (
    select r.id, r.state from referral r join youth ours on ours.id = r.youth_id join youth theirs on theirs.id = ?
    where r.id = ? and r.receiver_organisation_id = ? and r.state in ('SENT', 'ACCEPTED') and r.taken_up_as is null
      and coalesce(ours.merged_into_id, ours.id) = coalesce(theirs.merged_into_id, theirs.id)
    for update of r)
  update referral r set state = 'ACCEPTED', taken_up_as = ?, answered_at = coalesce(r.answered_at, now()), answered_by_id = coalesce(r.answered_by_id, ?), asked_at = null, updated_at = now()
  from before, organisation o where r.id = before.id and o.id = r.receiver_organisation_id
  returning r.id, r.youth_id as "youthId", r.sender_organisation_id as "senderOrganisationId", r.receiver_organisation_id as "receiverOrganisationId",
    r.scopes, r.expires_at as "expiresAt", o.network, before.state = 'SENT' as "isAnswered"`;

/** A receiver that starts its file, its proposal or its pair from a referral has accepted it, in the same step. */
export const takenUp = (as: TakenUpAs): EventHandler => async (em, event) => {
  const { referralId, organisationId, personId } = told.parse(event.data);
  if (!event.subject) return;
  const rows = await em.execute<(ReferralTold & { youthId: string; network: string; isAnswered: boolean })[]>(TAKE_UP, [event.subject, referralId, organisationId, as, personId]);
  await record(em, rows.filter((row) => row.isAnswered).map((row) => ({
    type: 'fr.passerelle.coordination.referral.accepted', subject: row.youthId, data: toldOf({ ...row, expiresAt: new Date(row.expiresAt) }, row.network),
  })));
};
