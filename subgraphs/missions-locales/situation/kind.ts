import { registerEnumType } from 'type-graphql';

export const SITUATION_KINDS = ['FORMATION', 'EMPLOI', 'RECHERCHE_EMPLOI', 'SANS_SOLUTION', 'SERVICE_CIVIQUE', 'IMMERSION'] as const;
export type SituationKind = (typeof SITUATION_KINDS)[number];
export const SituationKindEnum = Object.fromEntries(SITUATION_KINDS.map((k) => [k, k])) as { [K in SituationKind]: K };

registerEnumType(SituationKindEnum, {
  name: 'SituationKind',
  description: 'Situation du jeune selon la mission locale',
  valuesConfig: {
    FORMATION: { description: 'En formation' },
    EMPLOI: { description: 'En emploi' },
    RECHERCHE_EMPLOI: { description: 'En recherche d’emploi' },
    SANS_SOLUTION: { description: 'Sans solution' },
    SERVICE_CIVIQUE: { description: 'En service civique' },
    IMMERSION: { description: 'En immersion (PMSMP)' },
  },
});

/**
 * Reads a situation as the missions locales' software writes it: `RECHERCHE EMPLOI`, `Sans solution`.
 * @returns null when it is none of the six
 */
export function parseSituation(text: string): SituationKind | null {
  const code = text.trim().toUpperCase().replace(/[\s_-]+/g, '_');
  return SITUATION_KINDS.find((k) => k === code) ?? null;
}
