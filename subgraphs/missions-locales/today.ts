import type { PlainDate } from '@passerelle/kit/values/date';

/** The day it is in metropolitan France (`YYYY-MM-DD`), whatever the machine's clock zone. */
export const today = (): PlainDate => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });
