import fc from 'fast-check';
import { addDays, addMonths, daysBetween } from '@passerelle/kit/values/date';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { describe, expect, it } from 'vitest';
import { checkDetail, isDurable } from './check-detail.ts';
import type { Employment, Immersion } from './detail.ts';
import { lastDayOf } from './last-day.ts';

const day = fc.date({ min: new Date('2019-12-01'), max: new Date('2029-03-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));
const refusal = (check: () => void): string | null => {
  try { check(); return null; } catch (error) { return (error as Refusal).code; }
};
const immersion = (since: string, changes: Partial<Immersion>) => refusal(() => checkDetail('IMMERSION', since, { immersion: { purpose: 'CONFIRM_PROJECT', host: 'COMPANY', endsOn: since, ...changes } }));
const job = (since: string, employment: Partial<Employment>) => refusal(() => checkDetail('EMPLOI', since, { employment: { contract: 'CDD', isFullTime: true, ...employment } }));
const service = (since: string, endsOn: string) => refusal(() => checkDetail('SERVICE_CIVIQUE', since, { civicService: { formula: 'FULL_TIME', endsOn } }));

describe('periods from date to date', () => {
  it('ordinary days, ends of months, leap years', () => {
    expect([['2026-01-10', 1], ['2026-01-31', 1], ['2028-01-31', 1], ['2028-02-29', 12], ['2026-03-01', 1], ['2026-08-31', 6], ['2026-12-01', 1]].map(([d, n]) => lastDayOf(d as string, n as number)))
      .toEqual(['2026-02-09', '2026-02-28', '2028-02-29', '2029-02-28', '2026-03-31', '2027-02-28', '2026-12-31']);
  });

  it('property: the day after the last day is in the month after, never later than the same day of it', () => {
    fc.assert(fc.property(day, fc.integer({ min: 1, max: 24 }), (since, months) => {
      const last = lastDayOf(since, months);
      expect(last >= addDays(addMonths(since, months), -1) && last <= addMonths(since, months)).toBe(true);
      expect(lastDayOf(since, months) < lastDayOf(since, months + 1)).toBe(true);
      expect(lastDayOf(since, months) <= lastDayOf(addDays(since, 1), months)).toBe(true);
    }));
  });
});

describe('what the law allows', () => {
  it('immersion: a month from date to date is in, one day more is out', () => {
    expect([immersion('2026-01-10', { endsOn: '2026-02-09' }), immersion('2026-01-10', { endsOn: '2026-02-10' })]).toEqual([null, 'IMMERSION_TOO_LONG']);
    expect([immersion('2026-01-10', { endsOn: '2026-01-09' }), immersion('2026-01-10', { endsOn: '2026-01-20', days: 12 }), immersion('2026-01-10', { endsOn: '2026-01-20', days: 0 })]).toEqual(['ENDS_BEFORE_START', 'DAYS_OUT_OF_PERIOD', 'DAYS_OUT_OF_PERIOD']);
  });

  it('immersion: renewed once for a month, 60 days in all are in, 61 are out', () => {
    const endsOn = '2026-07-31';
    expect([immersion('2026-07-01', { endsOn, renewedUntil: '2026-08-29' }), immersion('2026-07-01', { endsOn, renewedUntil: '2026-08-30' })]).toEqual([null, 'IMMERSION_TOO_LONG']);
    expect([immersion('2026-02-01', { endsOn: '2026-02-28', renewedUntil: '2026-03-31' }), immersion('2026-02-01', { endsOn: '2026-02-28', renewedUntil: '2026-04-01' })]).toEqual([null, 'IMMERSION_TOO_LONG']);
    expect(immersion('2026-07-01', { endsOn, renewedUntil: endsOn })).toBe('RENEWAL_BEFORE_END');
  });

  it('property: an immersion that is let through lasts 31 days at most, 60 with its renewal', () => {
    fc.assert(fc.property(day, fc.nat(70), fc.option(fc.nat(70)), (since, first, more) => {
      const endsOn = addDays(since, first);
      const renewedUntil = more === null ? null : addDays(endsOn, more + 1);
      if (immersion(since, { endsOn, renewedUntil }) !== null) return;
      expect(daysBetween(since, endsOn) + 1).toBeLessThanOrEqual(31);
      if (renewedUntil) expect(daysBetween(since, renewedUntil) + 1).toBeLessThanOrEqual(60);
    }));
  });

  it('E11: a civic service of 6 months is in, a day less is out; 12 months are in, a day more is out', () => {
    expect(['2026-06-29', '2026-06-30', '2026-12-31', '2027-01-01'].map((endsOn) => service('2026-01-01', endsOn))).toEqual(['SERVICE_TOO_SHORT', null, null, 'SERVICE_TOO_LONG']);
    expect(['2028-02-28', '2028-02-29'].map((endsOn) => service('2027-08-31', endsOn))).toEqual(['SERVICE_TOO_SHORT', null]);
  });

  it('E18: a CDI has no end, a CDD and an interim have one; I06: an « emploi d’avenir » began from 2012 to 2017', () => {
    expect([job('2026-01-01', { contract: 'CDI', endsOn: '2026-12-31' }), job('2026-01-01', {}), job('2026-01-01', { contract: 'INTERIM' }), job('2026-01-01', { contract: 'APPRENTICESHIP' })]).toEqual(['CDI_HAS_NO_END', 'END_MISSING', 'END_MISSING', null]);
    expect(['2012-10-31', '2012-11-01', '2017-12-31', '2018-01-01'].map((since) => job(since, { contract: 'EMPLOI_AVENIR' }))).toEqual(['CONTRACT_NOT_VALID', null, null, 'CONTRACT_NOT_VALID']);
  });

  it('a certification’s level is from 3 to 8, or none', () => {
    const level = (n: number | null) => refusal(() => checkDetail('FORMATION', '2026-01-01', { training: { training: 'QUALIFYING', level: n } }));
    expect([2, 3, 8, 9, null].map(level)).toEqual(['LEVEL_UNKNOWN', null, null, 'LEVEL_UNKNOWN', null]);
  });

  it('durable: a CDI; a CDD of six months from date to date, not a day less; no other contract', () => {
    const durable = (contract: Employment['contract'], endsOn: string | null) => isDurable('2026-08-31', { contract, endsOn, isFullTime: true });
    expect([durable('CDI', null), durable('CDD', '2027-02-28'), durable('CDD', '2027-02-27'), durable('INTERIM', '2028-01-01'), durable('APPRENTICESHIP', '2028-01-01'), durable('CUI', '2028-01-01')]).toEqual([true, true, false, false, false, false]);
    fc.assert(fc.property(day, fc.nat(400), (since, length) => {
      const endsOn = addDays(since, length);
      expect(isDurable(since, { contract: 'CDD', endsOn, isFullTime: false })).toBe(endsOn >= lastDayOf(since, 6));
      expect(isDurable(null, { contract: 'CDD', endsOn, isFullTime: false })).toBe(false);
    }));
  });
});
