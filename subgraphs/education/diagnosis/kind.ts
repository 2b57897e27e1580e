import { registerEnumType } from 'type-graphql';

export const NEEDS = ['CATCH_UP', 'REMOBILISATION', 'PROJECT', 'QUALIFICATION', 'EMPLOYMENT', 'OBSTACLES'] as const;
export type DiagnosisNeed = (typeof NEEDS)[number];
export const DiagnosisNeedEnum = Object.fromEntries(NEEDS.map((n) => [n, n])) as { [N in DiagnosisNeed]: N };
registerEnumType(DiagnosisNeedEnum, {
  name: 'DiagnosisNeed',
  description: 'Besoin relevé par le diagnostic (B12)',
  valuesConfig: {
    CATCH_UP: { description: 'Remise à niveau' }, REMOBILISATION: { description: 'Remobilisation' }, PROJECT: { description: 'Construction du projet' },
    QUALIFICATION: { description: 'Qualification, diplôme' }, EMPLOYMENT: { description: 'Accès à l’emploi' },
    OBSTACLES: { description: 'Levée de freins matériels (mobilité, équipement…)' },
  },
});

export const AIMS = ['RETURN_TO_TRAINING', 'DIPLOMA', 'APPRENTICESHIP', 'EMPLOYMENT', 'CIVIC_ENGAGEMENT', 'DEFINE_PROJECT'] as const;
export type DiagnosisAim = (typeof AIMS)[number];
export const DiagnosisAimEnum = Object.fromEntries(AIMS.map((a) => [a, a])) as { [A in DiagnosisAim]: A };
registerEnumType(DiagnosisAimEnum, {
  name: 'DiagnosisAim',
  description: 'But poursuivi avec le jeune (B12)',
  valuesConfig: {
    RETURN_TO_TRAINING: { description: 'Reprendre des études ou une formation' }, DIPLOMA: { description: 'Obtenir un diplôme ou une certification' },
    APPRENTICESHIP: { description: 'Entrer en apprentissage' }, EMPLOYMENT: { description: 'Trouver un emploi' },
    CIVIC_ENGAGEMENT: { description: 'S’engager (service civique)' }, DEFINE_PROJECT: { description: 'Faire le point, définir un projet' },
  },
});

export const PATHS = ['SCHOOL', 'MLDS', 'RETURN_STRUCTURE', 'APPRENTICESHIP', 'VOCATIONAL_TRAINING', 'SECOND_CHANCE', 'MISSION_LOCALE_SUPPORT', 'CIVIC_SERVICE', 'DISTANCE_LEARNING', 'EMPLOYMENT'] as const;
export type ProposedPath = (typeof PATHS)[number];
export const ProposedPathEnum = Object.fromEntries(PATHS.map((p) => [p, p])) as { [P in ProposedPath]: P };
registerEnumType(ProposedPathEnum, {
  name: 'ProposedPath',
  description: 'Type de parcours d’accompagnement proposé au jeune à l’issue du diagnostic (B12, E08–E18)',
  valuesConfig: {
    SCHOOL: { description: 'Retour en établissement scolaire' }, MLDS: { description: 'Action de la mission de lutte contre le décrochage scolaire (E10)' },
    RETURN_STRUCTURE: { description: 'Structure de retour à l’école : micro-lycée, sas… (E09)' }, APPRENTICESHIP: { description: 'Apprentissage' },
    VOCATIONAL_TRAINING: { description: 'Formation professionnelle (GRETA, AFPA, organisme de formation…)' }, SECOND_CHANCE: { description: 'École de la deuxième chance ou EPIDE (E18)' },
    MISSION_LOCALE_SUPPORT: { description: 'Accompagnement par la mission locale' }, CIVIC_SERVICE: { description: 'Service civique (E11)' },
    DISTANCE_LEARNING: { description: 'Formation à distance, CNED (E13)' }, EMPLOYMENT: { description: 'Emploi accompagné' },
  },
});

export const SIDES = ['EDUCATION', 'MISSION_LOCALE'] as const;
/** The two networks of the pair. */
export type Side = (typeof SIDES)[number];
export const SideEnum = Object.fromEntries(SIDES.map((s) => [s, s])) as { [S in Side]: S };
registerEnumType(SideEnum, {
  name: 'PairSide',
  description: 'Les deux réseaux du binôme qui établit le diagnostic (B12)',
  valuesConfig: {
    EDUCATION: { description: 'Éducation nationale : conseiller d’orientation-psychologue, coordonnateur MLDS ou directeur de CIO' },
    MISSION_LOCALE: { description: 'Mission locale : conseiller ou directeur' },
  },
});
