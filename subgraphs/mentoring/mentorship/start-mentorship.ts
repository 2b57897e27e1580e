import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import { takeUp } from '@passerelle/kit/events/take-up';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { COORDINATORS } from '../association/own-association.ts';
import { ObjectiveEnum, type Objective } from '../objective/objective.ts';
import { formPair } from './form-pair.ts';
import { Mentorship } from './mentorship.ts';

@InputType({ description: 'Un binôme à former' })
export class StartMentorshipInput {
  @Field(() => ID, { description: 'Jeune' }) youthId!: string;
  @Field(() => ID, { description: 'Mentor de votre association' }) mentorId!: string;
  @Field(() => ObjectiveEnum, { description: 'Objectif' }) objective!: Objective;
  @Field(() => LocalDate, { description: 'Commence le' }) startedOn!: string;
  @Field(() => ID, { nullable: true, description: 'Orientation reçue à laquelle ce binôme répond : elle est acceptée du même geste' }) referralId?: string | null;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class StartMentorshipPayload {
  @Field(() => Mentorship, { nullable: true, description: 'Le binôme formé' }) mentorship?: Mentorship | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class StartMentorship {
  /** F13: one youth, one mentor, whose background was checked before the first meeting. */
  @Allow(COORDINATORS)
  @Mutation(() => StartMentorshipPayload, { description: 'Forme un binôme d’un jeune qui vous est ouvert et d’un mentor de votre association ; la demande en attente du jeune est alors close' })
  async startMentorship(@Arg('input', () => StartMentorshipInput) { youthId, referralId, ...input }: StartMentorshipInput, @Ctx() context: RequestContext): Promise<Partial<StartMentorshipPayload>> {
    const grant = await context.grantOf(youthId);
    if (!grant?.scopes.includes('MENTORING')) throw new Refusal('YOUTH_NOT_OPEN', 'Ce jeune n’existe pas ou ne vous est pas ouvert. Demandez à la plate-forme de vous l’orienter.', ['input', 'youthId']);
    const mentorship = await formPair(context, { ...input, grant, dayField: ['input', 'startedOn'] });
    if (referralId) await takeUp(context, 'mentoring', grant, referralId);
    return { mentorship };
  }
}
