import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { finishTasks } from '../task/finish-tasks.ts';
import { findOwnSchoolTutoring } from './find-own-school-tutoring.ts';
import { SchoolTutoringEvaluationEnum, type SchoolTutoringEvaluation } from './kinds.ts';
import { SchoolTutoringPayload } from './payload.ts';

@InputType({ description: 'L’évaluation d’un tutorat en fin d’année scolaire (F11)' })
export class EvaluateSchoolTutoringInput {
  @Field(() => ID, { description: 'Tutorat en établissement' }) schoolTutoringId!: string;
  @Field(() => LocalDate, { description: 'Évalué le' }) evaluatedOn!: string;
  @Field(() => SchoolTutoringEvaluationEnum, { description: 'Évaluation' }) evaluation!: SchoolTutoringEvaluation;
  @Field(() => String, { nullable: true, description: 'Commentaire (votre établissement seul le lira)' }) comment?: string | null;
}

@Resolver()
export class EvaluateSchoolTutoring {
  /** F11: evaluated at the end of the school year; late is better than never, so that a late one is taken. */
  @Allow({ roles: ['SCHOOL_REFERENT'] })
  @Mutation(() => SchoolTutoringPayload, { description: 'Évalue un tutorat en établissement (F11)' })
  async evaluateSchoolTutoring(@Arg('input', () => EvaluateSchoolTutoringInput) input: EvaluateSchoolTutoringInput, @Ctx() context: RequestContext): Promise<Partial<SchoolTutoringPayload>> {
    const found = await findOwnSchoolTutoring(context, input.schoolTutoringId);
    const { evaluatedOn, evaluation, comment } = input;
    if (found.evaluatedOn) throw new Refusal('ALREADY_EVALUATED', 'Ce tutorat est déjà évalué.', ['input', 'schoolTutoringId']);
    if (evaluatedOn < found.startedOn || evaluatedOn > today()) throw new Refusal('EVALUATION_DAY', 'On évalue un tutorat après son début, et pas dans le futur. Corrigez la date.', ['input', 'evaluatedOn']);
    Object.assign(found, { evaluatedOn, evaluation, evaluationComment: comment ?? null });
    await finishTasks(await context.em(), found.id, ['EVALUATE_TUTORING'], context.member.person, evaluatedOn);
    await emit(context, 'fr.passerelle.education.school-tutoring.evaluated', found.youthId, { schoolTutoringId: found.id, evaluation, on: evaluatedOn });
    return { schoolTutoring: found };
  }
}
