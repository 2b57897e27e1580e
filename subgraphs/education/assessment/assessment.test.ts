import { Refusal } from '@passerelle/kit/graphql/errors';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { addMonths } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aPair } from '../diagnosis/pair.testkit.ts';
import { education } from '../index.ts';
import { checkMade } from './record-assessment.ts';

const RESULTS = [{ domain: 'READING', level: 'ACQUIRED' }, { domain: 'ARITHMETIC', level: 'TO_WORK_ON' }];

describe('assessments', () => {
  let subgraph: TestSubgraph;
  let a: Awaited<ReturnType<typeof aPair>>;
  beforeAll(async () => { subgraph = await startTestSubgraph(education); });
  afterAll(() => subgraph.close());
  beforeEach(async () => { a = await aPair(subgraph); });

  const record = (viewer = a.adviser, more: object = {}) =>
    a.act('recordAssessment', 'assessment', viewer, { caseId: a.caseId, kind: 'POSITIONING', madeOn: today(), results: RESULTS, ...more }, 'id kind madeOn results { domain level } comment');
  const attach = (viewer: typeof a.adviser, assessmentId: unknown, diagnosisId: unknown) => a.act('attachAssessment', 'assessment', viewer, { assessmentId, diagnosisId });
  const read = async (viewer: typeof a.adviser) =>
    (await subgraph.execute('query ($id: ID!) { dropoutCase(id: $id) { assessments { comment } diagnoses { version signatures { network } assessments { kind results { domain } } } } }', { viewer, variables: { id: a.caseId } })).data;

  it('B13: keeps a level for each domain, attached to the case; the comment is its owner’s', async () => {
    expect((await record(a.adviser, { comment: 'à refaire au calme' })).result).toMatchObject({ kind: 'POSITIONING', madeOn: today(), results: RESULTS, comment: 'à refaire au calme' });
    expect(await read(a.counsellor)).toMatchObject({ dropoutCase: { assessments: [{ comment: null }] } });
    expect(await read(a.adviser)).toMatchObject({ dropoutCase: { assessments: [{ comment: 'à refaire au calme' }] } });
  });

  it('B13: one level at most for a domain, one domain at least', async () => {
    expect((await record(a.adviser, { results: [...RESULTS, { domain: 'READING', level: 'IN_PROGRESS' }] })).codes).toEqual(['DOMAIN_TWICE']);
    expect((await record(a.adviser, { results: [] })).codes).toEqual(['NO_RESULT']);
  });

  it('B13: attached to a draft it is what the diagnosis rests on, and voids a first signature', async () => {
    const [assessment, diagnosis] = [(await record()).result?.['id'], String((await a.draft()).result?.['id'])];
    await a.sign(a.counsellor, diagnosis);
    expect((await attach(a.adviser, assessment, diagnosis)).codes).toEqual([]);
    expect(await read(a.counsellor)).toMatchObject({ dropoutCase: { diagnoses: [{ version: 2, signatures: [], assessments: [{ kind: 'POSITIONING' }] }] } });
    // The same again changes nothing.
    await a.sign(a.counsellor, diagnosis, 2);
    expect((await attach(a.adviser, assessment, diagnosis)).codes).toEqual([]);
    expect(await read(a.counsellor)).toMatchObject({ dropoutCase: { diagnoses: [{ version: 2, signatures: [{ network: 'EDUCATION' }] }] } });
  });

  it('B13: not to a diagnosis that is signed, nor to one of another case, nor to a second one', async () => {
    const signed = await a.signed();
    const assessment = (await record()).result?.['id'];
    expect((await attach(a.adviser, assessment, signed)).codes).toEqual(['ALREADY_SIGNED']);
    const other = await aPair(subgraph);
    subgraph.allow(a.adviser, other.youthId, ['STAGE', 'CASE']);
    expect((await attach(a.adviser, assessment, (await other.draft()).result?.['id'])).codes).toEqual(['ANOTHER_CASE']);
    const [first, taken] = [String((await a.draft()).result?.['id']), (await record()).result?.['id']];
    await attach(a.adviser, taken, first);
    await a.sign(a.counsellor, first, 2);
    await a.sign(a.adviser, first, 2);
    expect((await attach(a.adviser, taken, (await a.draft()).result?.['id'])).codes).toEqual(['ALREADY_ATTACHED']);
  });

  it('B13: made in the last 24 months, never in the future, whatever the length of the months', () => {
    const day = fc.integer({ min: 0, max: 2_000 }).map((n) => new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10));
    const codeOf = (madeOn: string, now: string): string | null => { try { checkMade(madeOn, now); return null; } catch (error) { return (error as Refusal).code; } };
    fc.assert(fc.property(day, day, (madeOn, now) => {
      expect(codeOf(madeOn, now)).toBe(madeOn > now ? 'IN_THE_FUTURE' : addMonths(now, -24) > madeOn ? 'TOO_OLD' : null);
    }));
    expect(codeOf('2026-02-28', '2028-02-29')).toBeNull();
    expect(codeOf('2026-02-27', '2028-02-28')).toBe('TOO_OLD');
  });

  it('3.1: who holds no CASE records nothing, attaches nothing, reads nothing', async () => {
    const [assessment, diagnosis] = [(await record()).result?.['id'], (await a.draft()).result?.['id']];
    const school = a.following({ network: 'EDUCATION', roles: ['COUNSELLOR'] }, ['STAGE']);
    for (const viewer of [school, aViewer()]) {
      expect((await record(viewer)).codes).toEqual(['CASE_NOT_FOUND']);
      expect((await attach(viewer, assessment, diagnosis)).codes).toEqual(['ASSESSMENT_NOT_FOUND']);
    }
    expect(await read(school)).toEqual({ dropoutCase: { assessments: null, diagnoses: null } });
  });
});
