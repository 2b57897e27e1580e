/**
 * The latest birth date of somebody who is 16 today (AAAA-MM-JJ): lists and searches start there (B21, CNIL 2010-446).
 * @param today day that counts, by default today in France
 */
export function sixteenYearsAgo(today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' })): string {
  const [year, month, day] = today.split('-') as [string, string, string];
  return `${Number(year) - 16}-${month}-${day}`;
}
