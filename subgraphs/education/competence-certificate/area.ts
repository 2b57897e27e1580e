import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { SliceCertificates } from './certificates.ts';
import { CompetenceCertificate } from './competence-certificate.ts';
import { RecordCertificate } from './record-certificate.ts';

/** Certificates of competence (A24). */
export const competenceCertificates: Area = {
  entities: [CompetenceCertificate],
  resolvers: [SliceCertificates, RecordCertificate],
  references: { CompetenceCertificate: ({ id }, context) => byId(context, CompetenceCertificate, id) },
};
