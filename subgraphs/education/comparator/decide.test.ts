import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDay } from '../criteria/calendar.testkit.ts';
import { CRITERIA, decide, type EnrolmentFact } from './decide.ts';
import { sentence } from './sentence.ts';

const DAY = '2026-10-31';
let n = 0;
const row = (changes: Partial<EnrolmentFact> = {}): EnrolmentFact => ({
  enrolmentId: `e${n}`, reference: `r${String(n++).padStart(4, '0')}`, youthId: 'y', ownerId: 'o', schoolId: 's', departement: '59', communeCode: '59512', network: 'EN', mef: '2402234311',
  diploma: 'N', birthDate: '2008-05-05', startedOn: '2025-09-01', endedOn: '2026-03-15', isLeaving: true, ...changes,
});
const motifs = (enrolments: readonly EnrolmentFact[], day = DAY) => Object.fromEntries(decide({ enrolments, statuses: [] }, day).map((d) => [d.reference, d.motif]));

describe('A09: a decision', () => {
  it('says the first criterion that is not met, and explains all four', () => {
    const [listed] = decide({ enrolments: [row()], statuses: [] }, DAY);
    expect(listed).toMatchObject({ motif: 'LISTED', isListed: true, age: 18 });
    expect(listed!.explanation!.map((e) => e.name)).toEqual(CRITERIA);
    const [out] = decide({ enrolments: [row({ diploma: 'O', startedOn: '2026-03-10' })], statuses: [{ kind: 'MLDS', startedOn: '2026-10-01', endedOn: null }] }, DAY);
    expect(out).toMatchObject({ motif: 'TOO_SHORT', isListed: false });
    expect(out!.explanation!.map((e) => e.isMet)).toEqual([true, false, false, false]);
  });

  it('says why in French, with no birth date', () => {
    const [{ explanation }] = decide({ enrolments: [row(), row({ isLeaving: false, network: 'CFA', startedOn: '2026-09-01', endedOn: null })], statuses: [] }, DAY) as [ReturnType<typeof decide>[number]];
    expect(explanation!.map((e) => sentence(e.why))).toEqual([
      '18 ans à la date du traitement.', 'Scolarisé 196 jours en 2025-2026 et 61 jours en 2026-2027 ; il en faut 15 dans l’une des deux années.',
      'Diplôme de la formation suivie non obtenu.', 'Inscrit en apprentissage depuis le 1er septembre 2026.',
    ]);
  });

  it('one row of a youth is judged, the latest exit, then the smallest reference; the others are the same youth', () => {
    const [early, late, twin] = [row(), row({ endedOn: '2026-06-30' }), row({ endedOn: '2026-06-30' })];
    expect(motifs([early, twin, late])).toEqual({ [late.reference]: 'LISTED', [early.reference]: 'SAME_YOUTH', [twin.reference]: 'SAME_YOUTH' });
  });

  it('what holds on the day counts, not what a later file adds: left in March, there again from November', () => {
    const [left, later] = [row(), row({ startedOn: '2026-11-02', endedOn: '2027-02-01' })];
    expect(motifs([left, later])).toEqual({ [left.reference]: 'LISTED', [later.reference]: 'SAME_YOUTH' });
    expect(motifs([left, later], '2026-12-31')).toEqual({ [later.reference]: 'NOT_LEFT', [left.reference]: 'SAME_YOUTH' });
    expect(motifs([left, later], '2027-03-31')).toEqual({ [later.reference]: 'LISTED', [left.reference]: 'SAME_YOUTH' });
  });

  it('A03: of an under-16, the reference and the motif alone, on every row, even where one row says older', () => {
    const [older, younger] = [row(), row({ birthDate: '2010-11-01' })];
    for (const decided of decide({ enrolments: [older, younger], statuses: [] }, DAY)) expect(decided).toEqual({ reference: decided.reference, motif: 'UNDER_16', isListed: false, about: null, age: null, explanation: null });
    expect(motifs([older, younger], '2026-11-01')).toMatchObject({ [older.reference]: 'LISTED' });
  });

  it('whatever the facts and their order, each leaver’s row has one decision, one at most is listed, and the answer is the same', () => {
    const fact = fc.record({
      startedOn: fc.option(aDay(2024, 2027)), endedOn: fc.option(aDay(2024, 2027)), birthDate: fc.option(aDay(2004, 2012)), diploma: fc.constantFrom('O', 'N', 'I', null),
      network: fc.constantFrom('EN', 'AGRI', 'CFA'), isLeaving: fc.boolean(), mef: fc.constantFrom('2402234311', '24720001111', null),
    });
    fc.assert(fc.property(fc.array(fact, { minLength: 1, maxLength: 6 }), aDay(2024, 2027), fc.integer(), (facts, day, seed) => {
      const enrolments = facts.map((f) => row(f));
      const decided = decide({ enrolments, statuses: [] }, day);
      expect(decided.map((d) => d.reference).toSorted()).toEqual(enrolments.filter((e) => e.isLeaving).map((e) => e.reference).toSorted());
      expect(decided.filter((d) => d.isListed).length).toBeLessThanOrEqual(1);
      for (const d of decided) {
        expect(d.isListed).toBe(d.motif === 'LISTED');
        for (const e of d.explanation ?? []) expect(sentence(e.why)).toMatch(/\.$/);
      }
      const shuffled = enrolments.toSorted((a, b) => ((Number(a.reference.slice(1)) * 31 + seed) % 7) - ((Number(b.reference.slice(1)) * 31 + seed) % 7));
      expect(decide({ enrolments: shuffled, statuses: [] }, day)).toEqual(decided);
    }), { numRuns: 400 });
  });
});
