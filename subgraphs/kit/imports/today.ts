/** The day in France (AAAA-MM-JJ) at a moment, by default now. */
export const franceToday = (at = new Date()): string => at.toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });
