import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regainsStatus, SCHOOLING_KINDS } from './kind.ts';
import { combines, lastDayOf, lastsAsServiceCivique, missing } from './rules.ts';

const anyDay = fc.oneof(
  fc.date({ min: new Date('2024-01-01'), max: new Date('2029-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10)),
  fc.constantFrom('2024-02-29', '2028-02-29', '2026-08-29', '2026-08-30', '2026-08-31', '2027-08-31', '2026-12-31', '2026-10-31', '2027-03-31', '2026-09-01'),
);
const shift = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
/** Whole months from a day to the morning after another, counted by the calendar: month after month, clamped to its end. */
const lasts = (from: string, to: string, months: number): boolean => {
  const [year = 0, month = 0, date = 0] = from.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const end = new Date(Date.UTC(year, month - 1 + months, date <= lastOfMonth ? date - 1 : lastOfMonth)).toISOString().slice(0, 10);
  return to >= end;
};

describe('service civique', () => {
  it('E11: six to twelve months, to the day, over month ends, leap days and year ends', () => {
    fc.assert(fc.property(anyDay, fc.constantFrom(6, 12), fc.integer({ min: -40, max: 40 }), (startedOn, months, days) => {
      const endedOn = shift(lastDayOf(startedOn, months), days);
      expect(lasts(startedOn, endedOn, months)).toBe(days >= 0);
      expect(lastsAsServiceCivique(startedOn, endedOn)).toBe(months === 6 ? days >= 0 : days <= 0);
    }));
  });

  it('E11: known contracts', () => {
    expect(lastsAsServiceCivique('2026-09-01', '2027-02-28')).toBe(true);
    expect(lastsAsServiceCivique('2026-09-01', '2027-02-27')).toBe(false);
    expect(lastsAsServiceCivique('2026-09-01', '2027-08-31')).toBe(true);
    expect(lastsAsServiceCivique('2026-09-01', '2027-09-01')).toBe(false);
    expect(lastDayOf('2027-08-31', 6)).toBe('2028-02-29');
    expect(lastDayOf('2028-02-29', 12)).toBe('2029-02-28');
  });

  it('E11: its end is known; full time has a tutor of Éducation nationale, alternating a school', () => {
    const [full, alternating] = ['SERVICE_CIVIQUE_FULL_TIME', 'SERVICE_CIVIQUE_ALTERNATING'] as const;
    expect(missing({ kind: full, endedOn: '2027-05-31' })).toBe('TUTOR_NEEDED');
    expect(missing({ kind: full, tutorId: 'a' })).toBe('END_NEEDED');
    expect(missing({ kind: full, tutorId: 'a', endedOn: '2027-05-31' })).toBeNull();
    expect(missing({ kind: alternating, tutorId: 'a', endedOn: '2027-05-31' })).toBe('SCHOOL_NEEDED');
    expect(missing({ kind: alternating, schoolId: 'a', endedOn: '2027-05-31' })).toBeNull();
  });
});

describe('what goes together', () => {
  const kind = fc.constantFrom(...SCHOOLING_KINDS);

  it('E13: the CNED completes any other, MOREA first', () => {
    fc.assert(fc.property(kind, (other) => { expect(combines('CNED', other)).toBe(other !== 'CNED'); }));
  });

  it('E10: no two at once that give school status back, the CNED apart; whichever is named first', () => {
    fc.assert(fc.property(kind, kind, (a, b) => {
      expect(combines(a, b)).toBe(combines(b, a));
      if (a !== 'CNED' && b !== 'CNED' && regainsStatus(a) && regainsStatus(b)) expect(combines(a, b)).toBe(false);
    }));
    expect(combines('MLDS', 'SRE_SAS')).toBe(false);
    expect(combines('SERVICE_CIVIQUE_FULL_TIME', 'SERVICE_CIVIQUE_ALTERNATING')).toBe(false);
    expect(combines('SERVICE_CIVIQUE_FULL_TIME', 'MLDS')).toBe(true);
  });

  it('A06, E10: which ones criterion 4 reads as school status', () => {
    expect(SCHOOLING_KINDS.filter(regainsStatus)).toEqual(['MLDS', 'SRE_DIPLOMA', 'SRE_SAS', 'SERVICE_CIVIQUE_ALTERNATING', 'CNED']);
  });

  it('E10: the MLDS says which action; nobody else has one', () => {
    expect(missing({ kind: 'MLDS' })).toBe('ACTION_NEEDED');
    expect(missing({ kind: 'MLDS', actionKind: 'MOREA' })).toBeNull();
    expect(missing({ kind: 'CNED', actionKind: 'MOREA' })).toBe('ACTION_NOT_MLDS');
  });

  it('E09: a return structure is named, by its school or by a place', () => {
    for (const sre of ['SRE_DIPLOMA', 'SRE_SAS'] as const) {
      expect(missing({ kind: sre })).toBe('STRUCTURE_NEEDED');
      expect(missing({ kind: sre, schoolId: 'a' })).toBeNull();
      expect(missing({ kind: sre, returnPlaceId: 'a' })).toBeNull();
    }
  });

  it('E12: a clause sociale has two tutors, who are two persons', () => {
    expect(missing({ kind: 'CLAUSE_SOCIALE' })).toBe('TUTOR_NEEDED');
    expect(missing({ kind: 'CLAUSE_SOCIALE', tutorId: 'a' })).toBe('COMPANY_TUTOR_NEEDED');
    expect(missing({ kind: 'CLAUSE_SOCIALE', tutorId: 'a', companyTutorId: 'a' })).toBe('COMPANY_TUTOR_NEEDED');
    expect(missing({ kind: 'CLAUSE_SOCIALE', tutorId: 'a', companyTutorId: 'b' })).toBeNull();
  });
});
