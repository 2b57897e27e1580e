import type { PlainDate } from '@passerelle/kit/values/date';
import { inWords } from '@passerelle/kit/values/today';

/** What young people would say, for each need of the catalogue (E03), in the order of the page. */
export const NEEDS: Readonly<Record<string, string>> = {
  FAIRE_LE_POINT: 'Savoir où j’en suis', DECOUVRIR_METIERS: 'Découvrir des métiers', APPRENTISSAGE: 'Apprendre un métier en travaillant', FORMATION_QUALIFIANTE: 'Me former à un métier',
  REPRENDRE_ETUDES: 'Retourner à l’école', PREPARER_EXAMEN: 'Repasser un examen', STAGE: 'Faire un stage', EMPLOI: 'Trouver un travail', CONFIANCE: 'Reprendre confiance',
  ENGAGEMENT: 'Me rendre utile', SAVOIRS_DE_BASE: 'Mieux lire, écrire, compter', FRANCAIS: 'Apprendre le français', HEBERGEMENT: 'Avoir un logement', MOBILITE: 'Me déplacer',
};

/** What each family of solution is, for who never heard of it. */
export const KINDS: Readonly<Record<string, string>> = {
  DROIT_AU_RETOUR: 'Retour en formation, un droit jusqu’à 25 ans', STRUCTURE_DE_RETOUR_DIPLOMANTE: 'Lycée pour reprendre ses études', STRUCTURE_DE_RETOUR_SAS: 'Étape pour se préparer à reprendre ses études',
  MLDS: 'Action de l’Éducation nationale', SERVICE_CIVIQUE: 'Service civique, une mission payée', CLAUSE_SOCIALE: 'Travail et formation sur un chantier', CNED: 'Cours à distance',
  FRANCE_TRAVAIL: 'France Travail', MISSION_LOCALE: 'Mission locale', E2C: 'École de la 2e chance', EPIDE: 'EPIDE, un internat vers l’emploi', CFA: 'Centre d’apprentissage', GRETA: 'GRETA, formation pour adultes',
  AFPA: 'AFPA, formation à un métier', MFR: 'Maison familiale rurale, en alternance', ENTREPRISE: 'Entreprise', COLLECTIVITE: 'Aide de votre ville, département ou région', AUTRE: 'Autre aide près de chez vous',
};

/** What one leaves with. */
export const AIMS: Readonly<Record<string, string>> = {
  DIPLOMA: 'Un diplôme', QUALIFICATION: 'Une qualification', ORIENTATION: 'Un projet', EMPLOYMENT: 'Un emploi', REMOBILISATION: 'Un nouveau départ', SUPPORT: 'Un coup de main',
};

/** « De 16 à 25 ans », or nothing. */
export function agesOf({ ageMin, ageMax }: { readonly ageMin: number | null; readonly ageMax: number | null }): string | null {
  if (ageMin && ageMax) return `De ${ageMin} à ${ageMax} ans`;
  if (ageMin) return `À partir de ${ageMin} ans`;
  return ageMax ? `Jusqu’à ${ageMax} ans` : null;
}

/** A number as French people read it: `+33353010001` is « 03 53 01 00 01 »; a foreign one stays as it is. */
export const phoneInWords = (phone: string): string => (/^\+33\d{9}$/.test(phone) ? `0${phone.slice(3)}`.replace(/(\d\d)(?=\d)/g, '$1 ') : phone);

/** « le 7 décembre 2026 ». */
export const onDay = (day: PlainDate): string => `le ${inWords(day)}`;
