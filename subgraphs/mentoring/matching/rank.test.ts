import { addMonths } from '@passerelle/kit/values/date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HALF_DAYS } from '../mentor/half-day.ts';
import { SETTINGS } from '../mentor/setting.ts';
import { OBJECTIVES } from '../objective/objective.ts';
import { departementOfCommune } from '@passerelle/kit/values/departement';
import { rankMentors, type Candidate, type Wish } from './rank.ts';
import { WEIGHTS } from './reason.ts';

const ON = '2026-11-21';
const COMMUNES = ['59512', '59599', '86194', '2A004', '97411'];
const day = fc.integer({ min: -40, max: 3 }).map((months) => addMonths(ON, months));
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });

const wish: fc.Arbitrary<Wish> = fc.record({
  objective: fc.constantFrom(...OBJECTIVES), halfDays: fc.uniqueArray(fc.constantFrom(...HALF_DAYS), { maxLength: 4 }),
  setting: maybe(fc.constantFrom(...SETTINGS)), commune: maybe(fc.constantFrom(...COMMUNES)),
});
const mentor: fc.Arbitrary<Candidate> = fc.record({
  id: fc.uuid(), objectives: fc.uniqueArray(fc.constantFrom(...OBJECTIVES)), halfDays: fc.uniqueArray(fc.constantFrom(...HALF_DAYS), { maxLength: 6 }),
  settings: fc.uniqueArray(fc.constantFrom(...SETTINGS)), communes: fc.uniqueArray(fc.constantFrom(...COMMUNES)), departements: fc.uniqueArray(fc.constantFrom('59', '86', '2A', '974')),
  capacity: fc.integer({ min: 1, max: 3 }), load: fc.integer({ min: 0, max: 3 }), isFormer: fc.boolean(), backgroundCheckedOn: maybe(day), trainedOn: maybe(day), pausedOn: maybe(day), pausedUntil: maybe(day), leftOn: maybe(day),
});
const mentors = fc.uniqueArray(mentor, { selector: ({ id }) => id, maxLength: 12 });

const READY: Candidate = {
  id: 'a', objectives: ['SCOLAIRE'], halfDays: ['WEDNESDAY_AFTERNOON'], settings: ['ON_SITE'], communes: ['59512'], departements: [], capacity: 1, load: 0, isFormer: false,
  backgroundCheckedOn: '2026-09-10', trainedOn: '2026-09-18',
};
const WISH: Wish = { objective: 'SCOLAIRE', halfDays: ['WEDNESDAY_AFTERNOON', 'MONDAY_EVENING'], setting: 'ON_SITE', commune: '59512' };

