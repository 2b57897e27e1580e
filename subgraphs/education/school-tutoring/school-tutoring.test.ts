import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { addMonths } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { education } from '../index.ts';
import { Task } from '../task/task.ts';
import { aYouth, daysAway, readSlice } from '../tutoring/tutoring.testkit.ts';
import { SchoolTutoring } from './school-tutoring.ts';
import { evaluationDueOn, schoolYearEnd, schoolYearName } from './evaluation-due.ts';
import { TutoringInterview } from './tutoring-interview.ts';

const ask = (verb: string, type: string) => `mutation ($input: ${type}!) { ${verb}(input: $input) { schoolTutoring { id kind schoolYear startedOn guardiansInformedOn endedOn evaluationDueOn evaluatedOn evaluation } userErrors { code } } }`;
const START = ask('startSchoolTutoring', 'StartSchoolTutoringInput');
const END = ask('endSchoolTutoring', 'EndSchoolTutoringInput');
const EVALUATE = ask('evaluateSchoolTutoring', 'EvaluateSchoolTutoringInput');
const INTERVIEW = 'mutation ($input: LogTutoringInterviewInput!) { logTutoringInterview(input: $input) { tutoringInterview { id situation problems } userErrors { code } } }';
const TO_EVALUATE = 'query ($lateOnly: Boolean!) { schoolTutoringsToEvaluate(lateOnly: $lateOnly) { edges { node { id isEvaluationLate } } } }';
type Result = { schoolTutoring: Record<string, string> | null; userErrors: { code: string }[] };

