import { inWords } from '@passerelle/kit/values/today';
import type { YearOfDays, Why } from '../criteria/verdict.ts';

/** How a status is said in a sentence (E09–E13). */
const STATUS: Readonly<Record<string, string>> = {
  MLDS: 'une action de la MLDS', SRE_DIPLOMA: 'une structure de retour à l’école', SRE_SAS: 'un sas de retour à l’école',
  SERVICE_CIVIQUE_ALTERNATING: 'un service civique en alternance', CNED: 'le CNED',
};

const days = ({ from, days: count }: YearOfDays): string => `${count} jour${count > 1 ? 's' : ''} en ${from.slice(0, 4)}-${Number(from.slice(0, 4)) + 1}`;
const since = (first: string | null): string => (first ? ` depuis le ${inWords(first)}` : '');
const until = (last: string | null): string => (last ? ` jusqu’au ${inWords(last)}` : '');

/** Why a criterion is met or not, as a sentence in French: codes and dates only, never a name, a birth date or a school. */
export function sentence(why: Why): string {
  switch (why.code) {
    case 'OLD_ENOUGH': return `${why.age} ans à la date du traitement.`;
    case 'UNDER_16': return 'Moins de 16 ans à la date du traitement.';
    case 'BIRTH_DATE_UNKNOWN': return 'Date de naissance inconnue : l’établissement doit renvoyer sa liste.';
    case 'DAYS': return `Scolarisé ${days(why.previous)} et ${days(why.current)} ; il en faut 15 dans l’une des deux années.`;
    case 'SCHOOLING_UNKNOWN': return 'Aucun jour de scolarité lisible : l’établissement doit corriger les dates d’entrée et de sortie.';
    case 'DIPLOMA': return 'Diplôme de la formation suivie obtenu.';
    case 'INTERMEDIATE_DIPLOMA': return 'Seul le diplôme intermédiaire du bac pro est obtenu : il ne compte pas.';
    case 'NO_DIPLOMA': return 'Diplôme de la formation suivie non obtenu.';
    case 'DIPLOMA_UNKNOWN': return 'Aucun diplôme connu pour la formation suivie.';
    case 'NOT_LEFT': return why.until ? `Encore dans l’établissement qui le déclare, jusqu’au ${inWords(why.until)}.` : 'Sa scolarité dans l’établissement qui le déclare suit la date du traitement.';
    case 'SCHOOLED': return `Scolarisé ailleurs${since(why.since)}${until(why.until)}.`;
    case 'APPRENTICESHIP': return `Inscrit en apprentissage${since(why.since)}${until(why.until)}.`;
    case 'RETURNED': return `Statut scolaire retrouvé par ${STATUS[why.kind] ?? why.kind}${since(why.since)}${until(why.until)}.`;
    case 'NOWHERE': return 'Ni scolarisé ailleurs ni en apprentissage à la date du traitement.';
  }
}
