import { registerEnumType } from 'type-graphql';
import type { MentorWarning } from './readiness.ts';

const WARNINGS = ['NO_BACKGROUND_CHECK', 'BACKGROUND_CHECK_OLD', 'NOT_TRAINED'] as const satisfies readonly MentorWarning[];
export const MentorWarningEnum = Object.fromEntries(WARNINGS.map((w) => [w, w])) as { [W in MentorWarning]: W };

registerEnumType(MentorWarningEnum, {
  name: 'MentorWarning',
  description: 'Ce que l’association devrait voir avec un mentor (F13)',
  valuesConfig: {
    NO_BACKGROUND_CHECK: { description: 'Honorabilité pas encore vérifiée : aucun binôme ne peut commencer' },
    BACKGROUND_CHECK_OLD: { description: 'Honorabilité vérifiée il y a un an ou plus : un repère de l’outil, aucun texte ne fixe de durée' },
    NOT_TRAINED: { description: 'Pas encore formé' },
  },
});
