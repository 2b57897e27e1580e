import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hoursInWords, minutesLeft, totalMinutes } from './hours.ts';

const sessions = fc.array(fc.record({ minutes: fc.integer({ min: 1, max: 480 }) }));

test('F04: what is left and what was done make the ceiling, until it is passed; then nothing is left', () => {
  fc.assert(fc.property(sessions, (all) => {
    const done = totalMinutes(all);
    expect(minutesLeft(2_400, done)).toBe(done <= 2_400 ? 2_400 - done : 0);
  }));
});

test('the total does not depend on the order, nor on how it is parted', () => {
  fc.assert(fc.property(sessions, sessions, (a, b) => {
    expect(totalMinutes([...a, ...b])).toBe(totalMinutes(b) + totalMinutes(a));
  }));
});

test.each([[0, '0 min'], [45, '45 min'], [60, '1 h'], [65, '1 h 05'], [150, '2 h 30'], [2_400, '40 h']])('%i minutes are said « %s »', (minutes, words) => {
  expect(hoursInWords(minutes)).toBe(words);
});

test('hours in words can be read back', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 5_000 }), (minutes) => {
    const [, hours = '0', rest = '0'] = /^(?:(\d+) h)? ?(\d+)?(?: min)?$/.exec(hoursInWords(minutes)) ?? [];
    expect(Number(hours) * 60 + Number(rest)).toBe(minutes);
  }));
});
