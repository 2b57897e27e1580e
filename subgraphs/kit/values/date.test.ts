import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, ageAt, dayMonthSwapped, daysBetween, parseFrenchDate } from './date.ts';

const day = fc.date({ min: new Date('1901-01-01'), max: new Date('2098-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));

test.each([
  ['27/03/2003', '2003-03-27'], ['2003-03-27', '2003-03-27'], [' 1/9/2009 ', '2009-09-01'], ['01.09.2009', '2009-09-01'],
  ['29/02/2008', '2008-02-29'], ['29/02/2009', null], ['31/04/2009', null], ['00/01/2009', null], ['12/13/2009', null], ['2009-13-01', null],
  ['1/9/97', null], ['01/09-2009', null], ['12/03/0209', null], ['2009-3-1', null], ['2009-03-27T00:00:00Z', null], ['', null],
])('4.3 dates: %j is %s', (text, date) => {
  expect(parseFrenchDate(text)).toBe(date);
});

test('4.3 dates: both spellings of any day give the same day', () => {
  fc.assert(fc.property(day, (date) => {
    expect(parseFrenchDate(date)).toBe(date);
    expect(parseFrenchDate(date.split('-').reverse().join('/'))).toBe(date);
  }));
});

test.each([
  ['A03: 15 y 364 d at the processing date is out', '2010-11-01', '2026-10-31', 15], ['A03: 16 on the processing date is in', '2010-10-31', '2026-10-31', 16],
  ['born 29 February: not yet on 28 February', '2008-02-29', '2023-02-28', 14], ['born 29 February: on 1 March', '2008-02-29', '2023-03-01', 15],
  ['born 29 February: the day itself in a leap year', '2008-02-29', '2024-02-29', 16], ['the day of birth', '2010-10-31', '2010-10-31', 0],
  ['the day before birth', '2010-10-31', '2010-10-30', -1],
])('%s', (_, birth, at, age) => {
  expect(ageAt(birth, at)).toBe(age);
});

test('A03: age rises by one from the eve of the birthday to the birthday, on any day but 29 February', () => {
  fc.assert(fc.property(day, fc.integer({ min: 1, max: 60 }), (birth, years) => {
    fc.pre(!birth.endsWith('02-29') && Number(birth.slice(0, 4)) + years < 2099);
    const birthday = `${Number(birth.slice(0, 4)) + years}${birth.slice(4)}`;
    const eve = new Date(Date.parse(birthday) - 86_400_000).toISOString().slice(0, 10);
    expect([ageAt(birth, eve), ageAt(birth, birthday)]).toEqual([years - 1, years]);
  }));
});

test('addMonths keeps the day, or takes the last of a shorter month', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
  expect(addMonths('2026-10-31', 24)).toBe('2028-10-31');
  expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
  expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
});

test('addMonths forth and back comes home for days every month has', () => {
  fc.assert(fc.property(day, fc.integer({ min: -24, max: 24 }), (date, months) => {
    fc.pre(Number(date.slice(8)) <= 28 && Number(date.slice(0, 4)) > 1903 && Number(date.slice(0, 4)) < 2096);
    expect(addMonths(addMonths(date, months), -months)).toBe(date);
  }));
});

test('daysBetween counts calendar days, through clock changes and leap years', () => {
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2026-01-02', '2026-01-01')).toBe(-1);
  fc.assert(fc.property(day, day, (a, b) => {
    expect(daysBetween(a, b) + daysBetween(b, a)).toBe(0);
    expect(Math.sign(daysBetween(a, b))).toBe(a === b ? 0 : a < b ? 1 : -1);
  }));
});

test('dayMonthSwapped: only a true exchange within one year', () => {
  expect(dayMonthSwapped('2008-03-05', '2008-05-03')).toBe(true);
  expect(dayMonthSwapped('2008-03-05', '2009-05-03')).toBe(false);
  expect(dayMonthSwapped('2008-03-05', '2008-06-03')).toBe(false);
  expect(dayMonthSwapped('2008-03-05', '2008-05-04')).toBe(false);
  expect(dayMonthSwapped('2008-04-04', '2008-04-04')).toBe(false);
});

test('a date that is no plain date is a fault of the caller', () => {
  expect(() => ageAt('12/03/2009', '2026-10-31')).toThrow(RangeError);
  expect(() => daysBetween('2026-02-30', '2026-03-01')).toThrow(RangeError);
});

test('a day some days later is that many days away, over month ends, leap days and changes of hour', () => {
  fc.assert(fc.property(day, fc.integer({ min: -300, max: 300 }), (from, days) => { expect(daysBetween(from, addDays(from, days))).toBe(days); }));
  expect([addDays('2028-02-26', 7), addDays('2026-03-28', 1), addDays('2026-12-31', 7)]).toEqual(['2028-03-04', '2026-03-29', '2027-01-07']);
  expect(() => addDays('2099-12-31', 1)).toThrow(RangeError);
});
