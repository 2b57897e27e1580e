import type { PlainDate } from '@passerelle/kit/values/date';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { HostKind } from '../situation/detail-codes.ts';
import { lastDayOf } from '../situation/last-day.ts';
import type { InsertionContractKind } from './codes.ts';

/** A prescription, as its rules read it. */
export interface Prescribed {
  readonly kind: InsertionContractKind;
  readonly employer: HostKind;
  /** Hours a week. */
  readonly weeklyHours: number;
  readonly aidFrom: PlainDate;
  readonly aidUntil: PlainDate;
  readonly prescribedOn: PlainDate;
}

const refuse = (code: string, message: string, field: string): never => { throw new Refusal(code, message, ['input', field]); };

/**
 * E17, I06: the market sector has the CIE, the other the CAE or the PEC; 20 to 35 hours a week; an aid of 24 months at most,
 * renewals included, from date to date, that does not begin before the prescription.
 * @throws Refusal with the field at fault
 */
export function checkPrescription({ kind, employer, weeklyHours, aidFrom, aidUntil, prescribedOn }: Prescribed): void {
  if ((kind === 'CUI_CIE') !== (employer === 'COMPANY')) refuse('WRONG_SECTOR', 'Le CUI-CIE est pour les entreprises, le CUI-CAE et le parcours emploi compétences pour les autres employeurs. Corrigez le contrat ou l’employeur.', 'employer');
  if (weeklyHours < 20 || weeklyHours > 35) refuse('HOURS_OUT_OF_BOUNDS', 'Un contrat unique d’insertion est de 20 à 35 heures par semaine. Corrigez la durée.', 'weeklyHours');
  if (aidFrom < prescribedOn) refuse('AID_BEFORE_PRESCRIPTION', 'L’aide ne peut pas commencer avant la prescription. Corrigez une des deux dates.', 'aidFrom');
  if (aidUntil < aidFrom) refuse('ENDS_BEFORE_START', 'La fin de l’aide précède son début. Corrigez une des deux dates.', 'aidUntil');
  if (aidUntil > lastDayOf(aidFrom, 24)) refuse('AID_TOO_LONG', 'L’aide dure 24 mois au plus, renouvellements compris. Rapprochez sa fin.', 'aidUntil');
}
