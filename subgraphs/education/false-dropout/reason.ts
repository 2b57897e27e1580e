import { registerEnumType } from 'type-graphql';

/** From the surest to the least sure: the first that is found is the one that is told. */
export const FALSE_DROPOUT_REASONS = ['STILL_ENROLLED', 'SCHOOLED', 'APPRENTICESHIP', 'RETURNED', 'SOLUTION_ENTRY', 'MISSION_LOCALE_TRAINING'] as const;
export type FalseDropoutReason = (typeof FALSE_DROPOUT_REASONS)[number];
export const FalseDropoutReasonEnum = Object.fromEntries(FALSE_DROPOUT_REASONS.map((r) => [r, r])) as { [R in FalseDropoutReason]: R };

registerEnumType(FalseDropoutReasonEnum, {
  name: 'FalseDropoutReason',
  description: 'À quoi l’on voit un faux décrocheur, et donc qui doit corriger à la source (A12)',
  valuesConfig: {
    STILL_ENROLLED: { description: 'Encore inscrit dans l’établissement qui le déclare sortant : à corriger par cet établissement' },
    SCHOOLED: { description: 'Inscrit dans un autre établissement : inscription transmise trop tard par celui-ci' },
    APPRENTICESHIP: { description: 'Inscrit en apprentissage : inscription transmise trop tard par le CFA, qui saisit ses données' },
    RETURNED: { description: 'Statut scolaire retrouvé (MLDS, structure de retour à l’école, CNED…) : à signaler par la structure d’accueil' },
    SOLUTION_ENTRY: { description: 'Entré dans une solution : à vérifier auprès de l’organisme' },
    MISSION_LOCALE_TRAINING: { description: 'En formation d’après la mission locale : à vérifier auprès d’elle' },
  },
});
