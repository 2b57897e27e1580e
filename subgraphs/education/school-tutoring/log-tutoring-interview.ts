import { emit } from '@passerelle/kit/events/record';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { inWords, today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { findOwnSchoolTutoring } from './find-own-school-tutoring.ts';
import { GridLevelEnum, type GridLevel } from './kinds.ts';
import { schoolYearEnd } from './evaluation-due.ts';
import { TutoringInterview } from './tutoring-interview.ts';

@InputType({ description: 'Le point fait avec l’élève lors d’un entretien de tutorat : les cinq points de la grille (F12)' })
export class LogTutoringInterviewInput {
  @Field(() => ID, { description: 'Tutorat en établissement' }) schoolTutoringId!: string;
  @Field(() => LocalDate, { description: 'Tenu le' }) heldOn!: string;
  @Field(() => GridLevelEnum, { description: 'Situation' }) situation!: GridLevel;
  @Field(() => GridLevelEnum, { description: 'Assiduité' }) attendance!: GridLevel;
  @Field(() => GridLevelEnum, { description: 'Organisation du travail' }) organisation!: GridLevel;
  @Field(() => GridLevelEnum, { description: 'Implication dans le travail personnel' }) involvement!: GridLevel;
  @Field(() => GridLevelEnum, { description: 'Problèmes rencontrés au sein de l’établissement' }) problems!: GridLevel;
  @Field(() => String, { nullable: true, description: 'Situation : commentaire (votre établissement seul le lira)' }) situationComment?: string | null;
  @Field(() => String, { nullable: true, description: 'Assiduité : commentaire (votre établissement seul le lira)' }) attendanceComment?: string | null;
  @Field(() => String, { nullable: true, description: 'Organisation du travail : commentaire (votre établissement seul le lira)' }) organisationComment?: string | null;
  @Field(() => String, { nullable: true, description: 'Implication dans le travail personnel : commentaire (votre établissement seul le lira)' }) involvementComment?: string | null;
  @Field(() => String, { nullable: true, description: 'Problèmes rencontrés au sein de l’établissement : commentaire (votre établissement seul le lira)' }) problemsComment?: string | null;
}

@Public()
@ObjectType({ description: 'Entretien consigné' })
export class LogTutoringInterviewPayload {
  @Field(() => TutoringInterview, { nullable: true, description: 'L’entretien' }) tutoringInterview?: TutoringInterview | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class LogTutoringInterview {
  /** F10, F12: a regular interview, within the tutoring, on all five points. */
  @Allow({ roles: ['SCHOOL_REFERENT'] })
  @Mutation(() => LogTutoringInterviewPayload, { description: 'Consigne un entretien de tutorat en établissement (F12)' })
  async logTutoringInterview(@Arg('input', () => LogTutoringInterviewInput) input: LogTutoringInterviewInput, @Ctx() context: RequestContext): Promise<Partial<LogTutoringInterviewPayload>> {
    const found = await findOwnSchoolTutoring(context, input.schoolTutoringId);
    const last = found.endedOn ?? schoolYearEnd(found.startedOn);
    if (input.heldOn > today()) throw new Refusal('IN_THE_FUTURE', 'Cet entretien est dans le futur. Consignez-le une fois tenu.', ['input', 'heldOn']);
    if (input.heldOn < found.startedOn || input.heldOn > last) throw new Refusal('OUTSIDE_TUTORING', `Ce tutorat va du ${inWords(found.startedOn)} au ${inWords(last)}. Corrigez la date.`, ['input', 'heldOn']);
    const em = await context.em();
    const tutoringInterview = em.create(TutoringInterview, { ...input, youthId: found.youthId, ownerId: context.member.organisation, authorId: context.member.person } as never) as TutoringInterview;
    await emit(context, 'fr.passerelle.education.tutoring-interview.logged', found.youthId, { schoolTutoringId: found.id, on: input.heldOn });
    return { tutoringInterview };
  }
}
