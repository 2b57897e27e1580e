import { registerEnumType } from 'type-graphql';

export const SPRO_STRUCTURES = ['CIO', 'MISSION_LOCALE', 'FRANCE_TRAVAIL', 'CAP_EMPLOI', 'INFORMATION_JEUNESSE', 'REGION'] as const;
export type SproStructure = (typeof SPRO_STRUCTURES)[number];
export const SproStructureEnum = Object.fromEntries(SPRO_STRUCTURES.map((s) => [s, s])) as { [S in SproStructure]: S };

registerEnumType(SproStructureEnum, {
  name: 'SproStructure',
  description: 'Structure du service public régional de l’orientation (SPRO) qui reçoit le jeune (I02)',
  valuesConfig: {
    CIO: { description: 'Centre d’information et d’orientation' },
    MISSION_LOCALE: { description: 'Mission locale' },
    FRANCE_TRAVAIL: { description: 'France Travail (ex-Pôle emploi)' },
    CAP_EMPLOI: { description: 'Cap emploi' },
    INFORMATION_JEUNESSE: { description: 'Structure du réseau Information Jeunesse' },
    REGION: { description: 'Autre structure du SPRO désignée par la Région' },
  },
});
