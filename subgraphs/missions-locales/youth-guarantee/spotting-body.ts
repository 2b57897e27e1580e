import { registerEnumType } from 'type-graphql';

/** E14: who spots and orients youths towards the European youth guarantee. */
export const SPOTTING_BODIES = ['JDC', 'MISSION_LOCALE', 'PLATFORM'] as const;
export type SpottingBody = (typeof SPOTTING_BODIES)[number];
export const SpottingBodyEnum = Object.fromEntries(SPOTTING_BODIES.map((b) => [b, b])) as { [B in SpottingBody]: B };

registerEnumType(SpottingBodyEnum, {
  name: 'SpottingBody',
  description: 'Qui a repéré et orienté le jeune, dans le périmètre de la Garantie européenne pour la jeunesse (E14)',
  valuesConfig: {
    JDC: { description: 'Journée défense et citoyenneté' },
    MISSION_LOCALE: { description: 'Mission locale, dans sa fonction d’accueil et d’orientation' },
    PLATFORM: { description: 'Plate-forme de suivi et d’appui aux décrocheurs' },
  },
});
