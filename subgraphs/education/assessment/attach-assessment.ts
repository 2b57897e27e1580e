import { openById } from '@passerelle/kit/data/open-by-id';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { findDraft } from '../diagnosis/find-diagnosis.ts';
import { voidSignatures } from '../diagnosis/void-signatures.ts';
import { Assessment } from './assessment.ts';
import { AssessmentPayload } from './payload.ts';

@InputType({ description: 'Un bilan sur lequel s’appuie un diagnostic' })
export class AttachAssessmentInput {
  @Field(() => ID, { description: 'Bilan' }) assessmentId!: string;
  @Field(() => ID, { description: 'Diagnostic en préparation' }) diagnosisId!: string;
}

@Resolver()
export class AttachAssessment {
  /** B13: the pair signs with what it rests on, so attaching is a change: a first signature is to be given again. */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE', 'COUNSELLOR', 'MLDS_COORDINATOR', 'ADVISER'] })
  @Mutation(() => AssessmentPayload, { description: 'Joint un bilan du dossier au diagnostic en préparation' })
  async attachAssessment(@Arg('input', () => AttachAssessmentInput) input: AttachAssessmentInput, @Ctx() context: RequestContext): Promise<Partial<AssessmentPayload>> {
    const assessment = await openById(context, Assessment, input.assessmentId);
    const grant = assessment && (await context.grantOf(assessment.youthId));
    if (!assessment || !grant?.scopes.includes('CASE')) throw new Refusal('ASSESSMENT_NOT_FOUND', 'Ce bilan n’existe pas ou ne vous est pas ouvert. Reprenez-le dans le dossier du jeune.', ['input', 'assessmentId']);
    const diagnosis = await findDraft(context, input.diagnosisId);
    if (assessment.caseId !== diagnosis.caseId) throw new Refusal('ANOTHER_CASE', 'Ce bilan est d’un autre dossier que le diagnostic. Choisissez-en un du même dossier.', ['input', 'assessmentId']);
    if (assessment.diagnosisId === diagnosis.id) return { assessment };
    if (assessment.diagnosisId) throw new Refusal('ALREADY_ATTACHED', 'Ce bilan est déjà joint à un autre diagnostic. Consignez-en un nouveau.', ['input', 'assessmentId']);
    assessment.diagnosisId = diagnosis.id;
    await voidSignatures(await context.em(), diagnosis, context.member.person);
    return { assessment };
  }
}
