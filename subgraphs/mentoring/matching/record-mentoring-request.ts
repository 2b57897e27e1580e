import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { once } from '@passerelle/kit/graphql/idempotency';
import type { RequestContext } from '@passerelle/kit/server/context';
import type { Grant } from '@passerelle/kit/trust/grant';
import { Allow } from '@passerelle/kit/trust/policy';
import { addMonths } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { COORDINATORS, ownAssociation } from '../association/own-association.ts';
import { IdempotencyKey } from '../idempotency/idempotency-key.ts';
import { HalfDayEnum, type HalfDay } from '../mentor/half-day.ts';
import { SettingEnum, type Setting } from '../mentor/setting.ts';
import { Mentorship } from '../mentorship/mentorship.ts';
import { ObjectiveEnum, type Objective } from '../objective/objective.ts';
import { MenteePublicEnum, type MenteePublic } from '../offer/public.ts';
import { MentoringRequest } from './mentoring-request.ts';
import { MentoringRequestPayload } from './payload.ts';
import { wishedCommune } from './wish-input.ts';

@InputType({ description: 'Ce qu’un jeune attend d’un mentor' })
export class RecordMentoringRequestInput {
  @Field(() => ID, { description: 'Jeune' }) youthId!: string;
  @Field(() => LocalDate, { description: 'Demande exprimée le' }) statedOn!: string;
  @Field(() => ObjectiveEnum, { description: 'Objectif voulu (F14)' }) objective!: Objective;
  @Field(() => MenteePublicEnum, { description: 'Où en est le jeune (F15)' }) public!: MenteePublic;
  @Field(() => [HalfDayEnum], { defaultValue: [], description: 'Moments de la semaine souhaités' }) halfDays!: HalfDay[];
  @Field(() => SettingEnum, { nullable: true, description: 'Sur place ou à distance' }) setting?: Setting | null;
  @Field(() => String, { nullable: true, description: 'Commune où se voir (code INSEE) ; jamais une adresse' }) commune?: string | null;
  @Field(() => String, { nullable: true, description: 'Clé d’idempotence : la même demande envoyée deux fois n’est notée qu’une' }) idempotencyKey?: string | null;
}

const alreadyWaiting = () => new Refusal('ALREADY_WAITING', 'Ce jeune attend déjà un mentor de votre association. Reprenez sa demande, ou fermez-la d’abord.', ['input', 'youthId']);

@Resolver()
export class RecordMentoringRequest {
  /** F13, F14: what is wanted, since when. One open request a youth in one association. */
  @Allow(COORDINATORS)
  @Mutation(() => MentoringRequestPayload, { description: 'Note la demande de mentorat d’un jeune qui vous est ouvert : il attend un mentor depuis ce jour (F13, F14)' })
  async recordMentoringRequest(@Arg('input', () => RecordMentoringRequestInput) input: RecordMentoringRequestInput, @Ctx() context: RequestContext): Promise<Partial<MentoringRequestPayload>> {
    const grant = await context.grantOf(input.youthId);
    if (!grant?.scopes.includes('MENTORING')) throw new Refusal('YOUTH_NOT_OPEN', 'Ce jeune n’existe pas ou ne vous est pas ouvert. Demandez à la plate-forme de vous l’orienter.', ['input', 'youthId']);
    return { mentoringRequest: await once(context, IdempotencyKey, MentoringRequest, 'recordMentoringRequest', input, () => keep(context, input, grant)) };
  }
}

async function keep(context: RequestContext, input: RecordMentoringRequestInput, grant: Grant): Promise<MentoringRequest> {
  const { id: associationId } = await ownAssociation(context);
  const { organisation: ownerId, person: authorId } = context.member;
  const { youthId: _, idempotencyKey: __, halfDays, commune, ...wish } = input;
  if (input.statedOn > today()) throw new Refusal('IN_THE_FUTURE', 'Cette date est dans le futur. Corrigez-la.', ['input', 'statedOn']);
  if (input.statedOn < addMonths(today(), -24)) throw new Refusal('TOO_OLD', 'Cette demande a plus de deux ans. Voyez avec le jeune si elle tient toujours, et donnez la date de cet échange.', ['input', 'statedOn']);
  const em = await context.em();
  const youths = { $in: [...grant.ids] };
  if (await em.count(MentoringRequest, { youthId: youths, ownerId, closedOn: null })) throw alreadyWaiting();
  if (await em.count(Mentorship, { youthId: youths, ownerId, endedOn: null })) {
    throw new Refusal('ALREADY_MENTORED', 'Ce jeune a déjà un mentor dans votre association. Pour en changer, utilisez le changement de mentor.', ['input', 'youthId']);
  }
  const request = em.create(MentoringRequest, { ...wish, youthId: grant.youth, ownerId, authorId, associationId, halfDays: [...new Set(halfDays)], commune: wishedCommune(commune) } as never) as MentoringRequest;
  try {
    await em.flush();
  } catch (error) {
    // Somebody else of the association noted it in between: the index says it.
    throw error instanceof UniqueConstraintViolationException ? alreadyWaiting() : error;
  }
  return request;
}
