import { registerEnumType } from 'type-graphql';

export const FORMATS = ['JSON', 'CSV'] as const;
export type SheetFormat = (typeof FORMATS)[number];
export const SheetFormatEnum = Object.fromEntries(FORMATS.map((f) => [f, f])) as { [F in SheetFormat]: F };

registerEnumType(SheetFormatEnum, {
  name: 'InterviewSheetFormat',
  description: 'Format d’échange d’une fiche d’entretien',
  valuesConfig: {
    JSON: { description: 'JSON, pour les logiciels' },
    CSV: { description: 'CSV en UTF-8, séparé par des points-virgules : une ligne d’intitulés, une ligne de valeurs' },
  },
});
