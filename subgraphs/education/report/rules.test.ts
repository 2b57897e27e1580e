import { addMonths } from '@passerelle/kit/values/date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duplicateWarning } from './duplicate.ts';
import { caseOrigin, REPORT_ORIGINS } from './origin.ts';
import { wrongAge } from './public-age.ts';

const DAY = 86_400_000;
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const day = fc.integer({ min: Date.UTC(1990, 0, 1) / DAY, max: Date.UTC(2060, 0, 1) / DAY }).map((n) => iso(n * DAY));
const dayBefore = (date: string) => iso(Date.parse(date) - DAY);

describe('B21, A03: 16 to 25', () => {
  it('the day before the 16th birthday is out, the birthday in; the day before the 26th in, the 26th out', () => {
    fc.assert(fc.property(day, (birth) => {
      fc.pre(!birth.endsWith('02-29'));
      const [sixteen, twentySix] = [addMonths(birth, 192), addMonths(birth, 312)];
      expect([dayBefore(sixteen), sixteen, dayBefore(twentySix), twentySix].map((on) => wrongAge(birth, on))).toEqual(['UNDER_16', null, null, 'OVER_25']);
    }));
  });

  it('born on 29 February: 16 on 29 February of a leap year, 26 on 1 March of a common year; a doubt keeps an under-16 out', () => {
    expect(['2024-02-28', '2024-02-29', '2034-02-28', '2034-03-01'].map((on) => wrongAge('2008-02-29', on))).toEqual(['UNDER_16', null, null, 'OVER_25']);
  });
});

describe('A22: origins', () => {
  it('what lets infer justice is told as any partner’s report, and no other word is kept for it alone', () => {
    expect(caseOrigin('PJJ')).toBe('PARTNER_REPORT');
    expect(REPORT_ORIGINS.filter((o) => caseOrigin(o) === 'PARTNER_REPORT').length).toBeGreaterThan(3);
    expect([caseOrigin('SCHOOL'), caseOrigin('JDC'), caseOrigin('SPONTANEOUS')]).toEqual(['SCHOOL_REPORT', 'JDC', 'SPONTANEOUS']);
  });
});

describe('A20: the duplicate warning', () => {
  const outcomes = ['KNOWN', 'LINKED', 'CREATED', 'DOUBT'] as const;
  it('tells nobody more than they may read', () => {
    fc.assert(fc.property(fc.constantFrom(...outcomes), fc.boolean(), (outcome, wasCaseOpen) => {
      expect(duplicateWarning({ outcome, wasCaseOpen }, 'NOTHING')).toBeNull();
      expect(duplicateWarning({ outcome, wasCaseOpen }, 'NETWORK')).toBe(outcome === 'CREATED' ? 'NONE' : 'ALREADY_KNOWN');
    }));
    expect(duplicateWarning({ outcome: 'LINKED', wasCaseOpen: true }, 'STAGE')).toBe('CASE_ALREADY_OPEN');
    expect(duplicateWarning({ outcome: 'DOUBT', wasCaseOpen: false }, 'STAGE')).toBe('TO_CHECK');
    expect(duplicateWarning({ outcome: null, wasCaseOpen: null }, 'STAGE')).toBeNull();
  });
});
