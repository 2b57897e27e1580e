import { byId } from '@passerelle/kit/data/load';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { SCOPES, type Scope } from '@passerelle/kit/trust/scope';
import { namingPlatforms } from '@passerelle/kit/trust/viewer';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { opensByReferral } from '../charter/opens-by-referral.ts';
import { Opposition } from '../opposition/opposition.ts';
import { Organisation } from '../organisation/organisation.ts';
import { Standing } from '../standing/standing.ts';
import { openedYouth } from '../youth/opened-youth.ts';
import { sixteenYearsAgo } from '../youth/sixteen.ts';
import { Youth } from '../youth/youth.ts';
import { ReferralPayload } from './payload.ts';
import { asParty, Referral } from './referral.ts';
import { ReferralNeedEnum, type ReferralNeed } from './state.ts';
import { tellReferral } from './tell-referral.ts';

/** How long a referral stays open when nobody says otherwise, and at most, in days. */
const USUAL = 30;
const LONGEST = 90;
const DAY = 86_400_000;

@InputType({ description: 'Une orientation à envoyer' })
export class SendReferralInput {
  @Field(() => ID, { description: 'Jeune' }) youthId!: string;
  @Field(() => ID, { description: 'Organisation destinataire' }) receiverId!: string;
  @Field(() => ReferralNeedEnum, { description: 'Besoin' }) need!: ReferralNeed;
  @Field(() => [String], { nullable: true, description: 'Rubriques à ouvrir ; par défaut, toutes celles que la charte permet' }) scopes?: string[] | null;
  @Field(() => String, { nullable: true, description: 'Message pour le destinataire' }) message?: string | null;
  @Field(() => Date, { nullable: true, description: 'Échéance : dans 30 jours par défaut, 90 au plus' }) expiresAt?: Date | null;
}

@Resolver()
export class SendReferral {
  /** 3.2: the only way to share outside circle 1. Nobody refers what they do not hold. */
  @Allow('MEMBER')
  @Mutation(() => ReferralPayload, { description: 'Oriente un jeune vers une organisation' })
  async sendReferral(@Arg('input', () => SendReferralInput) input: SendReferralInput, @Ctx() context: RequestContext): Promise<Partial<ReferralPayload>> {
    const { member } = context;
    const { youth: youthId, ids } = await openedYouth(context, input.youthId, ['IDENTITY', 'CONTACT']);
    const youth = await byId(context, Youth, youthId);
    if (!youth || youth.birthDate > sixteenYearsAgo()) throw new Refusal('UNDER_16', 'Ce jeune n’a pas 16 ans : il ne peut pas encore être orienté (B21).', ['input', 'youthId']);
    const em = await context.em();
    // What came by a referral is answered, not passed on: it would outlive its withdrawal, and come back renewed.
    const follows = !!youth.platformId && namingPlatforms(member).includes(youth.platformId);
    if (!follows && !(await em.count(Standing, { organisationId: member.organisation, youthId: { $in: [...ids] }, ground: { $ne: 'REFERRAL' } }))) {
      throw new Refusal('REFERRED_TO_YOU', 'Ce jeune vous est connu par une orientation : répondez-y, en disant ce qui lui conviendrait mieux. Celui qui l’a envoyée l’orientera ailleurs.', ['input', 'youthId']);
    }
    const receiver = await byId(context, Organisation, input.receiverId);
    if (!receiver || receiver.id === member.organisation) throw new Refusal('RECEIVER_NOT_FOUND', 'Choisissez dans l’annuaire une autre organisation que la vôtre.', ['input', 'receiverId']);
    const allowed = opensByReferral(receiver.network);
    if (!allowed.length) throw new Refusal('RECEIVER_CLOSED', 'La charte ne permet pas d’orienter vers ce réseau.', ['input', 'receiverId']);
    const scopes = SCOPES.filter((s) => (input.scopes ?? allowed).includes(s));
    if (!scopes.length || input.scopes?.some((s) => !allowed.includes(s as Scope))) {
      throw new Refusal('SCOPES_CLOSED', `La charte n’ouvre à ce réseau que : ${allowed.join(', ')}. Retirez les autres rubriques.`, ['input', 'scopes']);
    }
    if (await em.count(Opposition, { youthId, network: receiver.network, endedOn: null })) {
      throw new Refusal('OPPOSED', 'Le jeune s’est opposé au partage avec ce réseau. Parlez-en avec lui avant toute orientation.', ['input', 'receiverId']);
    }
    const now = Date.now();
    const expiresAt = input.expiresAt ?? new Date(now + USUAL * DAY);
    if (expiresAt.getTime() <= now || expiresAt.getTime() > now + LONGEST * DAY) throw new Refusal('EXPIRY_INVALID', 'L’échéance doit être dans l’avenir, à 90 jours au plus.', ['input', 'expiresAt']);
    // Two clicks at once would send two: the second waits here, and finds the first. A second one would outlive its withdrawal.
    await em.execute('select pg_advisory_xact_lock(20160104, hashtext(?))', [`${youthId} ${receiver.id}`]);
    if (await em.count(Referral, { youthId, senderOrganisationId: member.organisation, receiverOrganisationId: receiver.id, need: input.need, state: 'SENT', expiresAt: { $gt: new Date(now) } })) {
      throw new Refusal('ALREADY_SENT', 'Votre organisation lui a déjà envoyé ce jeune pour ce besoin, et attend sa réponse. Relancez-la, ou retirez d’abord l’orientation en cours.', ['input', 'receiverId']);
    }
    const referral = em.create(Referral, {
      youthId, senderId: member.person, senderOrganisationId: member.organisation, senderNetwork: member.network, receiverOrganisationId: receiver.id,
      need: input.need, scopes, message: input.message ?? null, expiresAt,
    } as never) as Referral;
    await tellReferral(context, 'sent', referral);
    return { referral: asParty(member.organisation, referral) };
  }
}
