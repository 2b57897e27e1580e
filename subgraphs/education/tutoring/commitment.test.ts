import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { addMonths } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { education } from '../index.ts';
import { TutoringSession } from '../tutoring-session/tutoring-session.ts';
import { checkCommitment } from './commitment.ts';
import { aCounsellor, aTutoring, aYouth, daysAway } from './tutoring.testkit.ts';
import { Tutoring } from './tutoring.ts';

const ask = (verb: string, type: string) => `mutation ($input: ${type}!) { ${verb}(input: $input) { tutoring { startedOn plannedEndOn endedOn endReason interfaces tutorName } userErrors { code } } }`;
const START = ask('startTutoring', 'StartTutoringInput');
const EXTEND = ask('extendTutoring', 'ExtendTutoringInput');
const END = ask('endTutoring', 'EndTutoringInput');
type Result = { tutoring: Record<string, unknown> | null; userErrors: { code: string }[] };

const refusal = (startedOn: string, plannedEndOn: string): string | null => {
  try { checkCommitment(startedOn, plannedEndOn); return null; } catch (error) { return (error as { code: string }).code; }
};

it('F05: any start, any end: accepted exactly from three months to ten, by the calendar', () => {
  const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));
  fc.assert(fc.property(day, fc.integer({ min: -40, max: 400 }), (start, days) => {
    const end = new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10);
    expect(refusal(start, end)).toBe(end < addMonths(start, 3) ? 'COMMITMENT_TOO_SHORT' : end > addMonths(start, 10) ? 'COMMITMENT_TOO_LONG' : null);
  }), { numRuns: 500 });
  expect([refusal('2027-11-30', '2028-02-28'), refusal('2027-11-30', '2028-02-29'), refusal('2026-04-30', '2027-02-28'), refusal('2026-04-30', '2027-03-01')]).toEqual(['COMMITMENT_TOO_SHORT', null, null, 'COMMITMENT_TOO_LONG']);
});

it('F05: the refusal says which day would do', () => {
  expect(() => checkCommitment('2026-11-30', '2027-02-27')).toThrow('Un tutorat dure au moins 3 mois. Choisissez une fin à partir du 28 février 2027.');
  expect(() => checkCommitment('2026-10-01', '2027-08-02')).toThrow('Un tutorat dure au plus 10 mois. Choisissez une fin au plus tard le 1er août 2027.');
});

