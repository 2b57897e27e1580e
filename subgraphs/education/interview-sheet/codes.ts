import { registerEnumType } from 'type-graphql';

export { STOP_REASON_LABELS, STOP_REASONS } from '../do-not-contact/reason.ts';

/** Why a youth refuses to be followed, in the sheet's words (C18). */
export const REFUSAL_LABELS = { COST: 'coût', DISTANCE: 'éloignement', TIME: 'manque de temps', MOTIVATION: 'manque de motivation', OTHER: 'autre' } as const;
export type RefusalCause = keyof typeof REFUSAL_LABELS;

/** What a youth without solution wishes, in the sheet's order (C19). */
export const WISH_LABELS = {
  RESUME_STUDIES: 'Reprendre études (préciser)', PLACEMENT: 'Stages', APPRENTICESHIP: 'Apprentissage', TAKE_STOCK: 'Faire le point',
  TRAINING: 'Formation', OTHER: 'Autre', JOB: 'Emploi / métier',
} as const;
export type Wish = keyof typeof WISH_LABELS;

/** By whom a youth is being supported, in the sheet's order (C22). */
export const SUPPORT_LABELS = {
  MISSION_LOCALE: 'Mission Locale', MLDS: 'MLDS', CIO: 'C.I.O', EDUCATIONAL_SUCCESS: 'Programme de Réussite Educative',
  MUNICIPALITY: 'Commune/Intercommunalité', SOCIAL_CLAUSES: 'Clauses sociales', ASSOCIATIONS: 'Associations', GRETA: 'GRETA',
  YOUTH_INFORMATION: 'Réseau info jeunesse', REGIONAL_SCHEMES: 'Dispositifs régionaux (hors qualifiant)', POLE_EMPLOI: 'Pôle emploi',
  SERVICE_CIVIQUE_FULL_TIME: 'Service civique Temps plein', SERVICE_CIVIQUE_ALTERNATING: 'Service civique Alterné', INNOVATIVE: 'Actions ou dispositifs innovants',
} as const;
export type Supporter = keyof typeof SUPPORT_LABELS;

const enumOf = <C extends string>(name: string, description: string, labels: Readonly<Record<C, string>>): { [K in C]: K } => {
  const codes = Object.keys(labels) as C[];
  const made = Object.fromEntries(codes.map((c) => [c, c])) as { [K in C]: K };
  registerEnumType(made, { name, description, valuesConfig: Object.fromEntries(codes.map((c) => [c, { description: labels[c] }])) as { [K in C]: { description: string } } });
  return made;
};

export const RefusalCauseEnum = enumOf('SupportRefusalCause', 'Pourquoi le jeune refuse la prise en charge (C18)', REFUSAL_LABELS);
export const WishEnum = enumOf('SheetWish', 'Souhait du jeune sans solution (C19)', WISH_LABELS);
export const SupporterEnum = enumOf('SheetSupporter', 'Par qui le jeune est accompagné (C22)', SUPPORT_LABELS);
