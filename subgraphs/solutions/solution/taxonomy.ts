import { Refusal } from '@passerelle/kit/graphql/errors';
import type { Solution } from './solution.ts';

/** What the rules of the guide look at; an absent list is an empty one. */
export type Taxonomy = Partial<Pick<Solution,
  'kind' | 'aim' | 'moreAims' | 'localKind' | 'youthStatus' | 'modality' | 'monthsMin' | 'monthsMax' | 'formulas' | 'tutors' | 'intensity' | 'youthsPerAdviser' | 'ageMin' | 'ageMax' | 'ageMaxPriorityArea' | 'entryMonths'>>;

const refuse = (code: string, message: string, field: string): never => { throw new Refusal(code, message, ['input', field]); };

/** One rule of the guide: throws what is wrong with a solution of its kind. */
type Rule = (facts: Taxonomy) => void;

const civicService: Rule = ({ monthsMin, monthsMax, formulas = [], tutors = [] }) => {
  if (!monthsMin || !monthsMax || monthsMin < 6 || monthsMax > 12) refuse('CIVIC_SERVICE_DURATION', 'Un service civique dure de 6 à 12 mois. Indiquez sa durée la plus courte et la plus longue.', 'monthsMin');
  if (!formulas.length) refuse('CIVIC_SERVICE_FORMULA', 'Indiquez la formule : à temps plein avec un tuteur de l’Éducation nationale, ou en alternance avec un établissement.', 'formulas');
  if (formulas.includes('FULL_TIME') && !tutors.includes('EDUCATION')) refuse('TUTOR_MISSING', 'À temps plein, le jeune a un tuteur de l’Éducation nationale. Ajoutez-le aux tuteurs.', 'tutors');
};

const franceTravail: Rule = ({ intensity, monthsMax, youthsPerAdviser }) => {
  if (intensity !== 'INTENSIVE') return;
  if (!monthsMax || monthsMax > 3) refuse('CLUB_DURATION', 'L’accompagnement intensif est un club de trois mois au plus. Indiquez sa durée la plus longue.', 'monthsMax');
  if (!youthsPerAdviser || youthsPerAdviser >= 15) refuse('CLUB_TOO_LARGE', 'En accompagnement intensif, un conseiller suit moins de quinze jeunes. Indiquez combien.', 'youthsPerAdviser');
};

const RULES: Readonly<Partial<Record<Solution['kind'], Rule>>> = {
  // E09: with a diploma at the end, or a way back to it.
  STRUCTURE_DE_RETOUR_DIPLOMANTE: ({ aim, moreAims = [] }) => {
    if (aim !== 'DIPLOMA' && !moreAims.includes('DIPLOMA')) refuse('DIPLOMA_MISSING', 'Une structure de retour diplômante mène à un diplôme. Ajoutez-le à ce que le jeune y gagne, ou choisissez « sas ».', 'aim');
  },
  STRUCTURE_DE_RETOUR_SAS: ({ aim, moreAims = [] }) => {
    if ([aim, ...moreAims].includes('DIPLOMA')) refuse('SAS_WITH_DIPLOMA', 'Un sas prépare au retour, sans diplôme. Retirez le diplôme, ou choisissez « structure de retour diplômante ».', 'aim');
  },
  // E10: who enters has a school status again.
  MLDS: ({ youthStatus }) => {
    if (youthStatus && youthStatus !== 'SCHOOL') refuse('MLDS_STATUS', 'Dans une action de la MLDS, le jeune retrouve un statut scolaire. Corrigez son statut.', 'youthStatus');
  },
  SERVICE_CIVIQUE: civicService,
  // E12
  CLAUSE_SOCIALE: ({ tutors = [] }) => {
    if (!tutors.includes('EDUCATION') || !tutors.includes('COMPANY')) refuse('TWO_TUTORS', 'Une clause sociale de formation demande deux tuteurs : l’un de l’Éducation nationale, l’autre de l’entreprise. Indiquez les deux.', 'tutors');
  },
  // E13
  CNED: ({ modality }) => {
    if (modality !== 'DISTANCE' && modality !== 'MIXED') refuse('CNED_MODALITY', 'Le CNED enseigne à distance. Indiquez « à distance », ou « sur place et à distance » quand un établissement accueille le jeune.', 'modality');
  },
  FRANCE_TRAVAIL: franceTravail,
  // E19
  COLLECTIVITE: ({ localKind }) => {
    if (!localKind?.trim()) refuse('LOCAL_KIND_MISSING', 'Donnez le nom du dispositif de la collectivité, tel qu’on le connaît sur place.', 'localKind');
  },
};

/**
 * The rules of the guide for one solution (E09–E13, E16, E19), and those of every solution.
 * @throws Refusal naming what to correct
 */
export function checkTaxonomy(facts: Taxonomy): void {
  const { kind, ageMin, ageMax, ageMaxPriorityArea, monthsMin, monthsMax, entryMonths = [], youthsPerAdviser } = facts;
  if ((ageMin ?? 0) < 0 || (ageMin ?? 0) > (ageMax ?? 120) || (ageMax ?? 0) > 120) refuse('AGES_INVALID', 'L’âge minimal dépasse l’âge maximal. Corrigez l’un des deux.', 'ageMin');
  if (typeof ageMaxPriorityArea === 'number' && (ageMaxPriorityArea > 120 || typeof ageMax !== 'number' || ageMaxPriorityArea <= ageMax)) refuse('PRIORITY_AGE_INVALID', 'L’âge admis en quartier de la politique de la Ville dépasse l’âge maximal ordinaire. Corrigez l’un des deux.', 'ageMaxPriorityArea');
  if ((monthsMin ?? 1) < 1 || (monthsMax ?? 1) < 1 || (monthsMin ?? 0) > (monthsMax ?? 60) || (monthsMax ?? 0) > 60) refuse('MONTHS_INVALID', 'Indiquez une durée de 1 à 60 mois, la plus courte d’abord.', 'monthsMin');
  if (entryMonths.some((m) => m < 1 || m > 12)) refuse('ENTRY_MONTH_INVALID', 'Écrivez les mois d’entrée de 1 (janvier) à 12 (décembre).', 'entryMonths');
  if ((youthsPerAdviser ?? 1) < 1 || (youthsPerAdviser ?? 1) > 1_000) refuse('ADVISER_LOAD_INVALID', 'Indiquez combien de jeunes un conseiller suit au plus, de 1 à 1 000.', 'youthsPerAdviser');
  if (facts.localKind?.trim() && kind !== 'COLLECTIVITE') refuse('LOCAL_KIND_MISPLACED', 'Seul le dispositif d’une collectivité a un nom local. Retirez-le, ou choisissez cette famille.', 'localKind');
  if (kind) RULES[kind]?.(facts);
}
