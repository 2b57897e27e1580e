import { registerEnumType } from 'type-graphql';

const enumOf = <C extends string>(codes: readonly C[], name: string, description: string, said: Readonly<Record<C, string>>): { [K in C]: K } => {
  const made = Object.fromEntries(codes.map((c) => [c, c])) as { [K in C]: K };
  registerEnumType(made, { name, description, valuesConfig: Object.fromEntries(codes.map((c) => [c, { description: said[c] }])) as never });
  return made;
};

export const IMMERSION_PURPOSES = ['DISCOVER_OCCUPATION', 'CONFIRM_PROJECT', 'START_RECRUITMENT'] as const;
export type ImmersionPurpose = (typeof IMMERSION_PURPOSES)[number];
export const ImmersionPurposeEnum = enumOf(IMMERSION_PURPOSES, 'ImmersionPurpose', 'Objet d’une immersion (PMSMP) : un seul à la fois', {
  DISCOVER_OCCUPATION: 'Découvrir un métier ou un secteur', CONFIRM_PROJECT: 'Confirmer un projet professionnel', START_RECRUITMENT: 'Engager une démarche de recrutement',
});

export const HOST_KINDS = ['COMPANY', 'ASSOCIATION', 'PUBLIC_BODY', 'INSERTION_STRUCTURE'] as const;
export type HostKind = (typeof HOST_KINDS)[number];
export const HostKindEnum = enumOf(HOST_KINDS, 'HostKind', 'Nature de la structure qui accueille ou emploie', {
  COMPANY: 'Entreprise', ASSOCIATION: 'Association', PUBLIC_BODY: 'Collectivité, établissement ou service public', INSERTION_STRUCTURE: 'Structure d’insertion par l’activité économique',
});

export const CONTRACTS = ['CDI', 'CDD', 'APPRENTICESHIP', 'PROFESSIONALISATION', 'INTERIM', 'CUI', 'EMPLOI_AVENIR'] as const;
export type ContractKind = (typeof CONTRACTS)[number];
export const ContractKindEnum = enumOf(CONTRACTS, 'ContractKind', 'Contrat de travail (E18, I06)', {
  CDI: 'Contrat à durée indéterminée', CDD: 'Contrat à durée déterminée', APPRENTICESHIP: 'Apprentissage', PROFESSIONALISATION: 'Contrat de professionnalisation', INTERIM: 'Mission d’intérim',
  CUI: 'Contrat unique d’insertion, dont parcours emploi compétences', EMPLOI_AVENIR: 'Emploi d’avenir',
});

export const TRAININGS = ['INITIAL', 'QUALIFYING', 'PRE_QUALIFYING', 'REFRESHER', 'LANGUAGE'] as const;
export type TrainingKind = (typeof TRAININGS)[number];
export const TrainingKindEnum = enumOf(TRAININGS, 'TrainingKind', 'Nature d’une formation', {
  INITIAL: 'Formation initiale, dont retour à l’école', QUALIFYING: 'Formation qualifiante ou certifiante', PRE_QUALIFYING: 'Préqualification, préparation à une formation', REFRESHER: 'Remise à niveau, remobilisation',
  LANGUAGE: 'Français langue étrangère, savoirs de base',
});

export const SERVICE_FORMULAS = ['FULL_TIME', 'ALTERNATING'] as const;
export type ServiceFormula = (typeof SERVICE_FORMULAS)[number];
export const ServiceFormulaEnum = enumOf(SERVICE_FORMULAS, 'ServiceFormula', 'Formule de service civique (E11)', {
  FULL_TIME: 'Temps plein, avec un tuteur de l’Éducation nationale', ALTERNATING: 'En alternance avec un établissement scolaire',
});
