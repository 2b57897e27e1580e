import type { EventHandler } from '@passerelle/kit/events/inbox';
import { z } from 'zod';

const merged = z.object({ organisation: z.uuid(), successor: z.uuid() });

/** What the old organisation held is the successor's; setting `scopes` anew has the referrals' trigger give it their standing. */
const STEPS = [
  'update organisation set merged_into_id = :successor, updated_at = now() where id = :old or merged_into_id = :old',
  `insert into standing (id, created_at, updated_at, youth_id, organisation_id, ground, origin, scopes, until)
   select gen_random_uuid(), now(), now(), youth_id, :successor, ground, origin, scopes, until from standing where organisation_id = :old and ground <> 'REFERRAL' and (until is null or until > now())
   on conflict (organisation_id, youth_id, ground, origin) do update set updated_at = now(),
     until = case when standing.until is null or excluded.until is null then null else greatest(standing.until, excluded.until) end`,
  `update standing set until = now(), updated_at = now() where organisation_id = :old and (until is null or until > now())`,
  'update source_record set owner_id = :successor, updated_at = now() where owner_id = :old',
  `update referral set receiver_organisation_id = :successor, scopes = scopes, updated_at = now() where receiver_organisation_id = :old and state in ('SENT', 'ACCEPTED')`,
  // What it sent, the successor withdraws and answers for; what both sides wrote goes with the referral.
  `update referral set sender_organisation_id = :successor, updated_at = now() where sender_organisation_id = :old and state in ('SENT', 'ACCEPTED')`,
  `update referral_message m set sender_organisation_id = r.sender_organisation_id, receiver_organisation_id = r.receiver_organisation_id, updated_at = now() from referral r
   where r.id = m.referral_id and (r.sender_organisation_id = :successor or r.receiver_organisation_id = :successor) and (m.sender_organisation_id = :old or m.receiver_organisation_id = :old)`,
] as const;

/**
 * Two missions locales became one: the files that the old one held open their youths to the successor, and no longer to it; its
 * codes, in a file or in a registration, are the successor's. Told twice, it changes nothing more.
 */
export const organisationsMerged: EventHandler = async (em, { data }) => {
  const { organisation, successor } = merged.parse(data);
  if (organisation === successor) return;
  for (const step of STEPS) {
    const values: string[] = [];
    await em.execute(step.replace(/:(successor|old)/g, (_, name: string) => { values.push(name === 'old' ? organisation : successor); return '?::uuid'; }), values);
  }
};
