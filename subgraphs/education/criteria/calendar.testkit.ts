import fc from 'fast-check';

const DAY = 86_400_000;
const EDGES = ['01-01', '02-28', '02-29', '03-01', '08-30', '08-31', '09-01', '09-02', '10-31', '12-31'];

/** Any day of the calendar between two years; month ends, leap days and the edges of school years on purpose now and then. */
export const aDay = (from = 2019, to = 2031): fc.Arbitrary<string> => fc.oneof(
  { weight: 4, arbitrary: fc.date({ min: new Date(`${from}-01-01`), max: new Date(`${to}-12-31`), noInvalidDate: true }).map(isoDay) },
  { weight: 2, arbitrary: fc.tuple(fc.integer({ min: from, max: to }), fc.constantFrom(...EDGES)).map(([y, d]) => (d === '02-29' && y % 4 ? `${y}-03-01` : `${y}-${d}`)) },
);

export const isoDay = (date: Date): string => date.toISOString().slice(0, 10);
/** The day some days later, or earlier. */
export const plus = (day: string, days: number): string => isoDay(new Date(Date.parse(day) + days * DAY));