describe('F13, F14: mentors for a youth', () => {
  it('says why in words: objective, commune, half-day, free, trained, checked', () => {
    expect(rankMentors(WISH, [READY], ON)[0]!.reasons.map(({ sentence }) => sentence)).toEqual([
      'Accompagne l’objectif scolaire.', 'Se rend dans la commune souhaitée.', 'Disponible le mercredi après-midi.', 'Ne suit encore aucun jeune.', 'Formé le 18 septembre 2026.', 'Honorabilité vérifiée le 10 septembre 2026.',
    ]);
  });

  it.each([
    ['without a check', { backgroundCheckedOn: null }], ['checked tomorrow', { backgroundCheckedOn: '2026-11-22' }], ['full', { load: 1 }], ['paused today', { pausedOn: ON }],
    ['paused until today', { pausedOn: '2026-10-01', pausedUntil: ON }], ['gone today', { leftOn: ON }],
  ])('a mentor %s is not proposed', (_, changes) => expect(rankMentors(WISH, [{ ...READY, ...changes }], ON)).toEqual([]));

  it.each([['a pause ended yesterday', { pausedOn: '2026-10-01', pausedUntil: '2026-11-20' }], ['a pause from tomorrow', { pausedOn: '2026-11-22' }], ['gone from tomorrow', { leftOn: '2026-11-22' }], ['checked today', { backgroundCheckedOn: ON }]])(
    '%s does not keep a mentor out', (_, changes) => expect(rankMentors(WISH, [{ ...READY, ...changes }], ON)).toHaveLength(1),
  );

  it('never proposes who may not, and leaves out nobody else', () => {
    fc.assert(fc.property(wish, mentors, (wanted, all) => {
      const may = (m: Candidate) => !!m.backgroundCheckedOn && m.backgroundCheckedOn <= ON && !(m.leftOn && m.leftOn <= ON)
        && !(m.pausedOn && m.pausedOn <= ON && (!m.pausedUntil || m.pausedUntil >= ON)) && m.load < m.capacity;
      expect(rankMentors(wanted, all, ON).map(({ candidate }) => candidate.id).sort()).toEqual(all.filter(may).map(({ id }) => id).sort());
    }));
  });

  it('one order, whatever order they come in; a better score never stands behind', () => {
    fc.assert(fc.property(wish, mentors, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (wanted, all, draws) => {
      const shuffled = all.map((m) => ({ m, at: draws.next().value as number })).sort((a, b) => a.at - b.at).map(({ m }) => m);
      const ranked = rankMentors(wanted, all, ON);
      expect(rankMentors(wanted, shuffled, ON)).toEqual(ranked);
      const scores = ranked.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      for (const { score, reasons } of ranked) expect(score).toBe(reasons.reduce((sum, { code }) => sum + (WEIGHTS[code] ?? 0), 0));
    }));
  });

  it('reasons are true, for and against, and never both of a pair', () => {
    fc.assert(fc.property(wish, mentors, (wanted, all) => {
      for (const { candidate: m, reasons } of rankMentors(wanted, all, ON)) {
        const says = Object.fromEntries(reasons.map((r) => [r.code, r.isFor]));
        expect(reasons).toHaveLength(Object.keys(says).length);
        const common = wanted.halfDays.some((h) => m.halfDays.includes(h));
        const knowsTime = wanted.halfDays.length > 0 && m.halfDays.length > 0;
        const wrongSetting = !!wanted.setting && m.settings.length > 0 && !m.settings.includes(wanted.setting);
        const placed = !wrongSetting && wanted.setting !== 'REMOTE' && !!wanted.commune && m.communes.length + m.departements.length > 0;
        const inCommune = placed && m.communes.includes(wanted.commune!);
        const inDepartement = placed && !inCommune && m.departements.includes(departementOfCommune(wanted.commune!));
        const old = addMonths(m.backgroundCheckedOn!, 12) <= ON;
        const expected: [string, boolean, boolean][] = [
          ['SAME_OBJECTIVE', m.objectives.includes(wanted.objective), true], ['OTHER_OBJECTIVE', m.objectives.length > 0 && !m.objectives.includes(wanted.objective), false],
          ['HALF_DAY_IN_COMMON', knowsTime && common, true], ['NO_HALF_DAY_IN_COMMON', knowsTime && !common, false],
          ['OTHER_SETTING', wrongSetting, false], ['REMOTE_POSSIBLE', wanted.setting === 'REMOTE' && m.settings.includes('REMOTE'), true],
          ['SAME_COMMUNE', inCommune, true], ['SAME_DEPARTEMENT', inDepartement, true], ['FAR', placed && !inCommune && !inDepartement, false],
          ['FREE', m.load === 0, true], ['HAS_OTHER_YOUTHS', m.load > 0, false], ['TRAINED', !!m.trainedOn, true], ['NOT_TRAINED', !m.trainedOn, false],
          ['CHECK_RECENT', !old, true], ['CHECK_OLD', old, false], ['ALREADY_PAIRED', m.isFormer, false],
        ];
        expect(says).toEqual(Object.fromEntries(expected.filter(([, is]) => is).map(([code, , isFor]) => [code, isFor])));
      }
    }));
  });
});
