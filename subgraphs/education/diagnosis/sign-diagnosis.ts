import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { askRestitution, askSignature } from './ask-signature.ts';
import { findDraft } from './find-diagnosis.ts';
import { keepNote } from './note.ts';
import { counting, isComplete, maySign, sideOf } from './pair.ts';
import { DiagnosisPayload } from './payload.ts';
import { DiagnosisSignature } from './signature.ts';

const REFUSED = {
  SAME_PERSON: 'Vous avez déjà signé ce diagnostic. Il attend la signature de l’autre réseau.',
  SAME_NETWORK: 'Votre réseau a déjà signé ce diagnostic. Il attend la signature de l’autre réseau.',
} as const;

@InputType({ description: 'Une signature' })
export class SignDiagnosisInput {
  @Field(() => ID, { description: 'Diagnostic' }) diagnosisId!: string;
  @Field(() => Int, { description: 'Version que vous avez lue, et que vous signez' }) version!: number;
  @Field(() => String, { nullable: true, description: 'Note (votre organisation seule la lira)' }) note?: string | null;
}

@Resolver()
export class SignDiagnosis {
  /** B12: two persons, two networks, one text. The second signature makes it a diagnosis; the youth is then owed its restitution (B14). */
  @Allow({ roles: ['COUNSELLOR', 'MLDS_COORDINATOR', 'ADVISER', 'RESPONSABLE'] })
  @Mutation(() => DiagnosisPayload, { description: 'Signe un diagnostic, pour l’Éducation nationale ou pour la mission locale' })
  async signDiagnosis(@Arg('input', () => SignDiagnosisInput) input: SignDiagnosisInput, @Ctx() context: RequestContext): Promise<Partial<DiagnosisPayload>> {
    const diagnosis = await findDraft(context, input.diagnosisId, input.version);
    const { member } = context;
    const network = sideOf(member);
    if (!network) throw new Refusal('NOT_OF_THE_PAIR', 'Le diagnostic se signe pour l’Éducation nationale ou pour la mission locale. Demandez-le à l’un de leurs conseillers.', ['input', 'diagnosisId']);
    if (!diagnosis.needs.length || !diagnosis.paths.length) throw new Refusal('INCOMPLETE', 'Ce diagnostic ne dit pas encore les besoins et le parcours proposé. Complétez-le avant de signer.', ['input', 'diagnosisId']);
    const em = await context.em();
    const signatures = counting(await em.find(DiagnosisSignature, { diagnosisId: diagnosis.id }), diagnosis.version);
    const refused = maySign(signatures, member.person, network);
    if (refused) throw new Refusal(refused, REFUSED[refused], ['input', 'diagnosisId']);
    const signature = em.create(DiagnosisSignature, {
      diagnosisId: diagnosis.id, youthId: diagnosis.youthId, ownerId: member.organisation, personId: member.person, network, version: diagnosis.version, signedOn: today(),
    } as never) as DiagnosisSignature;
    await keepNote(em, member, diagnosis, input.note);
    if (isComplete([...signatures, signature], diagnosis.version)) {
      diagnosis.signedOn = signature.signedOn;
      await askRestitution(em, diagnosis, member);
      await emit(context, 'fr.passerelle.education.diagnosis.signed', diagnosis.youthId, { diagnosisId: diagnosis.id, caseId: diagnosis.caseId, on: diagnosis.signedOn });
    } else await askSignature(em, diagnosis, member.person);
    return { diagnosis };
  }
}
