import { registerEnumType } from 'type-graphql';

const bodies = {
  GPDS: { description: 'Groupe de prévention du décrochage scolaire (I01)' },
  CELLULE_DE_VEILLE: { description: 'Cellule de veille (I01, G04)' },
  GAIN: { description: 'Groupe d’aide à l’insertion (G04)' },
};
export type PreventionBody = keyof typeof bodies;
export const PreventionBodyEnum = Object.fromEntries(Object.keys(bodies).map((k) => [k, k])) as { [K in PreventionBody]: K };
registerEnumType(PreventionBodyEnum, { name: 'PreventionBody', description: 'Instance de prévention de l’établissement (I01, G04)', valuesConfig: bodies });

// Neither family nor health: what the school itself sees in class.
const signs = {
  ABSENTEEISM: { description: 'Absences répétées' },
  LATENESS: { description: 'Retards répétés' },
  FALLING_RESULTS: { description: 'Baisse des résultats' },
  WORK_NOT_DONE: { description: 'Travail non rendu' },
  CLASS_BEHAVIOUR: { description: 'Comportement en classe' },
  WITHDRAWAL: { description: 'Retrait, isolement en classe' },
  ORIENTATION_NOT_CHOSEN: { description: 'Orientation subie' },
  NO_WORK_PLACEMENT: { description: 'Stage ou employeur non trouvé' },
};
export type PreventionSign = keyof typeof signs;
export const PreventionSignEnum = Object.fromEntries(Object.keys(signs).map((k) => [k, k])) as { [K in PreventionSign]: K };
registerEnumType(PreventionSignEnum, { name: 'PreventionSign', description: 'Signe de risque relevé en classe (I01)', valuesConfig: signs });

const decisions = {
  INTERVIEW: { description: 'Entretien avec l’élève' },
  TUTORING: { description: 'Tutorat dans l’établissement' },
  TIMETABLE: { description: 'Emploi du temps aménagé' },
  RELAY_MODULE: { description: 'Module relais' },
  GUIDANCE: { description: 'Rendez-vous d’orientation (CIO)' },
  PAQI: { description: 'Parcours d’accompagnement PAQI (G04)' },
  MLDS_SUPPORT: { description: 'Appui de la MLDS' },
  MONITORING: { description: 'Point à la prochaine réunion' },
};
export type PreventionDecision = keyof typeof decisions;
export const PreventionDecisionEnum = Object.fromEntries(Object.keys(decisions).map((k) => [k, k])) as { [K in PreventionDecision]: K };
registerEnumType(PreventionDecisionEnum, { name: 'PreventionDecision', description: 'Ce que l’instance de prévention décide (I01, G04)', valuesConfig: decisions });
