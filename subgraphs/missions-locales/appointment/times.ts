import { Refusal } from '@passerelle/kit/graphql/errors';
import { addMonths, type PlainDate } from '@passerelle/kit/values/date';
import { dayInFrance } from '@passerelle/kit/values/today';
import type { AppointmentState } from './kind.ts';

/** An appointment's place in time. */
export interface Slot {
  readonly startsAt: Date;
  /** Its length. */
  readonly minutes: number;
}

const MINUTE = 60_000;
/** Minutes: shorter is a slip of the keyboard, longer is several meetings. */
export const SHORTEST = 5;
export const LONGEST = 480;
/** Further ahead it is a slip of the keyboard, not a meeting. */
const MONTHS_AHEAD = 12;

/** The moment when an appointment is over. */
export const endOf = ({ startsAt, minutes }: Slot): Date => new Date(startsAt.getTime() + minutes * MINUTE);

/** Whether two appointments want the youth at the same moment; one that begins when the other ends does not. */
export const overlaps = (a: Slot, b: Slot): boolean => a.startsAt < endOf(b) && b.startsAt < endOf(a);

/**
 * The times at which an appointment may be planned: five minutes to eight hours, within a year, not before the youth was
 * registered. One that took place without having been planned is noted afterwards.
 * @param registeredOn day of the file; null when the file does not say
 * @param today AAAA-MM-JJ, in France
 * @throws Refusal DURATION_OUTSIDE, TOO_FAR, BEFORE_FILE
 */
export function checkSlot({ startsAt, minutes }: Slot, registeredOn: PlainDate | null | undefined, today: PlainDate): void {
  if (minutes < SHORTEST || minutes > LONGEST) throw new Refusal('DURATION_OUTSIDE', `Un rendez-vous dure de ${SHORTEST} minutes à 8 heures. Corrigez la durée.`, ['input', 'minutes']);
  const day = dayInFrance(startsAt);
  if (day > addMonths(today, MONTHS_AHEAD)) throw new Refusal('TOO_FAR', 'Ce rendez-vous est dans plus d’un an. Vérifiez la date.', ['input', 'startsAt']);
  if (registeredOn && day < registeredOn) throw new Refusal('BEFORE_FILE', 'Cette date précède l’inscription du jeune à la mission locale. Corrigez-la.', ['input', 'startsAt']);
}

/** What may become of an appointment: nothing but a revocation before it begins; a revoked one stays so. */
export const mayBecome = (from: AppointmentState, to: AppointmentState, startsAt: Date, now: Date): boolean => {
  if (from === 'REVOKED' || from === to || to === 'PLANNED') return false;
  return to === 'REVOKED' ? from === 'PLANNED' : startsAt <= now;
};

/**
 * No-shows in a row, the latest last: since the youth was last seen. Revoked and excused ones neither count nor end the row.
 * @param given in any order
 */
export function missedInARow(given: readonly { readonly state: AppointmentState; readonly startsAt: Date }[]): number {
  const seen = Math.max(...given.filter((a) => a.state === 'SEEN').map((a) => a.startsAt.getTime()));
  return given.filter((a) => a.state === 'NO_SHOW' && a.startsAt.getTime() > seen).length;
}
