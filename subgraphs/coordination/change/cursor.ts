import { addDays, parseFrenchDate, type PlainDate } from '@passerelle/kit/values/date';

/** Days for which a change is kept: a cursor older than that may have missed one. */
export const KEPT_DAYS = 180;

/** A place in an organisation's changes: opaque to who holds it. */
export interface Place {
  /** The number of the last change read. */
  readonly seq: string;
  /** Everything numbered before this day has been read (AAAA-MM-JJ, in France); null at the beginning, which is never too old. */
  readonly day: PlainDate | null;
}

/** The cursor of a place. */
export const cursorAt = ({ seq, day }: Place): string => Buffer.from(`2.${seq}.${day ?? ''}`).toString('base64url');

/** Before the first change. */
export const START: Place = { seq: '0', day: null };

/**
 * The place that a cursor names.
 * @param text as it was given; empty or absent is the beginning
 * @returns null for what is no cursor of ours
 */
export function placeOf(text: string | undefined): Place | null {
  if (text === undefined || text === '') return START;
  if (!/^[\w-]{1,60}$/.test(text)) return null;
  const [, seq, day] = /^2\.(\d{1,18})\.([\d-]{10})?$/.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  if (!seq || (day && parseFrenchDate(day) !== day)) return null;
  return { seq, day: day ?? null };
}

/** Changes after it may be forgotten by now: whoever holds it begins again. @param today AAAA-MM-JJ, in France */
export const isTooOld = ({ day }: Place, today: PlainDate): boolean => day !== null && day < addDays(today, -KEPT_DAYS);
