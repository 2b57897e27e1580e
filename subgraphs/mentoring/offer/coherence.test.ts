import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths } from '@passerelle/kit/values/date';
import { OBJECTIVES } from '../objective/objective.ts';
import { incoherence } from './coherence.ts';
import { isInForce, isToConfirm } from './in-force.ts';
import { PUBLICS } from './public.ts';

const check = (objective: string, publics: string[], minAge: number, maxAge: number) => incoherence({ objective, publics, minAge, maxAge } as never)?.code ?? null;

describe('F14, F15: objective, public and age go together', () => {
  it.each([
    ['SCOLAIRE', ['PRIMARY_SCHOOL', 'COLLEGE'], 4, 15, null], ['INSERTION', ['OUT_OF_SCHOOL'], 16, 25, null], ['ORIENTATION', ['LYCEE', 'HIGHER_EDUCATION'], 15, 23, null], ['INSERTION', ['OUT_OF_SCHOOL'], 18, 33, null],
    ['INSERTION', ['PRIMARY_SCHOOL'], 4, 25, 'OBJECTIVE_NOT_FOR_PUBLIC'], ['INSERTION', ['COLLEGE', 'LYCEE'], 12, 18, 'OBJECTIVE_NOT_FOR_PUBLIC'], ['ORIENTATION', ['PRIMARY_SCHOOL'], 6, 11, 'OBJECTIVE_NOT_FOR_PUBLIC'],
    ['SCOLAIRE', ['OUT_OF_SCHOOL'], 16, 25, 'OBJECTIVE_NOT_FOR_PUBLIC'], ['SCOLAIRE', ['YOUNG_WORKER'], 18, 25, 'OBJECTIVE_NOT_FOR_PUBLIC'],
    ['SCOLAIRE', ['PRIMARY_SCHOOL'], 14, 17, 'PUBLIC_OUTSIDE_AGES'], ['SCOLAIRE', ['PRIMARY_SCHOOL'], 13, 17, null], ['INSERTION', ['HIGHER_EDUCATION'], 10, 15, 'PUBLIC_OUTSIDE_AGES'], ['INSERTION', ['HIGHER_EDUCATION'], 10, 16, null],
  ] as const)('%s for %j from %i to %i: %s', (objective, publics, minAge, maxAge, code) => {
    expect(check(objective, [...publics], minAge, maxAge)).toBe(code);
  });

  it('each objective helps some public, each public is helped by some objective; a wider age never makes it worse, whatever the order', () => {
    for (const objective of OBJECTIVES) expect(PUBLICS.some((p) => !check(objective, [p], 0, 99))).toBe(true);
    for (const p of PUBLICS) expect(OBJECTIVES.some((objective) => !check(objective, [p], 0, 99))).toBe(true);
    const ages = fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 })).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(fc.property(fc.constantFrom(...OBJECTIVES), fc.subarray([...PUBLICS], { minLength: 1 }), ages, fc.nat(9), fc.nat(9), (objective, publics, [from, to], before, after) => {
      const found = check(objective, publics, from, to);
      expect(check(objective, publics.toReversed(), from, to)).toBe(found);
      if (!found) expect(check(objective, publics, from - before, to + after)).toBeNull();
      expect(found === null).toBe(publics.every((p) => check(objective, [p], from, to) === null));
    }));
  });
});

const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));

describe('F17: in force, and to confirm', () => {
  it('both ends of the validity are in, the day before and the day after are out', () => {
    fc.assert(fc.property(day, fc.nat(400), (from, length) => {
      const until = addDays(from, length);
      const offer = { validFrom: from, validUntil: until };
      expect([addDays(from, -1), from, until, addDays(until, 1)].map((on) => isInForce(offer, on))).toEqual([false, true, true, false]);
      expect(isInForce({ ...offer, withdrawnOn: from }, from)).toBe(false);
      expect(isInForce({}, from)).toBe(true);
    }));
  });

  it('six calendar months, month ends and leap days included', () => {
    expect([['2026-08-31', '2027-02-27'], ['2026-08-31', '2027-02-28'], ['2027-08-31', '2028-02-28'], ['2027-08-31', '2028-02-29'], ['2026-05-22', '2026-11-22'], ['2026-05-23', '2026-11-22']].map(([confirmedOn, on]) => isToConfirm({ confirmedOn: confirmedOn! }, on!)))
      .toEqual([false, true, false, true, true, false]);
    expect(isToConfirm({ confirmedOn: null }, '2026-11-22')).toBe(true);
    fc.assert(fc.property(day, (confirmedOn) => {
      expect([isToConfirm({ confirmedOn }, addDays(addMonths(confirmedOn, 6), -1)), isToConfirm({ confirmedOn }, addMonths(confirmedOn, 6))]).toEqual([false, true]);
    }));
  });
});
