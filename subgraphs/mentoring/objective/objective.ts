import { registerEnumType } from 'type-graphql';

export const OBJECTIVES = ['SCOLAIRE', 'ORIENTATION', 'INSERTION'] as const;
export type Objective = (typeof OBJECTIVES)[number];
export const ObjectiveEnum = Object.fromEntries(OBJECTIVES.map((o) => [o, o])) as { [O in Objective]: O };

registerEnumType(ObjectiveEnum, {
  name: 'MentoringObjective',
  description: 'Objectif du mentorat, selon l’âge (F14)',
  valuesConfig: {
    SCOLAIRE: { description: 'Scolaire : confiance, méthode, repères à l’école' },
    ORIENTATION: { description: 'Orientation : découvrir, choisir, poursuivre ou reprendre des études' },
    INSERTION: { description: 'Insertion professionnelle : alternance, premier emploi' },
  },
});

/** Reads an objective as a file writes it; null when it is none of the three. */
export const parseObjective = (text: string): Objective | null => OBJECTIVES.find((o) => o === text.trim().toUpperCase()) ?? null;
