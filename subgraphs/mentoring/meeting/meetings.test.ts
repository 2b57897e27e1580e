import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import { addDays } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCoordinator, aHouse, aPair, aYouth, does, type House } from '../house.testkit.ts';
import { Mentorship } from '../mentorship/mentorship.ts';
import { MentoringMeeting } from './meeting.ts';

describe('the meetings log', () => {
  let house: House;
  beforeAll(async () => { house = await aHouse(); });
  afterAll(() => house.subgraph.close());
  const ago = (days: number) => addDays(today(), -days);
  const SAID = 'id day state means minutes themes missedBy comment';

  const aRegistered = async () => {
    const youthId = aYouth(house);
    return { youthId, pair: await aPair(house, { youthId, startedOn: ago(100) }) };
  };
  const log = (mentorshipId: string, input: object, viewer = house.coordinator) =>
    does(house, 'logMentoringMeeting', 'mentoringMeeting', SAID, { mentorshipId, day: ago(10), state: 'HELD', means: 'IN_PERSON', minutes: 60, ...input }, viewer);
  const correct = (mentoringMeetingId: unknown, input: object) =>
    does(house, 'correctMentoringMeeting', 'mentoringMeeting', SAID, { mentoringMeetingId, day: ago(10), state: 'HELD', means: 'IN_PERSON', minutes: 60, ...input });
  const cancel = (mentoringMeetingId: unknown) => does(house, 'cancelMentoringMeeting', 'mentoringMeeting', 'state', { mentoringMeetingId });
  const told = async (youthId: string) => (await house.subgraph.worker().execute<{ type: string; data: object }[]>(
    'select type, data from outbox_event where subject = ? order by position', [youthId])).map(({ type, data }) => ({ type: type.replace('fr.passerelle.mentoring.', ''), data }));

  it('F13: planned, held, missed, cancelled: totals follow, and the pair says when the two last met', async () => {
    const { youthId, pair } = await aRegistered();
    const first = await log(pair.id, { day: ago(60), minutes: 45, themes: ['SCHOOLWORK', 'METHOD', 'METHOD'], comment: 'Bon début.' });
    expect(first).toMatchObject({ codes: [], result: { day: ago(60), state: 'HELD', minutes: 45, themes: ['SCHOOLWORK', 'METHOD'], comment: 'Bon début.' } });
    await log(pair.id, { state: 'MISSED', minutes: null, missedBy: 'MENTOR', day: ago(20) });
    const planned = await log(pair.id, { state: 'PLANNED', minutes: null, means: 'OUTING', day: today() });
    const last = await log(pair.id, { day: ago(5), minutes: 90, means: 'VIDEO' });
    const totals = async () => (await house.subgraph.execute(`{ mentorship(id: "${pair.id}") { quietSince meetingTotals { held minutes missed firstOn lastOn nextOn } } }`, { viewer: house.coordinator })).data!['mentorship'];
    expect(await totals()).toEqual({ quietSince: ago(5), meetingTotals: { held: 2, minutes: 135, missed: 1, firstOn: ago(60), lastOn: ago(5), nextOn: today() } });
    expect((await cancel(last.result!['id'])).result).toEqual({ state: 'CANCELLED' });
    expect(await totals()).toMatchObject({ quietSince: ago(60), meetingTotals: { held: 1, minutes: 45, lastOn: ago(60) } });
    expect((await correct(planned.result!['id'], { day: today(), minutes: 120, means: 'OUTING' })).result).toMatchObject({ id: planned.result!['id'], state: 'HELD' });
    expect(await totals()).toMatchObject({ quietSince: today(), meetingTotals: { held: 2, minutes: 165, nextOn: null } });
    expect((await cancel(first.result!['id'])).codes).toEqual([]);
    expect((await correct(first.result!['id'], {})).codes).toEqual(['MEETING_CANCELLED']);
    expect((await house.subgraph.worker().findOneOrFail(Mentorship, pair.id)).lastMetOn).toBe(today());
    expect(await house.subgraph.worker().count(MentoringMeeting, { youthId, state: 'CANCELLED' })).toBe(2);
  });

  it('B04: coordination is told of a registered mentee’s meetings, each time by the same id, and of no word, theme or name', async () => {
    const { youthId, pair } = await aRegistered();
    const { result } = await log(pair.id, { state: 'PLANNED', minutes: null, means: 'PHONE', day: today(), comment: 'SECRET', themes: ['CONFIDENCE'] });
    await correct(result!['id'], { state: 'MISSED', minutes: null, missedBy: 'YOUTH', means: 'PHONE', day: today() });
    await correct(result!['id'], { means: 'PHONE', day: today() });
    await cancel(result!['id']);
    const data = { meetingId: result!['id'], on: today(), kind: 'PHONE' };
    expect(await told(youthId)).toEqual(['planned', 'missed', 'held', 'cancelled'].map((verb) => ({ type: `meeting.${verb}`, data })));
  });

  it('F15: of a mentee who is not registered the log is kept by the association, and nothing leaves', async () => {
    const pair = await aPair(house, { youthId: null, startedOn: ago(50) });
    const events = async () => (await house.subgraph.worker().execute<{ n: number }[]>('select count(*)::int as n from outbox_event'))[0]!.n;
    const before = await events();
    const { codes, result } = await log(pair.id, { comment: 'CANARI' });
    expect(codes).toEqual([]);
    expect(await house.subgraph.worker().findOneOrFail(MentoringMeeting, result!['id'] as string)).toMatchObject({ youthId: null, ownerId: house.coordinator.organisation });
    expect(await events()).toBe(before);
    expect((await cancel(result!['id'])).codes).toEqual([]);
    expect(await events()).toBe(before);
    expect((await log(pair.id, {}, aCoordinator())).codes).toEqual(['MENTORSHIP_NOT_FOUND']);
  });

  it('3.2: no line about a youth who is no longer open, nor of another association', async () => {
    const closed = await aPair(house, { startedOn: ago(50) });
    expect((await log(closed.id, {})).codes).toEqual(['MENTORSHIP_NOT_FOUND']);
    const { pair } = await aRegistered();
    const { result } = await log(pair.id, {});
    const other = aCoordinator();
    expect((await log(pair.id, {}, other)).codes).toEqual(['MENTORSHIP_NOT_FOUND']);
    expect((await does(house, 'cancelMentoringMeeting', 'mentoringMeeting', 'id', { mentoringMeetingId: result!['id'] }, other)).codes).toEqual(['MEETING_NOT_FOUND']);
    expect(await house.subgraph.worker().count(MentoringMeeting, { mentorshipId: closed.id })).toBe(0);
  });

  it('sent twice with one key, a meeting is logged once, and told once', async () => {
    const { youthId, pair } = await aRegistered();
    const once = { idempotencyKey: randomUUID() };
    const [first, again] = await Promise.all([log(pair.id, once), log(pair.id, once)]);
    expect(again).toEqual(first);
    expect((await log(pair.id, { ...once, minutes: 61 })).codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    expect(await house.subgraph.worker().count(MentoringMeeting, { youthId })).toBe(1);
    expect(await told(youthId)).toHaveLength(1);
  });

  it('3.2: with MENTORING one reads when and how the two met, never the note; without it nothing', async () => {
    const { youthId, pair } = await aRegistered();
    await log(pair.id, { comment: 'SECRET' });
    const seen = async (scopes: Parameters<House['subgraph']['allow']>[2]) => {
      const viewer = aViewer();
      house.subgraph.allow(viewer, youthId, scopes);
      return (await house.subgraph.execute(`{ mentorship(id: "${pair.id}") { meetings { means comment } meetingTotals { held } } }`, { viewer })).data;
    };
    expect(await seen(['MENTORING'])).toEqual({ mentorship: { meetings: [{ means: 'IN_PERSON', comment: null }], meetingTotals: { held: 1 } } });
    expect(await seen(['IDENTITY', 'CONTACT', 'CASE'])).toEqual({ mentorship: null });
    expect(await house.subgraph.running.services.app.em.fork().find(MentoringMeeting, {})).toEqual([]);
  });

  it('thirty pairs with their logs, totals and paths cost the statements of one', async () => {
    const viewer = aCoordinator();
    const ownerId = viewer.organisation;
    const pairs = await Promise.all(Array.from({ length: 30 }, () => aPair(house, { ownerId, youthId: null, startedOn: ago(90) })));
    const em = house.subgraph.worker();
    for (const pair of pairs) for (const n of [1, 2, 3]) em.create(MentoringMeeting, { mentorshipId: pair.id, youthId: null, ownerId, authorId: viewer.person, day: ago(n), state: 'HELD', means: 'PHONE', minutes: 30, themes: [] } as never);
    await em.flush();
    const count = async (first: number) => (await statementsOf(house.subgraph.running.services.app, async () => {
      const { data } = await house.subgraph.execute(`{ mentorships(first: ${first}) { edges { node { meetings { day } meetingTotals { held } path { kind } } } } }`, { viewer });
      expect((data!['mentorships'] as { edges: { node: { meetingTotals: { held: number } } }[] }).edges.map(({ node }) => node.meetingTotals.held)).toEqual(Array(first).fill(3));
    })).length;
    expect([await count(1), await count(30)]).toEqual([3, 3]);
  });
});