describe('tutoring in a school', () => {
  let subgraph: TestSubgraph;
  const aReferent = (): Viewer => aViewer({ network: 'EDUCATION', roles: ['SCHOOL_REFERENT'] });
  const referent = aReferent();
  beforeAll(async () => { subgraph = await startTestSubgraph(education); });
  afterAll(() => subgraph.close());

  const run = async (query: string, input: Record<string, unknown>, viewer: Viewer = referent) => {
    const { data, errors } = await subgraph.execute(query, { viewer, variables: { input } });
    expect(errors).toBeUndefined();
    return Object.values(data!)[0] as Result;
  };
  const codes = async (query: string, input: Record<string, unknown>, viewer?: Viewer) => (await run(query, input, viewer)).userErrors.map((e) => e.code);
  const input = (changes = {}) => ({ youthId: aYouth(subgraph, ['SCHOOLING'], referent), kind: 'VOLUNTEER_ADULT', guardiansInformedOn: today(), startedOn: today(), ...changes });
  const started = async (changes = {}) => (await run(START, input(changes))).schoolTutoring!['id']!;
  const levels = { situation: 'FAIR', attendance: 'DIFFICULT', organisation: 'GOOD', involvement: 'FAIR', problems: 'VERY_DIFFICULT' };
  /** One that began in another school year: written by the worker, as a year passes. */
  const aged = async (viewer: Viewer, startedOn: string, changes = {}) => {
    const em = subgraph.worker();
    const youthId = aYouth(subgraph, ['SCHOOLING'], viewer);
    const row = em.create(SchoolTutoring, {
      youthId, ownerId: viewer.organisation, kind: 'PEER', schoolYear: schoolYearName(startedOn), setUpById: viewer.person, guardiansInformedOn: startedOn, startedOn, evaluationDueOn: evaluationDueOn(startedOn), ...changes,
    } as never) as SchoolTutoring;
    await em.flush();
    return row.id;
  };

  it.each(['VOLUNTEER_ADULT', 'PEER'])('F10, F11: %s: set up for the school year, and to be evaluated at its end', async (kind) => {
    const { schoolTutoring, userErrors } = await run(START, input({ kind }));
    expect(userErrors).toEqual([]);
    expect(schoolTutoring).toMatchObject({ kind, schoolYear: schoolYearName(today()), evaluationDueOn: evaluationDueOn(today()), evaluatedOn: null });
    const em = subgraph.worker();
    expect(await em.findOneOrFail(SchoolTutoring, { id: schoolTutoring!['id']! })).toMatchObject({ setUpById: referent.person, ownerId: referent.organisation });
    expect(await em.findOneOrFail(Task, { aboutId: schoolTutoring!['id']! })).toMatchObject({ kind: 'EVALUATE_TUTORING', dueOn: evaluationDueOn(today()), ownerId: referent.organisation, platformId: null, doneOn: null });
  });

  it('F10: a peer who tutors is another minor: no column and no field could name them', () => {
    const columns = Object.keys(subgraph.worker().getMetadata(SchoolTutoring).properties);
    expect(columns.filter((c) => /tutor(?!ing)|peer|name/i.test(c))).toEqual([]);
  });

  it('F11: nothing begins before the legal representatives were informed', async () => {
    expect(await codes(START, input({ guardiansInformedOn: null }))).toEqual(['GUARDIANS_NOT_INFORMED']);
    expect(await codes(START, input({ guardiansInformedOn: daysAway(1), startedOn: daysAway(2) }))).toEqual(['IN_THE_FUTURE']);
    expect(await codes(START, input({ startedOn: '0202-01-01' }))).toEqual(['START_TOO_FAR']);
    expect(await codes(START, input({ guardiansInformedOn: '0202-01-01' }))).toEqual(['INFORMED_TOO_EARLY']);
  });

  it('F11: whatever the days, the information is never after the start', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: -300, max: 0 }), fc.integer({ min: -30, max: 30 }), async (informed, gap) => {
      const startedOn = daysAway(Math.max(informed + gap, -300));
      const expected = daysAway(informed) > startedOn ? ['INFORMED_TOO_LATE'] : [];
      expect(await codes(START, input({ guardiansInformedOn: daysAway(informed), startedOn }))).toEqual(expected);
    }), { numRuns: 20 });
  });

  it('F11: only the head of the school’s referent sets one up, for a pupil who is open to the school, once a year', async () => {
    const { errors } = await subgraph.execute(START, { viewer: aViewer({ roles: ['ASSISTANT'] }), variables: { input: input() } });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await codes(START, input({ youthId: randomUUID() }))).toEqual(['YOUTH_NOT_FOUND']);
    expect(await codes(START, input({ youthId: aYouth(subgraph, ['STAGE', 'CASE'], referent) }))).toEqual(['YOUTH_NOT_FOUND']);
    const twice = input();
    expect([await codes(START, twice), await codes(START, twice), await codes(START, { ...twice, kind: 'PEER' })]).toEqual([[], ['TUTORING_RUNNING'], []]);
  });

  it('F12: an interview takes stock of all five points; the words stay at the school, the levels are CASE', async () => {
    const youthId = aYouth(subgraph, ['SCHOOLING'], referent);
    const schoolTutoringId = await started({ youthId });
    const { data } = await subgraph.execute(INTERVIEW, { viewer: referent, variables: { input: { schoolTutoringId, heldOn: today(), ...levels, problemsComment: 'MOTS' } } });
    expect(data).toMatchObject({ logTutoringInterview: { tutoringInterview: { situation: 'FAIR', problems: 'VERY_DIFFICULT' }, userErrors: [] } });
    const fields = 'schoolTutorings { kind interviews { situation attendance organisation involvement problems problemsComment } }';
    expect(await readSlice(subgraph, aViewer(), [youthId], ['SCHOOLING', 'CASE'], fields)).toEqual([{ schoolTutorings: [{ kind: 'VOLUNTEER_ADULT', interviews: [{ ...levels, problemsComment: null }] }] }]);
    expect(await readSlice(subgraph, aViewer(), [youthId], ['SCHOOLING'], fields)).toEqual([{ schoolTutorings: [{ kind: 'VOLUNTEER_ADULT', interviews: null }] }]);
    expect(await readSlice(subgraph, referent, [youthId], ['SCHOOLING'], 'schoolTutorings { interviews { problemsComment } }')).toEqual([{ schoolTutorings: [{ interviews: [{ problemsComment: 'MOTS' }] }] }]);
  });

  it.each(Object.keys(levels))('F12: without the point « %s », the grid is not whole', async (point) => {
    const partial = Object.fromEntries(Object.entries(levels).filter(([name]) => name !== point));
    const { errors } = await subgraph.execute(INTERVIEW, { viewer: referent, variables: { input: { schoolTutoringId: randomUUID(), heldOn: today(), ...partial } } });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('F10: an interview lies within its tutoring and its school year', async () => {
    const [startedOn, endedOn] = [daysAway(-30), daysAway(-10)];
    const id = await aged(referent, startedOn, { endedOn });
    const at = (heldOn: string, schoolTutoringId = id) => codes(INTERVIEW, { schoolTutoringId, heldOn, ...levels });
    expect([await at(daysAway(-31)), await at(startedOn), await at(endedOn), await at(daysAway(-9)), await at(daysAway(1))]).toEqual([['OUTSIDE_TUTORING'], [], [], ['OUTSIDE_TUTORING'], ['IN_THE_FUTURE']]);
    const last = addMonths(schoolYearEnd(today()), -12);
    const old = await aged(referent, addMonths(last, -1));
    expect([await at(last, old), await at(`${last.slice(0, 4)}-09-01`, old)]).toEqual([[], ['OUTSIDE_TUTORING']]);
  });

  it('F11: stopped early it stays to be evaluated; evaluated, the task is done', async () => {
    const id = await started();
    expect(await codes(END, { schoolTutoringId: id, endedOn: daysAway(-1) })).toEqual(['OUTSIDE_SCHOOL_YEAR']);
    expect((await run(END, { schoolTutoringId: id, endedOn: today() })).schoolTutoring).toMatchObject({ endedOn: today(), evaluatedOn: null });
    expect((await subgraph.worker().findOneOrFail(Task, { aboutId: id })).doneOn).toBeNull();
    expect(await codes(EVALUATE, { schoolTutoringId: id, evaluatedOn: daysAway(1), evaluation: 'STOPPED' })).toEqual(['EVALUATION_DAY']);
    expect((await run(EVALUATE, { schoolTutoringId: id, evaluatedOn: today(), evaluation: 'PROGRESS' })).schoolTutoring).toMatchObject({ evaluatedOn: today(), evaluation: 'PROGRESS' });
    expect(await subgraph.worker().findOneOrFail(Task, { aboutId: id })).toMatchObject({ doneOn: today(), doneById: referent.person });
    expect(await codes(EVALUATE, { schoolTutoringId: id, evaluatedOn: today(), evaluation: 'PROGRESS' })).toEqual(['ALREADY_EVALUATED']);
  });

  it('F11: overdue evaluations are listed to their school, the oldest first, until they are done, even late', async () => {
    const school = aReferent();
    const list = async (lateOnly: boolean, viewer = school) => ((await subgraph.execute(TO_EVALUATE, { viewer, variables: { lateOnly } })).data!['schoolTutoringsToEvaluate'] as { edges: { node: { id: string; isEvaluationLate: boolean } }[] }).edges.map((e) => e.node);
    const [recent, older, oldest] = [await aged(school, today()), await aged(school, addMonths(today(), -14)), await aged(school, addMonths(today(), -28))];
    expect(await list(true)).toEqual([{ id: oldest, isEvaluationLate: true }, { id: older, isEvaluationLate: true }]);
    expect(await list(false)).toEqual([{ id: oldest, isEvaluationLate: true }, { id: older, isEvaluationLate: true }, { id: recent, isEvaluationLate: false }]);
    expect(await list(false, aReferent())).toEqual([]);
    await run(EVALUATE, { schoolTutoringId: oldest, evaluatedOn: today(), evaluation: 'GOALS_REACHED' }, school);
    expect((await list(true)).map((n) => n.id)).toEqual([older]);
  });

  it('3.1: another school, even with the pupil’s grant, neither logs, stops nor evaluates', async () => {
    const youthId = aYouth(subgraph, ['SCHOOLING'], referent);
    const schoolTutoringId = await started({ youthId });
    const other = aReferent();
    subgraph.allow(other, youthId, ['SCHOOLING', 'CASE']);
    for (const [query, more] of [[END, { endedOn: today() }], [EVALUATE, { evaluatedOn: today(), evaluation: 'STOPPED' }], [INTERVIEW, { heldOn: today(), ...levels }]] as const) {
      expect(await codes(query, { schoolTutoringId, ...more }, other)).toEqual(['TUTORING_NOT_FOUND']);
    }
    const read = async (viewer: Viewer) => (await subgraph.execute('query ($id: ID!) { schoolTutoring(id: $id) { kind } }', { viewer, variables: { id: schoolTutoringId } })).data?.['schoolTutoring'];
    expect([await read(other), await read(aReferent())]).toEqual([{ kind: 'VOLUNTEER_ADULT' }, null]);
  });

  it('second wall, no N+1: without a grant no row is read; five pupils cost the statements of one', async () => {
    const em = subgraph.running.services.app.em.fork();
    expect([await em.count(SchoolTutoring), await em.count(TutoringInterview)]).toEqual([0, 0]);
    const youths = (await subgraph.worker().findAll(SchoolTutoring)).map((t) => t.youthId).slice(0, 5);
    const read = (n: number) => statementsOf(subgraph.running.services.app, () => readSlice(subgraph, aViewer(), youths.slice(0, n), ['SCHOOLING', 'CASE'], 'schoolTutorings { kind interviews { heldOn } }'));
    expect([(await read(1)).length, (await read(5)).length]).toEqual([2, 2]);
  });
});
