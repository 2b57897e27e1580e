import { registerEnumType } from 'type-graphql';

// No inaptitude, no fault: a cause never lets infer health or justice.
const causes = {
  MUTUAL_AGREEMENT: { description: 'D’un commun accord' },
  APPRENTICE_RESIGNED: { description: 'À l’initiative de l’apprenti' },
  EMPLOYER_ENDED: { description: 'À l’initiative de l’employeur' },
  TRIAL_PERIOD: { description: 'Pendant la période d’essai (45 premiers jours en entreprise)' },
  COMPANY_CLOSED: { description: 'Cessation d’activité de l’entreprise' },
  ORIENTATION: { description: 'Changement d’orientation' },
  DIPLOMA_OBTAINED: { description: 'Diplôme obtenu' },
  OTHER: { description: 'Autre cause' },
  UNKNOWN: { description: 'Cause inconnue' },
};
export type BreakCause = keyof typeof causes;
export const BreakCauseEnum = Object.fromEntries(Object.keys(causes).map((k) => [k, k])) as { [K in BreakCause]: K };
registerEnumType(BreakCauseEnum, { name: 'ContractBreakCause', description: 'Cause d’une rupture de contrat d’apprentissage (G05)', valuesConfig: causes });

const situations = {
  TO_CONTACT: { description: 'À contacter' },
  APPOINTMENT_MADE: { description: 'Rendez-vous pris' },
  CONTACTED_WITHOUT_ANSWER: { description: 'Contacté, sans retour' },
  WRONG_CONTACT_DETAILS: { description: 'Coordonnées incorrectes' },
  UNREACHABLE: { description: 'Injoignable après relances' },
  LOOKING_FOR_CONTRACT: { description: 'Cherche un nouveau contrat' },
  NEW_PROJECT: { description: 'Nouveau projet' },
  REORIENTED: { description: 'Réorienté' },
  ALREADY_SUPPORTED: { description: 'Déjà accompagné' },
  NO_SUPPORT_WANTED: { description: 'Ne souhaite pas d’accompagnement' },
  NOT_TO_RECONTACT: { description: 'Ne souhaite pas être recontacté' },
  NEW_CONTRACT: { description: 'Nouveau contrat : la rupture est close' },
  OTHER: { description: 'Autre situation' },
};
export type BreakSituation = keyof typeof situations;
export const BreakSituationEnum = Object.fromEntries(Object.keys(situations).map((k) => [k, k])) as { [K in BreakSituation]: K };
registerEnumType(BreakSituationEnum, { name: 'ContractBreakSituation', description: 'Où en est le suivi d’une rupture de contrat (G05)', valuesConfig: situations });

const ages = {
  RECENT: { description: 'Moins de 45 jours : le CFA suit' },
  DUE: { description: 'De 45 à 180 jours : la plate-forme et la mission locale prennent le relais' },
  OLD: { description: 'Plus de 180 jours' },
};
export type BreakAge = keyof typeof ages;
export const BREAK_AGES = Object.keys(ages) as BreakAge[];
export const BreakAgeEnum = Object.fromEntries(BREAK_AGES.map((k) => [k, k])) as { [K in BreakAge]: K };
registerEnumType(BreakAgeEnum, { name: 'ContractBreakAge', description: 'Ancienneté d’une rupture de contrat (G05)', valuesConfig: ages });
