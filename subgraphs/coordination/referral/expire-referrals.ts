import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Marks the referrals that nobody answered in time. What they opened closed by itself at their expiry: this only says so.
 * @param em the worker's
 * @returns how many were marked
 */
export async function expireReferrals(em: EntityManager): Promise<number> {
  const rows: unknown[] = await em.execute(`update referral set state = 'EXPIRED', updated_at = now() where state = 'SENT' and expires_at <= now() returning id`);
  return rows.length;
}
