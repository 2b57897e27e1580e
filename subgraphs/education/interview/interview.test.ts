import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { addMonths } from '@passerelle/kit/values/date';
import { dayInFrance, today } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aPair } from '../diagnosis/pair.testkit.ts';
import { DoNotContact } from '../do-not-contact/do-not-contact.ts';
import { education } from '../index.ts';
import { Interview } from './interview.ts';

const HOUR = 3_600_000;

describe('interviews', () => {
  let subgraph: TestSubgraph;
  let a: Awaited<ReturnType<typeof aPair>>;
  const place = randomUUID();
  const later = new Date(Date.now() + 48 * HOUR).toISOString();
  const earlier = new Date(Date.now() - 48 * HOUR).toISOString();

  beforeAll(async () => { subgraph = await startTestSubgraph(education); });
  afterAll(() => subgraph.close());
  beforeEach(async () => { a = await aPair(subgraph); });

  const plan = (viewer = a.assistant, more: object = {}) =>
    a.act('planInterview', 'interview', viewer, { caseId: a.caseId, kind: 'FIRST', plannedAt: earlier, placeId: place, ...more }, 'id kind setting outcome place { id } owner { id } guardians notes');
  const record = (viewer: typeof a.assistant, interviewId: unknown, more: object = {}) =>
    a.act('recordInterviewOutcome', 'interview', viewer, { interviewId, outcome: 'HELD', on: today(), ...more }, 'outcome outcomeOn guardians notes');
  const told = async () => (await subgraph.worker().execute<{ type: string; data: Record<string, unknown> }[]>('select type, data from outbox_event where subject = ? order by id', [a.youthId])).map(({ type, data }) => [type.split('.').at(-1), data['kind'], data['at']]);

  it('B03, B20: has an hour and a place, which is an organisation of the network, and its siblings are told', async () => {
    const { result } = await plan(a.adviser, { plannedAt: later, setting: 'COLLECTIVE' });
    expect(result).toMatchObject({ kind: 'FIRST', setting: 'COLLECTIVE', outcome: null, place: { id: place }, owner: { id: a.adviser.organisation } });
    expect(await subgraph.worker().findOneOrFail(Interview, { youthId: a.youthId })).toMatchObject({ placeId: place, authorId: a.adviser.person, ownerId: a.adviser.organisation });
    expect(await told()).toEqual([['planned', 'FIRST', later]]);
    const unplaced = await subgraph.execute('mutation ($input: PlanInterviewInput!) { planInterview(input: $input) { userErrors { code } } }', { viewer: a.adviser, variables: { input: { caseId: a.caseId, kind: 'FIRST', plannedAt: later } } });
    expect(unplaced.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('C29: a youth whom nobody may contact is given no appointment while the stop lasts; what was held is noted', async () => {
    const em = subgraph.worker();
    em.create(DoNotContact, { youthId: a.youthId, ownerId: randomUUID(), authorId: randomUUID(), reason: 'EMPLOYED', declaredOn: a.openedOn, until: dayInFrance(new Date(later)) } as never);
    await em.flush();
    expect((await plan(a.adviser, { plannedAt: later })).codes).toEqual(['CONTACT_STOPPED']);
    expect((await plan(a.adviser, { plannedAt: new Date(Date.parse(later) + 24 * HOUR).toISOString() })).codes).toEqual([]);
    expect((await plan(a.adviser)).codes).toEqual([]);
  });

  it('B11: the situation interview is planned and held by the assistant alone; anybody who follows the youth may cancel it', async () => {
    for (const viewer of [a.adviser, a.counsellor]) expect((await plan(viewer, { kind: 'SITUATION' })).codes).toEqual(['ASSISTANT_ONLY']);
    const id = (await plan(a.assistant, { kind: 'SITUATION' })).result?.['id'];
    expect((await record(a.adviser, id)).codes).toEqual(['ASSISTANT_ONLY']);
    expect((await record(a.assistant, id)).result).toMatchObject({ outcome: 'HELD', outcomeOn: today() });
    const next = (await plan(a.assistant, { kind: 'SITUATION' })).result?.['id'];
    expect((await record(a.adviser, next, { outcome: 'CANCELLED' })).codes).toEqual([]);
  });

  it('B07: says whether the legal representatives were present or informed', async () => {
    const { result } = await plan(a.assistant, { guardians: 'INFORMED' });
    expect(result).toMatchObject({ guardians: 'INFORMED' });
    expect((await record(a.adviser, result?.['id'], { guardians: 'PRESENT' })).result).toMatchObject({ guardians: 'PRESENT' });
    const other = (await plan(a.assistant, { guardians: 'INFORMED' })).result?.['id'];
    expect((await record(a.adviser, other)).result).toMatchObject({ guardians: 'INFORMED' });
  });

  it('B03: an outcome is recorded once, on a day that can be, and told', async () => {
    const id = (await plan()).result?.['id'];
    expect((await record(a.adviser, id, { on: addMonths(today(), 1) })).codes).toEqual(['IN_THE_FUTURE']);
    expect((await record(a.adviser, id, { on: addMonths(a.openedOn, -1) })).codes).toEqual(['BEFORE_OPENING']);
    expect((await record(a.adviser, id, { outcome: 'NO_SHOW', on: dayInFrance(new Date(Date.parse(earlier) - 48 * HOUR)) })).codes).toEqual(['BEFORE_MEETING']);
    expect((await record(a.adviser, id, { outcome: 'NO_SHOW' })).codes).toEqual([]);
    expect((await record(a.adviser, id)).codes).toEqual(['ALREADY_RECORDED']);
    expect(await told()).toEqual([['planned', 'FIRST', earlier], ['missed', 'FIRST', earlier]]);
  });

  it('B03: two who record at once: one is told that it is done', async () => {
    const id = (await plan()).result?.['id'];
    const answers = await Promise.all([record(a.adviser, id), record(a.assistant, id, { outcome: 'CANCELLED' })]);
    expect(answers.flatMap((one) => one.codes)).toEqual(['ALREADY_RECORDED']);
  });

  it('B11: not before the case, not in a case that is closed', async () => {
    expect((await plan(a.assistant, { plannedAt: `${addMonths(a.openedOn, -1)}T10:00:00Z` })).codes).toEqual(['BEFORE_OPENING']);
    expect((await plan(a.assistant, { plannedAt: `${addMonths(today(), 14)}T10:00:00Z` })).codes).toEqual(['TOO_FAR']);
    await subgraph.worker().execute('update dropout_case set closed_on = opened_on where id = ?', [a.caseId]);
    expect((await plan()).codes).toEqual(['CASE_CLOSED']);
  });

  it('3.2: notes stay with the organisation that planned it, and only it writes them', async () => {
    const id = (await plan(a.assistant, { notes: 'vient avec sa sœur' })).result?.['id'];
    expect((await record(a.adviser, id, { notes: 'autre note' })).codes).toEqual(['NOTES_NOT_YOURS']);
    expect((await record(a.adviser, id)).result).toMatchObject({ notes: null });
    const read = async (viewer: typeof a.assistant) => (await subgraph.execute('query ($id: ID!) { dropoutCase(id: $id) { interviews { notes outcome } } }', { viewer, variables: { id: a.caseId } })).data;
    expect(await read(a.assistant)).toEqual({ dropoutCase: { interviews: [{ notes: 'vient avec sa sœur', outcome: 'HELD' }] } });
    expect(await read(a.adviser)).toEqual({ dropoutCase: { interviews: [{ notes: null, outcome: 'HELD' }] } });
  });

  it('3.1: who holds no CASE plans nothing, records nothing, reads nothing; a hidden one looks absent', async () => {
    const id = (await plan()).result?.['id'];
    const school = a.following({ network: 'EDUCATION', roles: ['COUNSELLOR'] }, ['IDENTITY', 'SCHOOLING', 'STAGE']);
    for (const viewer of [school, aViewer()]) {
      expect((await plan(viewer)).codes).toEqual(['CASE_NOT_FOUND']);
      expect((await record(viewer, id)).codes).toEqual(['INTERVIEW_NOT_FOUND']);
    }
    expect((await record(a.adviser, randomUUID())).codes).toEqual(['INTERVIEW_NOT_FOUND']);
    const read = await subgraph.execute('query ($id: ID!) { dropoutCase(id: $id) { stage interviews { id } } }', { viewer: school, variables: { id: a.caseId } });
    expect(read.data).toEqual({ dropoutCase: { stage: 'IN_DIAGNOSIS', interviews: null } });
  });
});
