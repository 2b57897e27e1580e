import type { PlainDate } from '@passerelle/kit/values/date';

/** Days that whoever takes a youth from the list has for a first contact. */
const DAYS_TO_CONTACT = 15;
const DAY = 86_400_000;

/**
 * The day before which a youth taken from the list is contacted: fifteen days later on the calendar.
 * @param takenOn AAAA-MM-JJ
 */
export const contactBefore = (takenOn: PlainDate): PlainDate => new Date(Date.parse(`${takenOn}T00:00:00Z`) + DAYS_TO_CONTACT * DAY).toISOString().slice(0, 10);
