import { registerEnumType } from 'type-graphql';

export const CERTIFICATES = ['SOCLE', 'SKILL_BLOCKS', 'PIX', 'LANGUAGE', 'FIRST_AID', 'ROAD_SAFETY'] as const;
export type CertificateKind = (typeof CERTIFICATES)[number];
export const CertificateKindEnum = Object.fromEntries(CERTIFICATES.map((c) => [c, c])) as { [C in CertificateKind]: C };

registerEnumType(CertificateKindEnum, {
  name: 'CertificateKind',
  description: 'Ce qu’une attestation de compétences certifie (A24)',
  valuesConfig: {
    SOCLE: { description: 'Socle commun de connaissances, de compétences et de culture' },
    SKILL_BLOCKS: { description: 'Blocs de compétences d’un diplôme professionnel' },
    PIX: { description: 'Compétences numériques (Pix)' },
    LANGUAGE: { description: 'Langue vivante' },
    FIRST_AID: { description: 'Prévention et secours civiques de niveau 1 (PSC1)' },
    ROAD_SAFETY: { description: 'Attestation scolaire de sécurité routière (ASSR)' },
  },
});
