import { registerEnumType } from 'type-graphql';

/** E17, I06: the contract that is prescribed; since 2018 the one of the non-market sector is a PEC. */
export const INSERTION_CONTRACTS = ['CUI_CAE', 'CUI_CIE', 'PEC'] as const;
export type InsertionContractKind = (typeof INSERTION_CONTRACTS)[number];
export const InsertionContractKindEnum = Object.fromEntries(INSERTION_CONTRACTS.map((k) => [k, k])) as { [K in InsertionContractKind]: K };
registerEnumType(InsertionContractKindEnum, {
  name: 'InsertionContractKind',
  description: 'Contrat unique d’insertion (CUI) prescrit (E17, I06)',
  valuesConfig: {
    CUI_CAE: { description: 'CUI-CAE, secteur non marchand, jusqu’en 2017' }, CUI_CIE: { description: 'CUI-CIE, secteur marchand' }, PEC: { description: 'Parcours emploi compétences, secteur non marchand, depuis 2018' },
  },
});

/** What the contract led to, as codes: no story. */
export const CONTRACT_OUTCOMES = ['DURABLE_EMPLOYMENT', 'OTHER_EMPLOYMENT', 'TRAINING', 'BROKEN_OFF', 'NOT_SIGNED', 'NO_SOLUTION'] as const;
export type ContractOutcome = (typeof CONTRACT_OUTCOMES)[number];
export const ContractOutcomeEnum = Object.fromEntries(CONTRACT_OUTCOMES.map((o) => [o, o])) as { [O in ContractOutcome]: O };
registerEnumType(ContractOutcomeEnum, {
  name: 'ContractOutcome',
  description: 'Ce sur quoi un contrat unique d’insertion a débouché',
  valuesConfig: {
    DURABLE_EMPLOYMENT: { description: 'Emploi durable' }, OTHER_EMPLOYMENT: { description: 'Autre emploi' }, TRAINING: { description: 'Formation' },
    BROKEN_OFF: { description: 'Rompu avant la fin de l’aide' }, NOT_SIGNED: { description: 'Prescrit, mais non signé' }, NO_SOLUTION: { description: 'Arrivé au bout sans suite' },
  },
});
