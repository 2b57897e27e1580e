import { registerEnumType } from 'type-graphql';

export const AUDIENCES = ['SCHOOLED_AT_RISK', 'ALLOPHONE', 'RETURN', 'NEET'] as const;
export type Audience = (typeof AUDIENCES)[number];
export const AudienceEnum = Object.fromEntries(AUDIENCES.map((a) => [a, a])) as { [A in Audience]: A };

registerEnumType(AudienceEnum, {
  name: 'TutoringAudience',
  description: 'Public du tutorat de l’académie (F02, F03)',
  valuesConfig: {
    SCHOOLED_AT_RISK: { description: 'Élève de collège ou de lycée en risque de rupture scolaire (F02)' },
    ALLOPHONE: { description: 'Élève allophone, dont l’intégration est à sécuriser (F02)' },
    RETURN: { description: 'Réintégration scolaire, notamment par le droit au retour en formation (F02)' },
    NEET: { description: 'Jeune sans solution (NEET), en plus de son parcours personnalisé (F03)' },
  },
});

export const FUNDINGS = ['PERSEVAL', 'IEJ'] as const;
export type Funding = (typeof FUNDINGS)[number];
export const FundingEnum = Object.fromEntries(FUNDINGS.map((f) => [f, f])) as { [F in Funding]: F };

registerEnumType(FundingEnum, {
  name: 'TutoringFunding',
  description: 'Projet cofinancé par l’Union européenne qui paie le tutorat (F01)',
  valuesConfig: {
    PERSEVAL: { description: 'PERSEVAL : élèves scolarisés ou qui le redeviennent' },
    IEJ: { description: 'Initiative pour l’emploi des jeunes, phase 2 : jeunes sans solution (NEET)' },
  },
});

/**
 * Who pays follows from whom it is for, so that nobody can get it wrong: pupils are PERSEVAL's, youths without solution the
 * IEJ's. Sources: F01, F02, F03.
 */
export const fundingOf = (audience: Audience): Funding => (audience === 'NEET' ? 'IEJ' : 'PERSEVAL');

export const PATHS = ['RIO_CASE', 'MISSION_LOCALE', 'MLDS', 'TRAINING', 'OTHER'] as const;
export type PersonalPath = (typeof PATHS)[number];
export const PersonalPathEnum = Object.fromEntries(PATHS.map((p) => [p, p])) as { [P in PersonalPath]: P };

registerEnumType(PersonalPathEnum, {
  name: 'TutoringPersonalPath',
  description: 'Parcours personnalisé auquel le tutorat d’un jeune sans solution s’ajoute (F03)',
  valuesConfig: {
    RIO_CASE: { description: 'Suivi de la plate-forme (dossier RIO)' },
    MISSION_LOCALE: { description: 'Accompagnement de la mission locale' },
    MLDS: { description: 'Action de la MLDS' },
    TRAINING: { description: 'Formation ou dispositif de préparation' },
    OTHER: { description: 'Autre parcours' },
  },
});
