import { manyBy, ofYouth } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { EducationSlice, Youth } from '../youth/youth.ts';
import { SchoolTutoring } from './school-tutoring.ts';
import { TutoringInterview } from './tutoring-interview.ts';

@Resolver(() => EducationSlice)
export class SchoolTutoringsOfYouth {
  @Shared('SCHOOLING')
  @FieldResolver(() => [SchoolTutoring], { nullable: true, description: 'Tutorats en établissement, le dernier d’abord (F10)' })
  schoolTutorings(@Root() slice: EducationSlice, @Ctx() context: RequestContext): Promise<SchoolTutoring[]> {
    return ofYouth(context, SchoolTutoring, slice.youthId, { startedOn: 'desc', id: 'asc' });
  }
}

@Resolver(() => SchoolTutoring)
export class SchoolTutoringResolver {
  @FieldResolver(() => Youth, { nullable: true, description: 'L’élève' })
  youth(@Root() tutoring: SchoolTutoring): Youth {
    return Object.assign(new Youth(), { id: tutoring.youthId });
  }

  @FieldResolver(() => Boolean, { description: 'L’évaluation de fin d’année n’est pas faite et son délai est passé (F11)' })
  isEvaluationLate(@Root() { evaluatedOn, evaluationDueOn }: SchoolTutoring): boolean {
    return !evaluatedOn && evaluationDueOn < today();
  }

  @Shared('CASE')
  @FieldResolver(() => [TutoringInterview], { nullable: true, description: 'Entretiens, le dernier d’abord (F12)' })
  interviews(@Root() tutoring: SchoolTutoring, @Ctx() context: RequestContext): Promise<TutoringInterview[]> {
    return manyBy(context, TutoringInterview, 'schoolTutoringId', tutoring.id, { heldOn: 'desc', id: 'asc' });
  }
}