describe('the life of a tutoring', () => {
  let subgraph: TestSubgraph;
  const counsellor = aCounsellor();
  beforeAll(async () => { subgraph = await startTestSubgraph(education); });
  afterAll(() => subgraph.close());

  const run = async (query: string, input: Record<string, unknown>, viewer: Viewer = counsellor) => {
    const { data, errors } = await subgraph.execute(query, { viewer, variables: { input } });
    expect(errors).toBeUndefined();
    return Object.values(data!)[0] as Result;
  };
  const codes = async (query: string, input: Record<string, unknown>, viewer?: Viewer) => (await run(query, input, viewer)).userErrors.map((e) => e.code);
  const tutoring = (changes: Partial<Tutoring> = {}) => aTutoring(subgraph, counsellor, aYouth(subgraph, ['SCHOOLING'], counsellor), changes);
  const waiting = () => tutoring({ startedOn: null, plannedEndOn: null, tutorName: null, interfaces: [] });
  const start = (tutoringId: string, changes = {}) => ({ tutoringId, tutorName: 'Tutrice d’essai', interfaces: ['SCHOOL_LIFE'], startedOn: today(), plannedEndOn: addMonths(today(), 3), ...changes });

  it('F05, F07: begins for three months, beside the professionals that are named by their function', async () => {
    expect(await run(START, start(await waiting(), { interfaces: ['EDUCATION_TEAM', 'SCHOOL_LIFE'] }))).toEqual({
      tutoring: { startedOn: today(), plannedEndOn: addMonths(today(), 3), endedOn: null, endReason: null, interfaces: ['EDUCATION_TEAM', 'SCHOOL_LIFE'], tutorName: 'Tutrice d’essai' }, userErrors: [],
    });
  });

  it('F05: too short and too long are refused, and nothing begins', async () => {
    const id = await waiting();
    expect(await codes(START, start(id, { plannedEndOn: addMonths(today(), 2) }))).toEqual(['COMMITMENT_TOO_SHORT']);
    expect(await codes(START, start(id, { plannedEndOn: '2099-12-31' }))).toEqual(['COMMITMENT_TOO_LONG']);
    expect((await subgraph.worker().findOneOrFail(Tutoring, { id })).startedOn).toBeNull();
  });

  it('F07: without an interface with the professionals, or without a tutor, nothing begins; nor twice, nor years away', async () => {
    const id = await waiting();
    expect(await codes(START, start(id, { interfaces: [] }))).toEqual(['INTERFACE_MISSING']);
    expect(await codes(START, start(id, { tutorName: '  ' }))).toEqual(['TUTOR_MISSING']);
    expect(await codes(START, start(id, { startedOn: '0202-09-01' }))).toEqual(['START_TOO_FAR']);
    expect(await codes(START, start(id))).toEqual([]);
    expect(await codes(START, start(id))).toEqual(['TUTORING_NOT_WAITING']);
  });

  it('F05: may be extended up to ten months after its start, never shortened silently', async () => {
    const startedOn = addMonths(today(), -2);
    const id = await tutoring();
    expect(await codes(EXTEND, { tutoringId: id, plannedEndOn: addMonths(startedOn, 6) })).toEqual(['NOT_LATER']);
    expect(await codes(EXTEND, { tutoringId: id, plannedEndOn: addMonths(startedOn, 11) })).toEqual(['COMMITMENT_TOO_LONG']);
    expect((await run(EXTEND, { tutoringId: id, plannedEndOn: addMonths(startedOn, 10) })).tutoring).toMatchObject({ plannedEndOn: addMonths(startedOn, 10) });
    expect(await codes(EXTEND, { tutoringId: await waiting(), plannedEndOn: addMonths(today(), 5) })).toEqual(['TUTORING_NOT_RUNNING']);
  });

  it('F05: an end before the term needs a reason; at its term it needs none', async () => {
    const early = await tutoring();
    expect(await codes(END, { tutoringId: early, endedOn: today() })).toEqual(['REASON_MISSING']);
    expect(await codes(END, { tutoringId: early, endedOn: today(), reason: 'COMPLETED' })).toEqual(['REASON_MISSING']);
    expect((await run(END, { tutoringId: early, endedOn: today(), reason: 'IN_SOLUTION' })).tutoring).toMatchObject({ endedOn: today(), endReason: 'IN_SOLUTION' });
    expect(await codes(END, { tutoringId: early, endedOn: today(), reason: 'OTHER' })).toEqual(['TUTORING_ENDED']);
    const startedOn = addMonths(today(), -4);
    const done = await tutoring({ startedOn, plannedEndOn: addMonths(startedOn, 3) });
    expect((await run(END, { tutoringId: done, endedOn: today() })).tutoring).toMatchObject({ endReason: 'COMPLETED' });
  });

  it('F05: no end before the start, after ten months, in the future, or before a session that counts', async () => {
    const startedOn = addMonths(today(), -11);
    const old = await tutoring({ startedOn, plannedEndOn: addMonths(startedOn, 10) });
    expect(await codes(END, { tutoringId: old, endedOn: today() })).toEqual(['COMMITMENT_TOO_LONG']);
    expect(await codes(END, { tutoringId: old, endedOn: '2000-01-01' })).toEqual(['BEFORE_START']);
    expect(await codes(END, { tutoringId: old, endedOn: daysAway(1) })).toEqual(['IN_THE_FUTURE']);
    expect(await codes(END, { tutoringId: old, endedOn: addMonths(startedOn, 10) })).toEqual([]);
    const met = await tutoring();
    const em = subgraph.worker();
    em.create(TutoringSession, { tutoringId: met, youthId: randomUUID(), ownerId: counsellor.organisation, authorId: counsellor.person, heldOn: daysAway(-2), minutes: 60, kind: 'OTHER', mission: 'LEVERS' } as never);
    await em.flush();
    expect(await codes(END, { tutoringId: met, endedOn: daysAway(-3), reason: 'MOVED' })).toEqual(['SESSION_AFTER_END']);
    expect(await codes(END, { tutoringId: met, endedOn: daysAway(-2), reason: 'MOVED' })).toEqual([]);
  });

  it('3.1: another organisation’s tutoring looks like one that does not exist, even with the youth’s grant', async () => {
    const youthId = aYouth(subgraph, ['SCHOOLING', 'STAGE', 'CASE'], counsellor);
    const id = await aTutoring(subgraph, counsellor, youthId);
    const other = aCounsellor();
    subgraph.allow(other, youthId, ['SCHOOLING', 'STAGE', 'CASE']);
    const input = (tutoringId: string) => ({ tutoringId, endedOn: today(), reason: 'OTHER' });
    const [hidden, absent] = [await run(END, input(id), other), await run(END, input(randomUUID()), other)];
    expect(hidden).toEqual(absent);
    expect(hidden.userErrors[0]?.code).toBe('TUTORING_NOT_FOUND');
  });
});
