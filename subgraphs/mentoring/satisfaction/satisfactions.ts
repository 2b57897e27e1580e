import { byId, manyBy } from '@passerelle/kit/data/load';
import { coded } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Members, Shared } from '@passerelle/kit/trust/policy';
import { hasRole } from '@passerelle/kit/trust/viewer';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, FieldResolver, Float, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Association } from '../association/association.ts';
import { Mentorship } from '../mentorship/mentorship.ts';
import { MomentEnum, RespondentEnum, type Moment, type Respondent } from './codes.ts';
import { MentoringSatisfaction } from './satisfaction.ts';
import { readSchoolYear, schoolYearOf } from './school-year.ts';
import { toldToAssociation, toldToPilots, type Line, type Sums } from './suppress.ts';

@Members()
@ObjectType({ description: 'Satisfaction en nombres : d’une association, ou de toutes ensemble ; moins de cinq réponses ne sont jamais dites (D03)' })
export class MentoringSatisfactionLine {
  associationId!: string | null;

  @Field(() => MomentEnum, { description: 'Après trois mois, ou à la fin' }) moment!: Moment;
  @Field(() => RespondentEnum, { description: 'Jeunes ou mentors' }) respondent!: Respondent;
  @Field(() => Int, { description: 'Réponses' }) answers!: number;
  @Field(() => Float, { description: 'Note moyenne, de 0 à 10, à un dixième près' }) averageScore!: number;
  @Field(() => Int, { nullable: true, description: 'Part qui recommanderait le mentorat, en pour cent ; absente quand moins de cinq sont d’un avis (D03)' }) recommendingPercent!: number | null;
}

/** The part who would recommend, unless one of the two sides is so small that it could tell who it is. */
function percentOf({ association, answers, recommending }: Line): number | null {
  // Of one association beside a total, the part could be worked out by subtraction: only the whole tells it.
  const isTold = association === null && [recommending, answers - recommending].every((n) => n === 0 || n >= 5);
  return isTold ? Math.round((recommending / answers) * 100) : null;
}

@Resolver(() => MentoringSatisfactionLine)
export class SatisfactionFigures {
  @Allow({ roles: ['MENTORING_COORDINATOR', 'PILOT'] })
  @Query(() => [MentoringSatisfactionLine], { description: 'Satisfaction d’une année scolaire : votre association et l’ensemble, ou, pour le pilotage, chaque association et l’ensemble ; petits effectifs masqués (D03)' })
  async mentoringSatisfaction(
    @Ctx() context: RequestContext,
    @Arg('schoolYear', () => String, { nullable: true, description: 'Année scolaire : 2026-2027 ; celle en cours si rien n’est dit' }) schoolYear?: string | null,
  ): Promise<MentoringSatisfactionLine[]> {
    // Whole years only: two periods a day apart would tell one answer.
    const span = readSchoolYear(schoolYear ?? schoolYearOf(today()));
    if (!span) throw coded('BAD_USER_INPUT', 'Donnez une année scolaire, par exemple 2026-2027.');
    const em = await context.em();
    const sums = await em.execute<Sums[]>('select association, moment, respondent, answers, points, recommending from satisfaction_sums(?, ?)', [span.since, span.until]);
    const own = hasRole(context.member, 'PILOT') ? null : await em.findOne(Association, { organisationId: context.member.organisation });
    const told = hasRole(context.member, 'PILOT') ? toldToPilots(sums) : own ? toldToAssociation(sums, own.id) : [];
    return told.map((line) => Object.assign(new MentoringSatisfactionLine(), {
      associationId: line.association, moment: line.moment, respondent: line.respondent, answers: line.answers,
      averageScore: Math.round((line.points / line.answers) * 10) / 10, recommendingPercent: percentOf(line),
    }));
  }

  @FieldResolver(() => Association, { nullable: true, description: 'L’association ; absente pour l’ensemble' })
  async association(@Root() { associationId }: MentoringSatisfactionLine, @Ctx() context: RequestContext): Promise<Association | null> {
    return associationId ? byId(context, Association, associationId) : null;
  }
}

@Resolver(() => Mentorship)
export class SatisfactionsOfPair {
  @Shared('OWNER')
  @FieldResolver(() => [MentoringSatisfaction], { nullable: true, description: 'Ce que le jeune et le mentor en pensent, pour votre seule association (F13)' })
  satisfactions(@Root() { id }: Mentorship, @Ctx() context: RequestContext): Promise<MentoringSatisfaction[]> {
    return manyBy(context, MentoringSatisfaction, 'mentorshipId', id, { answeredOn: 'asc', id: 'asc' });
  }
}
