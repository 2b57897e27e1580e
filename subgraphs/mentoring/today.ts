import type { PlainDate } from '@passerelle/kit/values/date';

// Swedish writes dates the ISO way; the associations' day changes at midnight in Paris, not in Greenwich.
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short' });

/** The day it is for the associations: `YYYY-MM-DD` in Paris. */
export const today = (now: Date = new Date()): PlainDate => DAY.format(now);

const WORDS = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });

/** A day as a French sentence says it: `2027-05-15` gives « 15 mai 2027 », the first of a month « 1er août 2026 ». */
export const inWords = (date: PlainDate): string => WORDS.format(new Date(`${date}T00:00:00Z`)).replace(/^1 /, '1er ');
