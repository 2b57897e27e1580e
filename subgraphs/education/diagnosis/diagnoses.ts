import { manyBy } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DropoutCase } from '../case/case.ts';
import { Organisation, organisationOf } from '../organisation/organisation.ts';
import { Person, personOf } from '../person/person.ts';
import { Diagnosis } from './diagnosis.ts';
import { DiagnosisNote } from './note.ts';
import { counting } from './pair.ts';
import { DiagnosisSignature } from './signature.ts';

@Resolver(() => DropoutCase)
export class CaseDiagnoses {
  @Shared('CASE')
  @FieldResolver(() => [Diagnosis], { nullable: true, description: 'Diagnostics en binôme, le dernier d’abord (B12)' })
  async diagnoses(@Root() found: DropoutCase, @Ctx() context: RequestContext): Promise<Diagnosis[]> {
    await context.grantOf(found.youthId);
    return manyBy(context, Diagnosis, 'caseId', found.id, { draftedOn: 'desc', id: 'desc' });
  }

  /** What a case should have before it goes from diagnosis to a solution. */
  @Shared('CASE')
  @FieldResolver(() => Boolean, { nullable: true, description: 'Diagnostic signé par les deux réseaux (B12)' })
  async isDiagnosed(@Root() found: DropoutCase, @Ctx() context: RequestContext): Promise<boolean> {
    return (await this.diagnoses(found, context)).some((d) => d.signedOn);
  }
}

@Resolver(() => Diagnosis)
export class DiagnosisResolver {
  @FieldResolver(() => [DiagnosisSignature], { nullable: true, description: 'Signatures qui valent pour cette version, deux au plus' })
  async signatures(@Root() diagnosis: Diagnosis, @Ctx() context: RequestContext): Promise<DiagnosisSignature[]> {
    await context.grantOf(diagnosis.youthId);
    return counting(await manyBy(context, DiagnosisSignature, 'diagnosisId', diagnosis.id, { id: 'asc' }), diagnosis.version);
  }

  @FieldResolver(() => [DiagnosisNote], { nullable: true, description: 'Note de votre organisation : chacune ne lit que la sienne' })
  notes(@Root() { id }: Diagnosis, @Ctx() context: RequestContext): Promise<DiagnosisNote[]> {
    return manyBy(context, DiagnosisNote, 'diagnosisId', id, { id: 'asc' });
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Structure proposée au jeune' })
  structure(@Root() { structureId }: Diagnosis): Organisation | null {
    return organisationOf(structureId);
  }
}

@Resolver(() => DiagnosisSignature)
export class DiagnosisSignatureResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisation du signataire' })
  organisation(@Root() { ownerId }: DiagnosisSignature): Organisation | null {
    return organisationOf(ownerId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Signataire' })
  person(@Root() { personId }: DiagnosisSignature): Person | null {
    return personOf(personId);
  }
}
