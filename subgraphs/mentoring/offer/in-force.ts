import { addMonths, type PlainDate } from '@passerelle/kit/values/date';

/** Months after which an association is asked to confirm that its offer still stands: twice a school year. */
export const FRESH_MONTHS = 6;

/** The dates of an offer, all AAAA-MM-JJ. */
export interface Dated {
  readonly withdrawnOn?: PlainDate | null;
  readonly validFrom?: PlainDate | null;
  readonly validUntil?: PlainDate | null;
  readonly confirmedOn?: PlainDate | null;
}

/** Whether an offer may be proposed on a day: not withdrawn, begun, not over. Both ends are included. */
export const isInForce = ({ withdrawnOn, validFrom, validUntil }: Dated, on: PlainDate): boolean =>
  !withdrawnOn && (!validFrom || validFrom <= on) && (!validUntil || on <= validUntil);

/** Whether an offer must be confirmed: never done, or six calendar months ago at least. */
export const isToConfirm = ({ confirmedOn }: Dated, on: PlainDate): boolean => !confirmedOn || on >= addMonths(confirmedOn, FRESH_MONTHS);

/** The same as `isInForce`, for a statement. */
export const inForceOn = (on: PlainDate): object => ({
  withdrawnOn: null, $and: [{ $or: [{ validFrom: null }, { validFrom: { $lte: on } }] }, { $or: [{ validUntil: null }, { validUntil: { $gte: on } }] }],
});
