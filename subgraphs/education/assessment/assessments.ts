import { manyBy } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DropoutCase } from '../case/case.ts';
import { Diagnosis } from '../diagnosis/diagnosis.ts';
import { Assessment } from './assessment.ts';

@Resolver(() => DropoutCase)
export class CaseAssessments {
  @Shared('CASE')
  @FieldResolver(() => [Assessment], { nullable: true, description: 'Bilans, le dernier d’abord (B13)' })
  async assessments(@Root() found: DropoutCase, @Ctx() context: RequestContext): Promise<Assessment[]> {
    await context.grantOf(found.youthId);
    return manyBy(context, Assessment, 'caseId', found.id, { madeOn: 'desc', id: 'desc' });
  }
}

@Resolver(() => Diagnosis)
export class DiagnosisAssessments {
  @FieldResolver(() => [Assessment], { nullable: true, description: 'Bilans sur lesquels il s’appuie (B13)' })
  async assessments(@Root() diagnosis: Diagnosis, @Ctx() context: RequestContext): Promise<Assessment[]> {
    await context.grantOf(diagnosis.youthId);
    return manyBy(context, Assessment, 'diagnosisId', diagnosis.id, { madeOn: 'desc', id: 'desc' });
  }
}
