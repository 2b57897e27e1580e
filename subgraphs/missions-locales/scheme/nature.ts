import { registerEnumType } from 'type-graphql';

/** I05, I06: what a dated code is: one enters a support or a contract, one is given an aid, a fund pays for actions. */
export const SCHEME_NATURES = ['SUPPORT', 'CONTRACT', 'AID', 'FUND'] as const;
export type SchemeNature = (typeof SCHEME_NATURES)[number];
export const SchemeNatureEnum = Object.fromEntries(SCHEME_NATURES.map((n) => [n, n])) as { [N in SchemeNature]: N };

registerEnumType(SchemeNatureEnum, {
  name: 'SchemeNature',
  description: 'Nature d’un dispositif',
  valuesConfig: {
    SUPPORT: { description: 'Accompagnement (PACEA, CEJ, Garantie jeunes…)' },
    CONTRACT: { description: 'Contrat de travail aidé (emplois d’avenir, CUI) (I06)' },
    AID: { description: 'Aide financière au jeune (FAJ) (I05)' },
    FUND: { description: 'Fonds qui finance des actions, pas un jeune (FEJ) (I05)' },
  },
});
