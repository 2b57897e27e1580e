import { registerEnumType } from 'type-graphql';

export const SOLUTION_KINDS = [
  'DROIT_AU_RETOUR', 'STRUCTURE_DE_RETOUR_DIPLOMANTE', 'STRUCTURE_DE_RETOUR_SAS', 'MLDS', 'SERVICE_CIVIQUE', 'CLAUSE_SOCIALE', 'CNED',
  'FRANCE_TRAVAIL', 'MISSION_LOCALE', 'E2C', 'EPIDE', 'CFA', 'GRETA', 'AFPA', 'MFR', 'ENTREPRISE', 'COLLECTIVITE',
  'AUTRE',
] as const;
export type SolutionKind = (typeof SOLUTION_KINDS)[number];
export const SolutionKindEnum = Object.fromEntries(SOLUTION_KINDS.map((k) => [k, k])) as { [K in SolutionKind]: K };

registerEnumType(SolutionKindEnum, {
  name: 'SolutionKind',
  description: 'Famille de solution du guide des plates-formes (E08–E19)',
  valuesConfig: {
    DROIT_AU_RETOUR: { description: 'Droit au retour en formation (E08)' },
    STRUCTURE_DE_RETOUR_DIPLOMANTE: { description: 'Structure de retour à l’école, diplômante : micro-lycée… (E09)' },
    STRUCTURE_DE_RETOUR_SAS: { description: 'Structure de retour à l’école, sas (E09)' },
    MLDS: { description: 'Action de la mission de lutte contre le décrochage scolaire (E10)' },
    SERVICE_CIVIQUE: { description: 'Service civique (E11)' },
    CLAUSE_SOCIALE: { description: 'Clause sociale de formation d’un marché public (E12)' },
    CNED: { description: 'Enseignement à distance du CNED (E13)' },
    FRANCE_TRAVAIL: { description: 'France Travail, ex-Pôle emploi (E16)' },
    MISSION_LOCALE: { description: 'Mission locale (E17)' },
    E2C: { description: 'École de la 2e chance (E18)' },
    EPIDE: { description: 'Établissement pour l’insertion dans l’emploi (E18)' },
    CFA: { description: 'Centre de formation d’apprentis (E18)' },
    GRETA: { description: 'GRETA (E18)' },
    AFPA: { description: 'AFPA (E18)' },
    MFR: { description: 'Maison familiale rurale (E18)' },
    ENTREPRISE: { description: 'Entreprise : apprentissage, CDD, CDI (E18)' },
    COLLECTIVITE: { description: 'Dispositif d’une collectivité (E19)' },
    AUTRE: { description: 'Autre offre, reprise d’un autre catalogue (data·inclusion)' },
  },
});

export const SOLUTION_AIMS = ['DIPLOMA', 'QUALIFICATION', 'ORIENTATION', 'EMPLOYMENT', 'REMOBILISATION', 'SAS', 'SUPPORT'] as const;
export type SolutionAim = (typeof SOLUTION_AIMS)[number];
export const SolutionAimEnum = Object.fromEntries(SOLUTION_AIMS.map((a) => [a, a])) as { [A in SolutionAim]: A };

registerEnumType(SolutionAimEnum, {
  name: 'SolutionAim',
  description: 'Ce que le jeune y gagne',
  valuesConfig: {
    DIPLOMA: { description: 'Un diplôme' },
    QUALIFICATION: { description: 'Une qualification' },
    ORIENTATION: { description: 'Un projet, une orientation' },
    EMPLOYMENT: { description: 'Un emploi' },
    REMOBILISATION: { description: 'Une remobilisation' },
    SUPPORT: { description: 'La levée d’un frein : se loger, se déplacer, lire et écrire' },
    SAS: { description: 'Un sas : un temps pour retrouver un rythme avant d’entrer en formation (E09)' },
  },
});
