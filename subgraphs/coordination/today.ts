/** Today in France (AAAA-MM-JJ): what dated rules of the field count from. */
export const today = (): string => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });
