import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { COORDINATORS } from '../association/own-association.ts';
import { menteeOf, ownOpenPair } from '../mentorship/own-pair.ts';
import { typed } from '../typed.ts';
import { checkMoment } from './check-satisfaction.ts';
import { MomentEnum, PointEnum, RespondentEnum, type Moment, type Point, type Respondent } from './codes.ts';
import { MentoringSatisfaction } from './satisfaction.ts';

@InputType({ description: 'Ce que le jeune ou le mentor pense du binôme' })
export class RecordMentoringSatisfactionInput {
  @Field(() => ID, { description: 'Binôme' }) mentorshipId!: string;
  @Field(() => RespondentEnum, { description: 'Qui répond' }) respondent!: Respondent;
  @Field(() => MomentEnum, { description: 'Après trois mois, ou à la fin' }) moment!: Moment;
  @Field(() => LocalDate, { description: 'Répondu le' }) answeredOn!: string;
  @Field(() => Int, { description: 'Note, de 0 à 10' }) score!: number;
  @Field(() => Boolean, { description: 'Recommanderait le mentorat' }) isRecommending!: boolean;
  @Field(() => [PointEnum], { defaultValue: [], description: 'Ce qui a été apprécié' }) liked!: Point[];
  @Field(() => [PointEnum], { defaultValue: [], description: 'Ce qui est à améliorer' }) toImprove!: Point[];
  @Field(() => String, { nullable: true, description: 'Remarque (votre association seule la lira)' }) comment?: string | null;
}

@Public()
@ObjectType({ description: 'Réponse après l’action demandée' })
export class RecordMentoringSatisfactionPayload {
  @Field(() => MentoringSatisfaction, { nullable: true, description: 'La réponse consignée' }) satisfaction?: MentoringSatisfaction | null;
  @Field(() => [UserError], { description: 'Ce qui empêche l’action' }) userErrors!: UserError[];
}

@Resolver()
export class RecordMentoringSatisfaction {
  /** F13: taken down by the coordinator. Given again by the same at the same moment, it replaces the first: there is one answer each. */
  @Allow(COORDINATORS)
  @Mutation(() => RecordMentoringSatisfactionPayload, { description: 'Consigne ce que le jeune ou le mentor pense du binôme, après trois mois ou à la fin ; consignée de nouveau, la réponse remplace la première (F13)' })
  async recordMentoringSatisfaction(@Arg('input', () => RecordMentoringSatisfactionInput) input: RecordMentoringSatisfactionInput, @Ctx() context: RequestContext): Promise<Partial<RecordMentoringSatisfactionPayload>> {
    const open = await ownOpenPair(context, input.mentorshipId);
    const { pair } = open;
    checkMoment(input.moment, input.answeredOn, pair, today());
    if (input.score < 0 || input.score > 10) throw new Refusal('BAD_SCORE', 'La note va de 0 à 10. Corrigez-la.', ['input', 'score']);
    if (input.liked.some((point) => input.toImprove.includes(point))) throw new Refusal('POINT_TWICE', 'Un même point ne peut être à la fois apprécié et à améliorer. Choisissez.', ['input', 'toImprove']);
    if (!pair.associationId) throw new Refusal('ASSOCIATION_UNKNOWN', 'L’association de ce binôme n’est pas connue. Demandez à la plate-forme de l’inscrire.', ['input', 'mentorshipId']);
    const { mentorshipId, respondent, moment, comment, liked, toImprove, ...facts } = input;
    const em = await context.em();
    // The pair is locked: of two requests for the same answer the second finds the first's.
    const known = await em.findOne(MentoringSatisfaction, { mentorshipId, respondent, moment });
    const said = { ...facts, liked: [...new Set(liked)], toImprove: [...new Set(toImprove)], comment: comment ? typed(comment, 1_000, ['input', 'comment']) : null, authorId: context.member.person };
    const satisfaction = known ? Object.assign(known, said) : em.create(MentoringSatisfaction, {
      ...said, mentorshipId, respondent, moment, youthId: menteeOf(open), ownerId: context.member.organisation, associationId: pair.associationId,
    } as never) as MentoringSatisfaction;
    return { satisfaction };
  }
}
