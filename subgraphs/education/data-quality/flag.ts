import { registerEnumType } from 'type-graphql';

/** Flags that the imports of leavers and new enrolments put on a row, in words. */
const LABELS: Readonly<Record<string, string>> = {
  INE_MISSING: 'INE absent', INE_UNREADABLE: 'INE illisible', NETWORK_UNKNOWN: 'Réseau inconnu',
  UAI_MISSING: 'Code UAI absent', UAI_WRONG_KEY: 'Code UAI inexact', UAI_LOWER_CASE: 'Code UAI en minuscules',
  ENTRY_UNREADABLE: 'Date d’entrée illisible', EXIT_UNREADABLE: 'Date de sortie illisible', EXIT_BEFORE_ENTRY: 'Sortie avant l’entrée',
  MEF_UNREADABLE: 'Code MEF illisible', DIPLOMA_UNKNOWN: 'Diplôme obtenu illisible', BIRTH_DATE_UNLIKELY: 'Date de naissance peu vraisemblable', SEX_UNKNOWN: 'Sexe illisible',
  PHONE_MISSING: 'Téléphone absent', PHONE_UNREADABLE: 'Téléphone illisible', EMAIL_MISSING: 'Courriel absent', EMAIL_UNREADABLE: 'Courriel illisible',
  POSTCODE_UNREADABLE: 'Code postal illisible', COMMUNE_UNREADABLE: 'Commune illisible', GUARDIAN_PHONE_UNREADABLE: 'Téléphone du représentant légal illisible',
};

/** A flag in French; the flag itself where a later import has one that is not known here. */
export const labelOf = (flag: string): string => LABELS[flag] ?? flag;

/** Flags about how to reach the youth (A29, A30). */
export const COORDINATE_FLAGS: readonly string[] = ['PHONE_MISSING', 'PHONE_UNREADABLE', 'EMAIL_MISSING', 'EMAIL_UNREADABLE', 'POSTCODE_UNREADABLE', 'COMMUNE_UNREADABLE', 'GUARDIAN_PHONE_UNREADABLE'];

/** What a worklist of data quality asks for. */
export enum DataQuality { TO_CHECK = 'TO_CHECK', COORDINATES_TO_COMPLETE = 'COORDINATES_TO_COMPLETE' }
registerEnumType(DataQuality, {
  name: 'DataQuality',
  description: 'Données à reprendre avant d’ouvrir un dossier (A28 à A30)',
  valuesConfig: {
    TO_CHECK: { description: 'Toute anomalie relevée à l’import (A28)' },
    COORDINATES_TO_COMPLETE: { description: 'Coordonnées manquantes ou erronées (A29, A30)' },
  },
});
