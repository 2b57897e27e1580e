import { Refusal } from '@passerelle/kit/graphql/errors';
import { withinMonths } from '@passerelle/kit/rules/duration';
import { registerEnumType } from 'type-graphql';
import type { SolutionKind } from '../solution/kinds.ts';

export const FORMULAS = ['FULL_TIME', 'ALTERNATING'] as const;
export type Formula = (typeof FORMULAS)[number];
export const FormulaEnum = Object.fromEntries(FORMULAS.map((f) => [f, f])) as { [F in Formula]: F };

registerEnumType(FormulaEnum, {
  name: 'ServiceCiviqueFormula',
  description: 'Formule du service civique pour les décrocheurs (E11)',
  valuesConfig: {
    FULL_TIME: { description: 'À temps plein, avec un tuteur de l’Éducation nationale' },
    ALTERNATING: { description: 'En alternance avec un établissement' },
  },
});

/** Months that a service civique lasts, both in. */
export const SERVICE_CIVIQUE_MONTHS = { min: 6, max: 12 };

/** When a session is given, and in which formula. */
export interface Given {
  readonly startsOn: string;
  readonly endsOn?: string | null;
  readonly isPermanent?: boolean | null;
  readonly formula?: Formula | null;
}

/**
 * E11: a service civique says which of the two formulas it is and lasts 6 to 12 months; nothing else has a formula. With permanent
 * entries the dates say when one may enter, not how long one stays: they are not measured.
 * @throws Refusal FORMULA_NEEDED, FORMULA_NOT_FOR_THIS, SERVICE_CIVIQUE_MONTHS
 */
export function refuseFormula(kind: SolutionKind, { startsOn, endsOn, isPermanent, formula }: Given): void {
  if (kind !== 'SERVICE_CIVIQUE') {
    if (formula) throw new Refusal('FORMULA_NOT_FOR_THIS', 'Seul un service civique a une formule. Laissez ce champ vide.', ['input', 'formula']);
    return;
  }
  if (!formula) throw new Refusal('FORMULA_NEEDED', 'Indiquez la formule du service civique : à temps plein, ou en alternance avec un établissement.', ['input', 'formula']);
  if (isPermanent) return;
  if (!endsOn || !withinMonths(startsOn, endsOn, SERVICE_CIVIQUE_MONTHS)) {
    throw new Refusal('SERVICE_CIVIQUE_MONTHS', 'Un service civique dure de 6 à 12 mois. Corrigez les dates.', ['input', 'endsOn']);
  }
}
