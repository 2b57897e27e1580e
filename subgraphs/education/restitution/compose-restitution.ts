import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { findDiagnosis } from '../diagnosis/find-diagnosis.ts';
import { counting } from '../diagnosis/pair.ts';
import { DiagnosisSignature } from '../diagnosis/signature.ts';
import { isOfPair, notOfThePair, type Pair } from './find-restitution.ts';
import { RestitutionKindEnum, type RestitutionKind } from './kind.ts';
import { RestitutionPayload } from './payload.ts';
import { asParty, Restitution } from './restitution.ts';
import { readText, RestitutionText } from './text.ts';

@InputType({ description: 'Un document de restitution à écrire' })
export class ComposeRestitutionInput {
  @Field(() => ID, { description: 'Diagnostic signé' }) diagnosisId!: string;
  @Field(() => RestitutionKindEnum, { description: 'Après le diagnostic, ou après l’engagement' }) kind!: RestitutionKind;
  @Field(() => RestitutionText, { description: 'Texte, adressé au jeune' }) text!: RestitutionText;
}

@Resolver()
export class ComposeRestitution {
  /** B14: one of the pair writes, the other will agree; the second document comes after the first one was issued. */
  @Allow({ roles: ['COUNSELLOR', 'MLDS_COORDINATOR', 'ADVISER', 'RESPONSABLE'] })
  @Mutation(() => RestitutionPayload, { description: 'Écrit un document de restitution, que l’autre moitié du binôme approuvera' })
  async composeRestitution(@Arg('input', () => ComposeRestitutionInput) input: ComposeRestitutionInput, @Ctx() context: RequestContext): Promise<Partial<RestitutionPayload>> {
    const diagnosis = await findDiagnosis(context, input.diagnosisId);
    if (!diagnosis.signedOn) throw new Refusal('NOT_DIAGNOSED', 'Ce diagnostic n’est pas encore signé des deux réseaux. Faites-le signer d’abord.', ['input', 'diagnosisId']);
    const em = await context.em();
    const signatures = counting(await em.find(DiagnosisSignature, { diagnosisId: diagnosis.id }), diagnosis.version);
    const pair = Object.fromEntries(signatures.map((s) => [s.network, s.ownerId])) as Pair;
    if (!isOfPair(context.member, pair)) throw notOfThePair('diagnosisId');
    const written = await em.find(Restitution, { diagnosisId: diagnosis.id });
    if (written.some((r) => r.kind === input.kind)) throw new Refusal('ALREADY_COMPOSED', 'Ce document est déjà écrit. Complétez-le, ou approuvez-le.', ['input', 'kind']);
    if (input.kind === 'AFTER_COMMITMENT' && !written.some((r) => r.kind === 'AFTER_DIAGNOSIS' && r.issuedOn)) {
      throw new Refusal('FIRST_NOT_ISSUED', 'Le premier document, celui du diagnostic, n’est pas encore approuvé des deux. Terminez-le d’abord.', ['input', 'kind']);
    }
    const restitution = em.create(Restitution, {
      caseId: diagnosis.caseId, diagnosisId: diagnosis.id, youthId: diagnosis.youthId, educationOrganisationId: pair.EDUCATION, missionLocaleOrganisationId: pair.MISSION_LOCALE,
      authorId: context.member.person, authorOrganisationId: context.member.organisation, kind: input.kind, text: readText(input.text),
    } as never) as Restitution;
    return { restitution: asParty(context, restitution) };
  }
}
