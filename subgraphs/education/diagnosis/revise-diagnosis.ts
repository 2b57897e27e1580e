import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { hasRole } from '@passerelle/kit/trust/viewer';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { contentOf, DiagnosisContentInput, differs } from './content.ts';
import { findDraft } from './find-diagnosis.ts';
import { keepNote } from './note.ts';
import { sideOf } from './pair.ts';
import { DiagnosisPayload } from './payload.ts';
import { voidSignatures } from './void-signatures.ts';

@InputType({ description: 'Un diagnostic en préparation, tel qu’il doit devenir' })
export class ReviseDiagnosisInput {
  @Field(() => ID, { description: 'Diagnostic' }) diagnosisId!: string;
  @Field(() => Int, { description: 'Version que vous avez lue' }) version!: number;
  @Field(() => DiagnosisContentInput, { description: 'Ce que dit le diagnostic' }) content!: DiagnosisContentInput;
  @Field(() => String, { nullable: true, description: 'Note (votre organisation seule la lira) ; elle remplace la précédente' }) note?: string | null;
}

@Resolver()
export class ReviseDiagnosis {
  /** B12: a change after the first signature voids it, since nobody signs what they have not read. */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE', 'COUNSELLOR', 'MLDS_COORDINATOR', 'ADVISER'] })
  @Mutation(() => DiagnosisPayload, { description: 'Change un diagnostic en préparation ; une signature déjà donnée est à redonner' })
  async reviseDiagnosis(@Arg('input', () => ReviseDiagnosisInput) input: ReviseDiagnosisInput, @Ctx() context: RequestContext): Promise<Partial<DiagnosisPayload>> {
    const diagnosis = await findDraft(context, input.diagnosisId, input.version);
    if (!sideOf(context.member) && !hasRole(context.member, 'ASSISTANT')) throw new Refusal('NOT_OF_THE_PAIR', 'Seuls le binôme et l’assistant changent un diagnostic. Transmettez-leur ce que vous savez.', ['input', 'diagnosisId']);
    const em = await context.em();
    const content = contentOf(input.content);
    if (differs(diagnosis, content)) {
      Object.assign(diagnosis, content);
      await voidSignatures(em, diagnosis, context.member.person);
    }
    await keepNote(em, context.member, diagnosis, input.note);
    return { diagnosis };
  }
}
