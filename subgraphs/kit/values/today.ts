import type { PlainDate } from './date.ts';

// Swedish writes dates the ISO way; the day of the field changes at midnight in Paris, not in Greenwich.
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short' });

/** The day it is in metropolitan France at a moment: `YYYY-MM-DD`, whatever the machine's clock zone. */
export const dayInFrance = (at: Date): PlainDate => DAY.format(at);

/** Today in metropolitan France: what dated rules count from. */
export const today = (): PlainDate => dayInFrance(new Date());

const WORDS = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });

/** A day as a French sentence says it: `2027-05-15` gives « 15 mai 2027 », the first of a month « 1er août 2026 ». */
export const inWords = (date: PlainDate): string => WORDS.format(new Date(`${date}T00:00:00Z`)).replace(/^1 /, '1er ');
