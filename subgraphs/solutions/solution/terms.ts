import { described } from './enum.ts';

export const ModalityEnum = described('Modality', 'Sur place ou à distance (E13)', {
  ON_SITE: 'Sur place',
  DISTANCE: 'À distance, d’où que l’on soit',
  MIXED: 'Sur place et à distance',
});
export type Modality = keyof typeof ModalityEnum;

export const FormulaEnum = described('CivicServiceFormula', 'Formule de service civique (E11)', {
  FULL_TIME: 'À temps plein, avec un tuteur de l’Éducation nationale',
  ALTERNATING: 'En alternance avec un établissement scolaire',
});
export type Formula = keyof typeof FormulaEnum;

export const SolutionTutorEnum = described('SolutionTutor', 'Qui est tuteur du jeune (E11, E12)', {
  EDUCATION: 'Un tuteur de l’Éducation nationale',
  COMPANY: 'Un tuteur de l’entreprise',
});
export type SolutionTutor = keyof typeof SolutionTutorEnum;

export const IntensityEnum = described('SupportIntensity', 'Intensité de l’accompagnement par France Travail (E16)', {
  DROIT_COMMUN: 'Accompagnement de droit commun',
  GLOBAL: 'Accompagnement global, avec le conseil départemental',
  INTENSIVE: 'Accompagnement intensif : club de trois mois, un conseiller pour moins de quinze jeunes',
});
export type Intensity = keyof typeof IntensityEnum;
