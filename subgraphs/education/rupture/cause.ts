import { registerEnumType } from 'type-graphql';

export const RUPTURE_CAUSES = ['LEFT', 'STOPPED_COMING', 'CONTRACT_BROKEN', 'EXCLUDED', 'MOVED', 'ORIENTATION', 'OTHER'] as const;
export type RuptureCause = (typeof RUPTURE_CAUSES)[number];
export const RuptureCauseEnum = Object.fromEntries(RUPTURE_CAUSES.map((c) => [c, c])) as { [C in RuptureCause]: C };

registerEnumType(RuptureCauseEnum, {
  name: 'RuptureCause',
  description: 'Cause d’une rupture de parcours (B19)',
  valuesConfig: {
    LEFT: { description: 'Départ à l’initiative du jeune' },
    STOPPED_COMING: { description: 'Ne vient plus, sans l’avoir dit' },
    CONTRACT_BROKEN: { description: 'Contrat rompu' },
    EXCLUDED: { description: 'Fin décidée par la structure' },
    MOVED: { description: 'Changement d’adresse' },
    ORIENTATION: { description: 'La formation ou le poste ne lui convenait pas' },
    OTHER: { description: 'Autre cause' },
  },
});
