import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { addDays } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCoordinator, aHouse, aMentor, aPair, aYouth, does, type House } from '../house.testkit.ts';
import { Mentorship } from './mentorship.ts';

const END = `mutation ($input: EndMentorshipInput!) {
  endMentorship(input: $input) { mentorship { endedOn endReason endComment endsBeforeSixMonths } userErrors { code field message } }
}`;

describe('endMentorship', () => {
  let house: House;
  beforeAll(async () => { house = await aHouse(); });
  afterAll(() => house.subgraph.close());

  const end = async (input: object, viewer = house.coordinator) => (await house.subgraph.execute(END, { viewer, variables: { input } })).data;

  it('F13: before six months a reason is needed, and the refusal says from which day none is', async () => {
    const { id } = await aPair(house, { startedOn: '2026-02-01' });
    expect(await end({ mentorshipId: id, endedOn: '2026-07-31' })).toEqual({ endMentorship: { mentorship: null, userErrors: [{
      code: 'REASON_NEEDED', field: ['input', 'reason'],
      message: 'Ce binôme finit avant six mois. Donnez le motif de fin : il n’en faut plus à partir du 1er août 2026.',
    }] } });
    expect((await house.subgraph.worker().findOneOrFail(Mentorship, id)).endedOn).toBeNull();
    expect(await end({ mentorshipId: id, endedOn: '2026-07-31', reason: 'MOVED', comment: 'parti à Lyon' })).toEqual({
      endMentorship: { mentorship: { endedOn: '2026-07-31', endReason: 'MOVED', endComment: 'parti à Lyon', endsBeforeSixMonths: true }, userErrors: [] },
    });
  });

  it('F13: exactly six months is enough', async () => {
    const { id } = await aPair(house, { startedOn: '2026-02-01' });
    expect(await end({ mentorshipId: id, endedOn: '2026-08-01' })).toMatchObject({ endMentorship: { mentorship: { endReason: null, endsBeforeSixMonths: false }, userErrors: [] } });
  });

  it('a day to come, a day before the start, a second end are refused', async () => {
    const { id } = await aPair(house, { startedOn: '2026-02-01' });
    const code = async (endedOn: string) => (await end({ mentorshipId: id, endedOn, reason: 'OTHER' })) as unknown;
    expect(await code('2099-01-01')).toMatchObject({ endMentorship: { userErrors: [{ code: 'IN_THE_FUTURE' }] } });
    expect(await code('2026-01-31')).toMatchObject({ endMentorship: { userErrors: [{ code: 'ENDS_BEFORE_START' }] } });
    expect(await code('2026-02-01')).toMatchObject({ endMentorship: { userErrors: [] } });
    expect(await code('2026-03-01')).toMatchObject({ endMentorship: { userErrors: [{ code: 'ALREADY_ENDED' }] } });
  });

  it('a pair of another association looks like one that does not exist, even under a grant', async () => {
    const youthId = randomUUID();
    const { id } = await aPair(house, { youthId });
    const other = aCoordinator();
    house.subgraph.allow(other, youthId, ['MENTORING']);
    const input = { endedOn: '2026-03-01', reason: 'OTHER' };
    expect(await end({ ...input, mentorshipId: id }, other)).toEqual(await end({ ...input, mentorshipId: randomUUID() }, other));
    expect((await house.subgraph.worker().findOneOrFail(Mentorship, id)).endedOn).toBeNull();
  });

  it('F13: a pair formed ahead can be called off before it begins, with its reason; the youth and the mentor are free at once', async () => {
    const mentor = await aMentor(house);
    const youthId = aYouth(house);
    const startedOn = addDays(today(), 30);
    const start = async (on: string) => does(house, 'startMentorship', 'mentorship', 'id', { youthId, mentorId: mentor.id, objective: 'SCOLAIRE', startedOn: on });
    const mentorshipId = (await start(startedOn)).result!['id'] as string;
    expect((await does(house, 'logMentoringMeeting', 'mentoringMeeting', 'id', { mentorshipId, day: startedOn, state: 'PLANNED', means: 'PHONE' })).codes).toEqual([]);
    const endOn = async (endedOn: string, more = {}) => (await does(house, 'endMentorship', 'mentorship', 'endedOn meetings { state }', { mentorshipId, endedOn, ...more }));
    expect((await endOn(today(), { reason: 'ABANDONED' })).codes).toEqual(['NOT_BEGUN']);
    expect((await endOn(startedOn)).codes).toEqual(['REASON_NEEDED']);
    expect((await endOn(startedOn, { reason: 'ABANDONED' })).result).toEqual({ endedOn: startedOn, meetings: [{ state: 'CANCELLED' }] });
    expect((await start(today())).codes).toEqual([]);
  });

  it('3.2: a reason that infers health and free text stay with the association; other reasons are shared', async () => {
    const youthId = randomUUID();
    const reader = aViewer();
    house.subgraph.allow(reader, youthId, ['MENTORING']);
    const health = await aPair(house, { youthId, startedOn: '2026-02-01', endedOn: '2026-03-01', endReason: 'MATERNITY', endComment: 'congé', flags: ['X'] });
    const long = await aPair(house, { youthId, startedOn: '2025-02-01', endedOn: '2026-03-01', endReason: 'MATERNITY' });
    const move = await aPair(house, { youthId, startedOn: '2026-02-01', endedOn: '2026-03-01', endReason: 'MOVED', endComment: 'Lyon' });
    const read = async (id: string, viewer: House['coordinator']) => (await house.subgraph.execute(`{ mentorship(id: "${id}") { endReason endComment flags } }`, { viewer })).data;
    expect(await read(health.id, reader)).toEqual({ mentorship: { endReason: 'OTHER', endComment: null, flags: null } });
    expect(await read(long.id, reader)).toEqual({ mentorship: { endReason: null, endComment: null, flags: null } });
    expect(await read(move.id, reader)).toEqual({ mentorship: { endReason: 'MOVED', endComment: null, flags: null } });
    expect(await read(health.id, house.coordinator)).toEqual({ mentorship: { endReason: 'MATERNITY', endComment: 'congé', flags: ['X'] } });
  });
});
