import { LockMode } from '@mikro-orm/core';
import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { hasRole } from '@passerelle/kit/trust/viewer';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { caseInHand } from './case-in-hand.ts';
import { askSignature } from './ask-signature.ts';
import { contentOf, DiagnosisContentInput } from './content.ts';
import { Diagnosis } from './diagnosis.ts';
import { keepNote } from './note.ts';
import { sideOf } from './pair.ts';
import { DiagnosisPayload } from './payload.ts';

@InputType({ description: 'Un diagnostic à préparer' })
export class DraftDiagnosisInput {
  @Field(() => ID, { description: 'Dossier de suivi' }) caseId!: string;
  @Field(() => DiagnosisContentInput, { description: 'Ce que dit le diagnostic' }) content!: DiagnosisContentInput;
  @Field(() => [ID], { nullable: true, description: 'Organisations dont la signature est attendue, outre la vôtre : deux au plus' }) signatoryIds?: string[] | null;
  @Field(() => String, { nullable: true, description: 'Note (votre organisation seule la lira)' }) note?: string | null;
}

@Resolver()
export class DraftDiagnosis {
  /** B12: drafted by one of the pair, or prepared by the assistant, who does not sign. One draft of a case at a time. */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE', 'COUNSELLOR', 'MLDS_COORDINATOR', 'ADVISER'] })
  @Mutation(() => DiagnosisPayload, { description: 'Prépare un diagnostic, que le binôme signera' })
  async draftDiagnosis(@Arg('input', () => DraftDiagnosisInput) input: DraftDiagnosisInput, @Ctx() context: RequestContext): Promise<Partial<DiagnosisPayload>> {
    const found = await caseInHand(context, input.caseId);
    const { member } = context;
    const side = sideOf(member);
    if (!side && !hasRole(member, 'ASSISTANT')) throw new Refusal('NOT_OF_THE_PAIR', 'Le diagnostic est établi par l’Éducation nationale et la mission locale, ou préparé par l’assistant. Transmettez-leur ce que vous savez.', ['input', 'caseId']);
    const expectedIds = [...new Set(input.signatoryIds)].filter((id) => id !== member.organisation);
    if (expectedIds.length > 2) throw new Refusal('TOO_MANY_SIGNATORIES', 'Un diagnostic porte deux signatures. Nommez deux organisations au plus.', ['input', 'signatoryIds']);
    const em = await context.em();
    // Two who draft at once: the second waits, and is told.
    await em.lock(found, LockMode.PESSIMISTIC_WRITE);
    if (await em.count(Diagnosis, { caseId: found.id, signedOn: null })) throw new Refusal('DRAFT_EXISTS', 'Un diagnostic est déjà en préparation pour ce dossier. Complétez-le, ou faites-le signer.', ['input', 'caseId']);
    const diagnosis = em.create(Diagnosis, {
      ...contentOf(input.content), caseId: found.id, youthId: found.youthId, ownerId: member.organisation, authorId: member.person, expectedIds, isDraftedByPair: !!side, draftedOn: today(),
    } as never) as Diagnosis;
    await keepNote(em, member, diagnosis, input.note);
    await askSignature(em, diagnosis, member.person);
    await emit(context, 'fr.passerelle.education.diagnosis.drafted', found.youthId, { diagnosisId: diagnosis.id, caseId: found.id, on: diagnosis.draftedOn });
    return { diagnosis };
  }
}
