import type { EntityManager } from '@mikro-orm/postgresql';
import { record } from '@passerelle/kit/events/record';
import { toldOf, type ReferralTold } from './tell-referral.ts';

const MARK = `
  update referral r set state = 'EXPIRED', updated_at = now() from organisation o
  where r.id in (select id from referral where state = 'SENT' and expires_at <= now() order by id limit 1000 for update skip locked) and o.id = r.receiver_organisation_id
  returning r.id, r.youth_id as "youthId", r.sender_organisation_id as "senderOrganisationId", r.receiver_organisation_id as "receiverOrganisationId",
    r.scopes, r.expires_at as "expiresAt", o.network`;

/**
 * Marks the referrals that nobody answered in time, and tells it. What they opened closed by itself at their expiry: this
 * only says so. A thousand at a time; the others wait for the next turn.
 * @param em the worker's
 * @returns how many were marked
 */
export const expireReferrals = (em: EntityManager): Promise<number> => em.transactional(async (tx) => {
  const rows = await tx.execute<(ReferralTold & { youthId: string; network: string })[]>(MARK);
  await record(tx as EntityManager, rows.map((row) => ({
    type: 'fr.passerelle.coordination.referral.expired', subject: row.youthId, data: toldOf({ ...row, expiresAt: new Date(row.expiresAt) }, row.network),
  })));
  return rows.length;
});
