import { NETWORKS, type Network } from '@passerelle/kit/trust/viewer';
import { registerEnumType } from 'type-graphql';

/** The networks as a GraphQL enum. */
export const NetworkEnum = Object.fromEntries(NETWORKS.map((n) => [n, n])) as { [N in Network]: N };

registerEnumType(NetworkEnum, {
  name: 'Network',
  description: 'Réseau auquel appartient une organisation',
  valuesConfig: {
    COORDINATION: { description: 'Plate-forme de suivi et d’appui aux décrocheurs (PSAD)' },
    EDUCATION: { description: 'Éducation nationale' },
    MISSION_LOCALE: { description: 'Mission locale' },
    SOLUTION_PROVIDER: { description: 'Organisme qui propose une solution (E2C, EPIDE, CFA, GRETA, micro-lycée…)' },
    MENTORING: { description: 'Association de mentorat' },
    PILOTAGE: { description: 'Pilotage institutionnel (préfecture, rectorat, région)' },
  },
});
