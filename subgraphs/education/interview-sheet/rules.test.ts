import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANKS } from './fields.ts';
import type { SheetValues } from './interview-sheet.ts';
import './interview-sheet.ts';
import { readValues } from './read-values.ts';
import { contradictions, missing } from './rules.ts';
import { soundSheet } from './sheet.testkit.ts';

const TODAY = '2026-11-21';
const faults = (sheet: SheetValues) => contradictions(sheet, TODAY).map(({ name, code }) => [name, code]);

describe('what a sheet may say (C09–C20)', () => {
  const days = fc.option(fc.date({ min: new Date('2024-01-01'), max: new Date(TODAY), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10)));

  it('C09–C11: the three contacts follow each other, whichever are filled', () => {
    fc.assert(fc.property(days, days, days, (firstContactOn, secondContactOn, thirdContactOn) => {
      const dates = [firstContactOn, secondContactOn, thirdContactOn].filter((d) => d !== null);
      const inOrder = dates.join() === dates.toSorted().join();
      expect(contradictions({ firstContactOn, secondContactOn, thirdContactOn }, TODAY).length === 0).toBe(inOrder);
    }));
    expect(faults({ firstContactOn: '2026-11-03', thirdContactOn: '2026-11-02' })).toEqual([['thirdContactOn', 'CONTACTS_OUT_OF_ORDER']]);
  });

  it('C17–C19: a solution, a refusal, no solution: one of the three at most', () => {
    fc.assert(fc.property(fc.boolean(), fc.boolean(), fc.boolean(), (hasSolution, isRefusing, isWithoutSolution) => {
      const said = [hasSolution, isRefusing, isWithoutSolution].filter(Boolean).length;
      expect(contradictions({ hasSolution, isRefusing, isWithoutSolution }, TODAY).map((f) => f.code)).toEqual(said > 1 ? ['ANSWERS_EXCLUDE_EACH_OTHER'] : []);
    }));
  });

  it('what has happened is not tomorrow, today is; the next appointment is not before the last contact', () => {
    for (const name of ['firstContactOn', 'secondContactOn', 'thirdContactOn', 'letterSentOn', 'solutionSince', 'supportedSince', 'atMissionLocaleSince', 'birthDate', 'platformBirthDate']) {
      expect(faults({ [name]: '2026-11-22' })).toEqual([[name, 'IN_THE_FUTURE']]);
      expect(faults({ [name]: TODAY })).toEqual([]);
    }
    expect(faults({ firstContactOn: '2026-11-10', nextAppointmentOn: '2026-11-09' })).toEqual([['nextAppointmentOn', 'APPOINTMENT_BEFORE_CONTACT']]);
    expect(faults({ firstContactOn: '2026-11-10', nextAppointmentOn: '2027-05-09' })).toEqual([]);
  });

  it('C16: a date at the mission locale needs that the youth is there', () => {
    expect(faults({ isAtMissionLocale: false, atMissionLocaleSince: '2026-01-05' })).toEqual([['atMissionLocaleSince', 'NOT_AT_MISSION_LOCALE']]);
    expect(faults({ isAtMissionLocale: true, atMissionLocaleSince: '2026-01-05' })).toEqual([]);
  });

  it('a sound sheet passes, whatever its blanks', () => {
    fc.assert(fc.property(soundSheet(), (sheet) => { expect(faults(sheet)).toEqual([]); }), { numRuns: 50 });
  });
});

describe('what an interview must have said to be done', () => {
  const names = (sheet: SheetValues) => missing(sheet).map((f) => f.name);
  const begun: SheetValues = { interviewer: 'CIO', firstContactOn: '2026-11-02' };

  it('C01, a way of contact, and what came of it', () => {
    expect(names({})).toEqual(['interviewer', 'firstContactOn', 'hasSolution']);
    for (const outcome of [{ isUnreachable: true }, { trainingName: 'CAP' }, { isSchooled: true }, { isToldByPartners: true }, { stopReason: 'CNED' }] as const) expect(names({ ...begun, ...outcome })).toEqual([]);
    for (const reached of [{ letterSentOn: '2026-11-02' }, { secondContactOn: '2026-11-02' }, { isToldByPartners: true }]) expect(names({ interviewer: 'CIO', isUnreachable: true, ...reached })).toEqual([]);
  });

  it('C17–C19, C29: each answer with what it asks for', () => {
    expect(names({ ...begun, hasSolution: true })).toEqual(['solutionName']);
    expect(names({ ...begun, isRefusing: true })).toEqual(['refusalCauses']);
    expect(names({ ...begun, isRefusing: true, refusalCauses: ['COST'] })).toEqual([]);
    expect(names({ ...begun, isWithoutSolution: true })).toEqual(['wishes']);
    expect(names({ ...begun, stopReason: 'OTHER' })).toEqual(['stopDetails']);
    expect([undefined, true, false].map((isIntermediateOnly) => names({ ...begun, stopReason: 'GRADUATED', isIntermediateOnly: isIntermediateOnly ?? null }))).toEqual([['isIntermediateOnly'], ['isIntermediateOnly'], []]);
  });
});

describe('what is typed in a blank', () => {
  const codes = (given: object) => readValues(given as Record<string, unknown>).faults.map(({ name, code }) => `${name} ${code}`);

  it('a text is as long as its blank, and no longer; blank is erased, absent is unchanged', () => {
    for (const { name, max } of BLANKS.filter((b) => b.kind === 'text')) {
      expect(codes({ [name]: 'x'.repeat(max) })).toEqual([]);
      expect(codes({ [name]: 'x'.repeat(max + 1) })).toEqual([`${name} TEXT_TOO_LONG`]);
    }
    expect(readValues({ comments: ' \n', wishes: [], letterSentOn: null }).values).toEqual({ comments: null, wishes: null, letterSentOn: null });
    expect(readValues({ comments: undefined }).values).toEqual({});
  });

  it('no NIR, no NUL, no broken character; days of the calendar; known codes, each once and in the sheet’s order', () => {
    expect(codes({ comments: 'sécu 1 85 05 78 006 084 91', address: 'a\0', email: '\uD83D' })).toEqual(['email TEXT_UNREADABLE', 'address TEXT_UNREADABLE', 'comments NIR_REFUSED']);
    expect(codes({ letterSentOn: '2026-02-29', firstContactOn: '02/11/2026', isUnreachable: 'peut-être', wishes: ['SLEEP'], stopReason: 'SICK' })).toEqual([
      'firstContactOn DATE_UNREADABLE', 'letterSentOn DATE_UNREADABLE', 'isUnreachable BOX_UNREADABLE', 'wishes CODE_UNKNOWN', 'stopReason CODE_UNKNOWN',
    ]);
    expect(readValues({ wishes: ['JOB', 'PLACEMENT', 'JOB'] }).values).toEqual({ wishes: ['PLACEMENT', 'JOB'] });
  });
});
