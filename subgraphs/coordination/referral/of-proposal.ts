import type { EventHandler } from '@passerelle/kit/events/inbox';
import { record } from '@passerelle/kit/events/record';
import { z } from 'zod';
import { opensByReferral } from '../charter/opens-by-referral.ts';
import { sixteenYearsAgo } from '../youth/sixteen.ts';
import type { ReferralNeed, RefusalReason } from './state.ts';
import { toldOf, type ReferralTold } from './tell-referral.ts';

/** Who proposes to whom is not told by events of before; they make no referral. */
const parties = z.object({ proposalId: z.uuid(), proposerId: z.uuid(), authorId: z.uuid(), providerId: z.uuid(), kind: z.string().nullish() });
const answered = z.object({ proposalId: z.uuid(), state: z.string(), reason: z.string().nullish() });

/** What a solution of that kind answers to; any other is a training. */
const NEEDS: Readonly<Record<string, ReferralNeed>> = {
  DROIT_AU_RETOUR: 'RETURN_TO_SCHOOL', STRUCTURE_DE_RETOUR_DIPLOMANTE: 'RETURN_TO_SCHOOL', STRUCTURE_DE_RETOUR_SAS: 'RETURN_TO_SCHOOL', MLDS: 'RETURN_TO_SCHOOL',
  SERVICE_CIVIQUE: 'CIVIC_SERVICE', CFA: 'APPRENTICESHIP', ENTREPRISE: 'EMPLOYMENT', FRANCE_TRAVAIL: 'EMPLOYMENT', MISSION_LOCALE: 'SUPPORT',
};

/**
 * Who may refer (3.2): the proposer's organisation follows the youth in circle 1, or keeps a file of its own; the youth is
 * 16 and does not object to the network; and no referral to this provider is open already.
 */
const MAKE = `
  insert into referral (id, created_at, updated_at, youth_id, sender_id, sender_organisation_id, sender_network, receiver_organisation_id, need, scopes, state, expires_at, taken_up_as, proposal_id)
  select gen_random_uuid(), now(), now(), c.id, p.id, s.id, s.network, r.id, ?, ?::text[], 'SENT', now() + interval '30 days', 'PROPOSAL', ?
  from youth y join youth c on c.id = coalesce(y.merged_into_id, y.id), person p, organisation s, organisation r
  where y.id = ? and p.id = ? and s.id = ? and r.id = ? and r.id <> s.id and r.network = 'SOLUTION_PROVIDER' and c.birth_date <= ?::date
    and (exists (select 1 from membership m where m.platform_id = c.platform_id and m.organisation_id = s.id and m.circle = 1 and m.ended_on is null)
      or exists (select 1 from standing t where t.youth_id = c.id and t.organisation_id = s.id and t.ground <> 'REFERRAL' and (t.until is null or t.until > now())))
    and not exists (select 1 from opposition o where o.youth_id = c.id and o.network = r.network and o.ended_on is null)
    and not exists (select 1 from referral k where k.youth_id = c.id and k.receiver_organisation_id = r.id and k.state in ('SENT', 'ACCEPTED') and k.expires_at > now())
  on conflict (proposal_id) do nothing
  returning id, youth_id as "youthId", sender_organisation_id as "senderOrganisationId", receiver_organisation_id as "receiverOrganisationId", scopes, expires_at as "expiresAt"`;

type Made = ReferralTold & { youthId: string };
const tell = (what: 'sent' | 'accepted' | 'refused' | 'withdrawn', rows: readonly Made[]) => rows.map((row) => ({
  type: `fr.passerelle.coordination.referral.${what}` as const, subject: row.youthId, data: toldOf({ ...row, expiresAt: new Date(row.expiresAt) }, 'SOLUTION_PROVIDER'),
}));

/** A place proposed is an orientation too: without it the provider would be asked for somebody whose name it may not read. */
export const proposalMade: EventHandler = async (em, event) => {
  if (!event.subject || !event.data['providerId']) return;
  const { proposalId, proposerId, authorId, providerId, kind } = parties.parse(event.data);
  const scopes = `{${opensByReferral('SOLUTION_PROVIDER').join(',')}}`;
  await record(em, tell('sent', await em.execute<Made[]>(MAKE, [NEEDS[kind ?? ''] ?? 'TRAINING', scopes, proposalId, event.subject, authorId, proposerId, providerId, sixteenYearsAgo()])));
};

const ENDS: Readonly<Record<string, 'ACCEPTED' | 'REFUSED' | 'WITHDRAWN'>> = { ACCEPTED: 'ACCEPTED', REFUSED: 'REFUSED', WITHDRAWN: 'WITHDRAWN', LAPSED: 'WITHDRAWN' };

/** A provider's reasons in the words of referrals. */
const REASONS: Readonly<Record<string, RefusalReason>> = {
  NO_PLACE: 'NO_PLACE', SESSION_CANCELLED: 'NO_PLACE', AUDIENCE: 'NOT_ELIGIBLE', AGE: 'NOT_ELIGIBLE', LEVEL: 'NOT_ELIGIBLE', TERRITORY: 'OUT_OF_TERRITORY',
  YOUTH_DECLINED: 'YOUTH_DECLINED', NO_ANSWER_FROM_YOUTH: 'UNREACHABLE', ALREADY_IN_SOLUTION: 'ALREADY_FOLLOWED',
};

/** The answer to a proposal answers the referral that went with it; accepted, it stays open until the session begins. */
export const proposalAnswered: EventHandler = async (em, event) => {
  const { proposalId, state, reason } = answered.parse(event.data);
  const end = ENDS[state];
  if (!end) return;
  const rows = await em.execute<(Made & { before: string })[]>(
    `update referral r set state = ?, refusal_reason = ?, answered_at = now(), asked_at = null, updated_at = now(),
       expires_at = case when ? then greatest(r.expires_at, now() + interval '90 days') else r.expires_at end
     from (select id, state from referral where proposal_id = ? and state in ('SENT', 'ACCEPTED') for update) b where r.id = b.id
     returning r.id, r.youth_id as "youthId", r.sender_organisation_id as "senderOrganisationId", r.receiver_organisation_id as "receiverOrganisationId", r.scopes, r.expires_at as "expiresAt", r.refusal_reason as "refusalReason", b.state as before`,
    [end, end === 'REFUSED' ? (REASONS[reason ?? ''] ?? 'OTHER') : null, end === 'ACCEPTED', proposalId],
  );
  // One whose referral was accepted before its place is only kept open for longer.
  await record(em, tell(end === 'ACCEPTED' ? 'accepted' : end === 'REFUSED' ? 'refused' : 'withdrawn', rows.filter((row) => row.before !== end)));
};
