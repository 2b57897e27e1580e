import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { addMonths } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { schoolYearOf } from '@passerelle/kit/rules/school-year';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DropoutCase } from '../case/case.ts';
import { education } from '../index.ts';
import { addTask } from '../task/add-task.ts';
import { Task } from '../task/task.ts';
import { contactStops } from './area.ts';
import { DoNotContact } from './do-not-contact.ts';

const STOP = `mutation ($input: StopContactInput!) { stopContact(input: $input) { contactStop { id group reason details declaredOn until isInForce } userErrors { code field } } }`;
const LIFT = `mutation ($input: LiftStopContactInput!) { liftStopContact(input: $input) { contactStop { isInForce liftedOn } userErrors { code } } }`;
const LOG = `mutation ($input: LogContactAttemptInput!) { logContactAttempt(input: $input) { contactAttempt { id } userErrors { code message } } }`;

describe('« ne pas contacter » (C29)', () => {
  let subgraph: TestSubgraph;
  const platform = randomUUID();
  const circle = { platforms: [{ id: platform, circle: 1 as const }] };
  const assistant = aViewer(circle);
  const school = aViewer({ network: 'EDUCATION', roles: ['SCHOOL_REFERENT'] });
  const other = aViewer({ ...circle, network: 'MISSION_LOCALE', roles: ['ADVISER'] });
  beforeAll(async () => { subgraph = await startTestSubgraph(education); });
  afterAll(() => subgraph.close());

  /** A youth with a case, known to the platform, the mission locale and a school. */
  async function known() {
    const youthId = randomUUID();
    for (const viewer of [assistant, other]) subgraph.allow(viewer, youthId, ['STAGE', 'CASE']);
    subgraph.allow(school, youthId, ['SCHOOLING', 'STAGE']);
    const em = subgraph.worker();
    const { id: caseId } = em.create(DropoutCase, { youthId, ownerId: assistant.organisation, platformId: platform, origin: 'SIEI_LIST', openedOn: '2026-11-02' } as never);
    await em.flush();
    return { youthId, caseId };
  }
  const task = (youthId: string, kind: Task['kind'], ownerId: string) => ({ youthId, ownerId, platformId: null, aboutId: randomUUID(), kind, dueOn: today() });
  const run = async <R>(query: string, viewer: typeof assistant, input: object) => {
    const { data, errors } = await subgraph.execute(query, { viewer, variables: { input } });
    expect(errors).toBeUndefined();
    return Object.values(data!)[0] as R;
  };
  type Stopped = { contactStop: { id: string; reason: string | null } | null; userErrors: { code: string }[] };
  const stop = (viewer: typeof assistant, youthId: string, more: object = {}) => run<Stopped>(STOP, viewer, { youthId, reason: 'PUBLIC_SCHOOL', ...more });
  const lift = (viewer: typeof assistant, contactStopId: string) => run<Stopped>(LIFT, viewer, { contactStopId });
  const log = (viewer: typeof assistant, caseId: string, attemptedAt = new Date().toISOString()) => run<{ userErrors: { code: string; message: string }[] }>(LOG, viewer, { caseId, attemptedAt, mode: 'PHONE', outcome: 'REACHED' });
  const events = async (youthId: string) =>
    (await subgraph.worker().execute<{ type: string; data: object }[]>(`select type, data from outbox_event where subject = ? and type like '%.contact.%' order by created_at`, [youthId])).map(({ type, data }) => [type.split('.').at(-1), data]);

  it('C29: one organisation declares it once, also at the same moment: one lifting is then enough', async () => {
    const { youthId } = await known();
    const told = await Promise.all([1, 2, 3, 4, 5].map(async () => stop(school, youthId)));
    expect(told.flatMap((t) => t.userErrors.map((e) => e.code))).toEqual(Array(4).fill('ALREADY_STOPPED'));
  });

  it('one partner’s reason closes the contact tasks of all, and no other task', async () => {
    const { youthId } = await known();
    const em = subgraph.worker();
    const kept = [task(youthId, 'CONTACT', assistant.organisation), task(youthId, 'RECONTACT', randomUUID()), task(youthId, 'RETURN_REQUEST', randomUUID()), task(randomUUID(), 'CONTACT', randomUUID())];
    for (const t of kept) await addTask(em, t);
    await em.flush();
    expect(await stop(school, youthId)).toMatchObject({ contactStop: { group: 'SCHOOLED', reason: 'PUBLIC_SCHOOL', until: schoolYearOf(today()).to, isInForce: true }, userErrors: [] });
    const after = await Promise.all(kept.map((t) => subgraph.worker().findOneOrFail(Task, { aboutId: t.aboutId })));
    expect(after.map((t) => [t.doneOn ?? null, t.doneById ?? null])).toEqual([[today(), null], [today(), null], [null, null], [null, null]]);
  });

  it('3.4: no new contact task is put while it holds, of any id that is this youth; other tasks are', async () => {
    const { youthId } = await known();
    const merged = randomUUID();
    const em = subgraph.worker();
    await em.execute('insert into youth_alias (youth_id, canonical_id, sequence) values (?, ?, ?), (?, ?, ?)', [merged, youthId, '1'.padStart(20, '0'), youthId, youthId, '1'.padStart(20, '0')]);
    const { contactStop } = await stop(school, youthId);
    for (const id of [youthId, merged]) {
      expect(await addTask(em, task(id, 'CONTACT', randomUUID()))).toBeNull();
      expect(await addTask(em, task(id, 'RECONTACT', randomUUID()))).toBeNull();
      expect(await addTask(em, task(id, 'CHECK_REGISTRATION', randomUUID()))).not.toBeNull();
    }
    await lift(school, contactStop!.id);
    expect(await addTask(em, task(merged, 'CONTACT', randomUUID()))).not.toBeNull();
  });

  it('a contact within it is refused to everyone, and the refusal says who can lift it; the call by which it was learnt is kept', async () => {
    const { youthId, caseId } = await known();
    const before = new Date(Date.now() - 1_000).toISOString();
    const { contactStop } = await stop(school, youthId);
    for (const viewer of [assistant, other]) {
      expect((await log(viewer, caseId)).userErrors).toEqual([{ code: 'CONTACT_STOPPED', message: expect.stringContaining('peut lever') }]);
    }
    expect((await log(assistant, caseId, before)).userErrors).toEqual([]);
    await lift(school, contactStop!.id);
    expect((await log(assistant, caseId)).userErrors).toEqual([]);
  });

  it('C29: a stop that a mission locale was told holds here: no task, no call, no list; what came before is kept; lifted, contact is possible', async () => {
    const { youthId, caseId } = await known();
    const em = subgraph.worker();
    let sequence = 0;
    const hear = (verb: 'stopped' | 'resumed', data: object = {}, at = (sequence += 1)) => {
      const type = `fr.passerelle.missions-locales.contact.${verb}` as const;
      return subgraph.worker().transactional((tx) => contactStops.events![type]!(tx as typeof em, { type, subject: youthId, data: { on: today(), until: null, ...data }, sequence: String(at).padStart(20, '0') } as never));
    };
    const before = new Date(Date.now() - 1_000).toISOString();
    const { id } = (await addTask(em, task(youthId, 'CONTACT', assistant.organisation)))!;
    await em.flush();
    await hear('stopped');
    expect((await subgraph.worker().findOneOrFail(Task, { id })).doneOn).toBe(today());
    expect(await addTask(em, task(youthId, 'RECONTACT', randomUUID()))).toBeNull();
    expect((await log(assistant, caseId)).userErrors).toMatchObject([{ code: 'CONTACT_STOPPED' }]);
    expect((await log(assistant, caseId, before)).userErrors).toEqual([]);
    const own = await stop(school, youthId);
    await lift(school, own.contactStop!.id);
    expect((await events(youthId)).at(-1), 'of its own, this slice tells that none is left').toEqual(['resumed', { on: today(), ids: [youthId] }]);
    expect((await log(assistant, caseId)).userErrors).toMatchObject([{ code: 'CONTACT_STOPPED' }]);
    await hear('resumed');
    await hear('stopped', {}, 0);
    expect((await log(assistant, caseId)).userErrors).toEqual([]);
    expect(await subgraph.running.services.app.em.fork().execute('select * from sibling_stop')).toEqual([]);
  });

  it('an expired one stops nobody: every check counts from the day', async () => {
    const { youthId, caseId } = await known();
    const em = subgraph.worker();
    em.create(DoNotContact, { youthId, ownerId: school.organisation, authorId: school.person, reason: 'CNED', declaredOn: addMonths(today(), -14), until: addMonths(today(), -2), createdAt: new Date(0) } as never);
    await em.flush();
    expect((await log(assistant, caseId)).userErrors).toEqual([]);
    expect(await addTask(em, task(youthId, 'CONTACT', randomUUID()))).not.toBeNull();
  });

  it('is told without its reason: until when, and when contact is possible again, whatever stops remain', async () => {
    const { youthId } = await known();
    const end = schoolYearOf(today()).to;
    const first = await stop(school, youthId);
    const second = await stop(assistant, youthId, { reason: 'EMPLOYED' });
    await lift(assistant, second.contactStop!.id);
    await lift(school, first.contactStop!.id);
    const on = today();
    expect(await events(youthId)).toEqual([['stopped', { on, until: end }], ['stopped', { on, until: null }], ['stopped', { on, until: end }], ['resumed', { on, ids: [youthId] }]]);
  });

  it('its owner and the platform’s assistant lift it, once; another partner is told whom to ask; who and when are kept', async () => {
    const { youthId } = await known();
    const { contactStop } = await stop(school, youthId);
    expect((await lift(other, contactStop!.id)).userErrors).toEqual([{ code: 'NOT_YOURS_TO_LIFT' }]);
    expect(await lift(assistant, contactStop!.id)).toMatchObject({ contactStop: { isInForce: false, liftedOn: today() } });
    expect((await lift(assistant, contactStop!.id)).userErrors).toEqual([{ code: 'NOT_IN_FORCE' }]);
    expect(await subgraph.worker().findOneOrFail(DoNotContact, { id: contactStop!.id })).toMatchObject({ authorId: school.person, liftedById: assistant.person, reason: 'PUBLIC_SCHOOL' });
  });

  it('one in force per organisation; ⑫ without its answer is refused, and nothing is written', async () => {
    const { youthId } = await known();
    expect((await stop(school, youthId, { reason: 'GRADUATED', isIntermediateOnly: true })).userErrors).toEqual([{ code: 'INTERMEDIATE_DIPLOMA', field: ['input', 'isIntermediateOnly'] }]);
    expect(await subgraph.worker().count(DoNotContact, { youthId })).toBe(0);
    await stop(school, youthId);
    expect((await stop(school, youthId)).userErrors).toMatchObject([{ code: 'ALREADY_STOPPED' }]);
    expect((await stop(assistant, youthId)).userErrors).toEqual([]);
  });

  it('3.1: who has no grant stops, lifts and learns nothing', async () => {
    const { youthId } = await known();
    const stranger = aViewer(circle);
    expect((await stop(stranger, youthId)).userErrors).toEqual([{ code: 'YOUTH_NOT_FOUND', field: ['input', 'youthId'] }]);
    const { contactStop } = await stop(school, youthId);
    const [hidden, absent] = await Promise.all([contactStop!.id, randomUUID()].map((id) => lift(stranger, id)));
    expect(hidden).toEqual({ contactStop: null, userErrors: [{ code: 'STOP_NOT_FOUND' }] });
    expect(hidden).toEqual(absent);
  });
});
