import { registerEnumType } from 'type-graphql';

export const AREA_KINDS = ['RURAL', 'PRIORITY_DISTRICT'] as const;
export type AreaKind = (typeof AREA_KINDS)[number];
export const AreaKindEnum = Object.fromEntries(AREA_KINDS.map((a) => [a, a])) as { [A in AreaKind]: A };

registerEnumType(AreaKindEnum, {
  name: 'MenteeArea',
  description: 'Territoire de vie des jeunes auquel une offre de mentorat s’adresse (F15)',
  valuesConfig: {
    RURAL: { description: 'Territoires ruraux' },
    PRIORITY_DISTRICT: { description: 'Quartiers prioritaires de la politique de la ville' },
  },
});
