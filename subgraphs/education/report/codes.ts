import { registerEnumType } from 'type-graphql';

const takenUp = {
  NONE: { description: 'Personne, à votre connaissance' },
  MLDS: { description: 'Mission de lutte contre le décrochage scolaire (MLDS)' },
  CIO: { description: 'Centre d’information et d’orientation (CIO)' },
  MISSION_LOCALE: { description: 'Mission locale' },
  OTHER: { description: 'Autre structure' },
};
export type TakenUpBy = keyof typeof takenUp;
export const TakenUpByEnum = Object.fromEntries(Object.keys(takenUp).map((k) => [k, k])) as { [K in TakenUpBy]: K };
registerEnumType(TakenUpByEnum, { name: 'TakenUpBy', description: 'Qui a déjà pris le jeune en charge ; le signalement est reçu quand même (A20)', valuesConfig: takenUp });

const states = {
  PENDING: { description: 'En cours d’inscription au registre (quelques secondes)' },
  REGISTERED: { description: 'Jeune inscrit au registre, signalement rattaché à un dossier' },
  REFUSED: { description: 'Refusé par le registre : vérifiez l’identité et signalez de nouveau' },
};
export type ReportState = keyof typeof states;
export const ReportStateEnum = Object.fromEntries(Object.keys(states).map((k) => [k, k])) as { [K in ReportState]: K };
registerEnumType(ReportStateEnum, { name: 'YouthReportState', description: 'Où en est un signalement', valuesConfig: states });

const warnings = {
  NONE: { description: 'Ce jeune n’était pas connu' },
  ALREADY_KNOWN: { description: 'Ce jeune était déjà connu du réseau' },
  CASE_ALREADY_OPEN: { description: 'Un dossier est déjà ouvert : le signalement y est joint' },
  TO_CHECK: { description: 'Une fiche ressemble à celle-ci : la plate-forme dira s’il s’agit de la même personne (A18)' },
};
export type DuplicateWarning = keyof typeof warnings;
export const DuplicateWarningEnum = Object.fromEntries(Object.keys(warnings).map((k) => [k, k])) as { [K in DuplicateWarning]: K };
registerEnumType(DuplicateWarningEnum, { name: 'DuplicateWarning', description: 'Avertissement de doublon donné à qui signale (A20)', valuesConfig: warnings });
