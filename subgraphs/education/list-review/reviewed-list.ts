import { registerEnumType } from 'type-graphql';

export const REVIEWED_LISTS = ['LEAVERS', 'NEW_ENROLMENTS'] as const;
export type ReviewedList = (typeof REVIEWED_LISTS)[number];
export const ReviewedListEnum = Object.fromEntries(REVIEWED_LISTS.map((l) => [l, l])) as { [L in ReviewedList]: L };

registerEnumType(ReviewedListEnum, {
  name: 'ReviewedList',
  description: 'Les deux listes du module « Échanges avec le SIEI » qu’un établissement relit (A08)',
  valuesConfig: { LEAVERS: { description: '« Sortants »' }, NEW_ENROLMENTS: { description: '« Nouveaux inscrits »' } },
});

/** The `source` of a list's enrolments. */
export const SOURCE_OF: Readonly<Record<ReviewedList, string>> = { LEAVERS: 'sortants', NEW_ENROLMENTS: 'nouveaux-inscrits' };
