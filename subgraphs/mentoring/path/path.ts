import { byId, manyBy } from '@passerelle/kit/data/load';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Ctx, Field, FieldResolver, Int, ObjectType, registerEnumType, Resolver, Root } from 'type-graphql';
import { MentoringRequest } from '../matching/mentoring-request.ts';
import { meetingsOf } from '../meeting/meetings.ts';
import { Mentorship } from '../mentorship/mentorship.ts';
import { MomentEnum, type Moment } from '../satisfaction/codes.ts';
import { MentoringSatisfaction } from '../satisfaction/satisfaction.ts';
import { STEP_KINDS, stepsOf, type StepKind } from './steps.ts';

const StepKindEnum = Object.fromEntries(STEP_KINDS.map((k) => [k, k])) as { [K in StepKind]: K };
registerEnumType(StepKindEnum, {
  name: 'MentoringStepKind',
  description: 'Étape du parcours de mentoré (F18)',
  valuesConfig: {
    REQUESTED: { description: 'Demande de mentorat' },
    MATCHED: { description: 'Binôme formé' },
    MENTOR_CHANGED: { description: 'Binôme formé avec un nouveau mentor, à la suite d’un autre' },
    FIRST_MEETING: { description: 'Première rencontre' },
    MEETINGS: { description: 'Rencontres d’un mois' },
    SATISFACTION: { description: 'Bilan de satisfaction, pour la seule association' },
    SIX_MONTHS: { description: 'Six mois accomplis (F13)' },
    EXTENDED: { description: 'Prolongé au-delà de six mois' },
    ENDED: { description: 'Fin du binôme' },
  },
});

@Shared('MENTORING')
@ObjectType({ description: 'Étape du parcours d’un mentoré (F18)' })
export class MentoringStep {
  youthId?: string | null;
  ownerId?: string | null;

  @Field(() => StepKindEnum, { description: 'Étape' }) kind!: StepKind;
  @Field(() => LocalDate, { description: 'Jour ; pour les rencontres d’un mois, celui de la première' }) on!: string;
  @Field(() => Int, { nullable: true, description: 'Nombre de rencontres du mois' }) count!: number | null;
  @Field(() => Int, { nullable: true, description: 'Minutes passées ensemble ce mois-là' }) minutes!: number | null;
  @Field(() => MomentEnum, { nullable: true, description: 'Moment du bilan' }) moment!: Moment | null;
}

@Resolver(() => Mentorship)
export class PathOfPair {
  /** F18: three statements for all the pairs of a request. Others than the owner read no satisfaction: row policies hide it. */
  @Shared('MENTORING')
  @FieldResolver(() => [MentoringStep], { nullable: true, description: 'Parcours du mentoré, jour après jour : demande, binôme, rencontres, bilans, fin (F18)' })
  async path(@Root() pair: Mentorship, @Ctx() context: RequestContext): Promise<MentoringStep[]> {
    const [meetings, satisfactions, request] = await Promise.all([
      meetingsOf(context, pair), manyBy(context, MentoringSatisfaction, 'mentorshipId', pair.id, { answeredOn: 'asc', id: 'asc' }),
      pair.requestId ? byId(context, MentoringRequest, pair.requestId) : null,
    ]);
    return stepsOf({ pair, meetings, satisfactions, requestedOn: request?.statedOn ?? null }, today())
      .map((one) => Object.assign(new MentoringStep(), one, { youthId: pair.youthId ?? null, ownerId: pair.ownerId ?? null }));
  }
}
