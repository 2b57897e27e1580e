import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { CaseDiagnoses, DiagnosisResolver, DiagnosisSignatureResolver } from './diagnoses.ts';
import { Diagnosis } from './diagnosis.ts';
import { DraftDiagnosis } from './draft-diagnosis.ts';
import { DiagnosisNote } from './note.ts';
import { ReviseDiagnosis } from './revise-diagnosis.ts';
import { SignDiagnosis } from './sign-diagnosis.ts';
import { DiagnosisSignature } from './signature.ts';

/** The diagnosis of a pair from two networks (B12). */
export const diagnoses: Area = {
  entities: [Diagnosis, DiagnosisSignature, DiagnosisNote],
  resolvers: [CaseDiagnoses, DiagnosisResolver, DiagnosisSignatureResolver, DraftDiagnosis, ReviseDiagnosis, SignDiagnosis],
  references: { Diagnosis: ({ id }, context) => byId(context, Diagnosis, id) },
};
