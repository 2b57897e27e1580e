import { aViewer } from '@passerelle/kit/testkit/authority';
import { addDays, addMonths } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import fc from 'fast-check';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCoordinator, aHouse, anAssociation, aPair, aYouth, does, type House } from '../house.testkit.ts';
import { checkMoment } from './check-satisfaction.ts';
import type { Moment, Respondent } from './codes.ts';
import { MentoringSatisfaction } from './satisfaction.ts';

const codeOf = (...args: Parameters<typeof checkMoment>): string | null => {
  try {
    checkMoment(...args);
    return null;
  } catch (error) {
    return (error as Refusal).code;
  }
};

describe('satisfaction', () => {
  let house: House;
  beforeAll(async () => { house = await aHouse(); });
  afterAll(() => house.subgraph.close());
  const record = (mentorshipId: string, input: object = {}, viewer = house.coordinator) => does(house, 'recordMentoringSatisfaction', 'satisfaction', 'id respondent moment score isRecommending liked toImprove comment',
    { mentorshipId, respondent: 'MENTEE', moment: 'THREE_MONTHS', answeredOn: today(), score: 8, isRecommending: true, ...input }, viewer);
  const figures = async (viewer: House['coordinator'], schoolYear = '2030-2031') =>
    (await house.subgraph.execute(`{ mentoringSatisfaction(schoolYear: "${schoolYear}") { association { name } moment respondent answers averageScore recommendingPercent } }`, { viewer }));

  it('F13: after three calendar months to the day, the end from the last day on; never in the future', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 12_000 }), (n) => {
      const startedOn = addDays('2000-01-01', n);
      const three = addMonths(startedOn, 3);
      const late = addDays(three, 900);
      expect([codeOf('THREE_MONTHS', addDays(three, -1), { startedOn }, late), codeOf('THREE_MONTHS', three, { startedOn }, late)]).toEqual(['TOO_EARLY', null]);
      expect([codeOf('END', addDays(three, -1), { startedOn, endedOn: three }, late), codeOf('END', three, { startedOn, endedOn: three }, late)]).toEqual(['BEFORE_END', null]);
      expect(codeOf('THREE_MONTHS', addDays(late, 1), { startedOn }, late)).toBe('IN_THE_FUTURE');
    }));
    expect(codeOf('END', '2026-11-01', { startedOn: '2026-01-01' }, '2026-11-21')).toBe('NOT_ENDED');
    expect(codeOf('THREE_MONTHS', '2026-11-01', { startedOn: '2026-01-01', endedOn: '2026-10-31' }, '2026-11-21')).toBe('AFTER_END');
    expect(codeOf('THREE_MONTHS', '2026-11-01', {}, '2026-11-21')).toBe('START_UNKNOWN');
  });

  it('the coordinator takes down one answer each; given again, it replaces the first', async () => {
    const pair = await aPair(house, { youthId: aYouth(house), startedOn: addMonths(today(), -4) });
    const first = await record(pair.id, { liked: ['LISTENING', 'LISTENING'], toImprove: ['SCHEDULE'], comment: 'SECRET' });
    expect(first).toMatchObject({ codes: [], result: { score: 8, liked: ['LISTENING'], toImprove: ['SCHEDULE'], comment: 'SECRET' } });
    const again = await record(pair.id, { score: 4, isRecommending: false });
    expect(again.result).toMatchObject({ id: first.result!['id'], score: 4, isRecommending: false, liked: [], comment: null });
    expect((await record(pair.id, { respondent: 'MENTOR' })).codes).toEqual([]);
    expect(await house.subgraph.worker().count(MentoringSatisfaction, { mentorshipId: pair.id })).toBe(2);
    expect((await record(pair.id, { score: 11 })).codes).toEqual(['BAD_SCORE']);
    expect((await record(pair.id, { liked: ['MATCH'], toImprove: ['MATCH'] })).codes).toEqual(['POINT_TWICE']);
    expect((await record(pair.id, { moment: 'END' })).codes).toEqual(['NOT_ENDED']);
    expect((await record(pair.id, {}, aCoordinator())).codes).toEqual(['MENTORSHIP_NOT_FOUND']);
    const unregistered = await aPair(house, { youthId: null, startedOn: addMonths(today(), -4) });
    expect((await record(unregistered.id)).codes).toEqual([]);
  });

  it('3.2: by youth, nobody but the association reads an answer, not even with MENTORING; nor that there is one', async () => {
    const youthId = aYouth(house);
    const pair = await aPair(house, { youthId, startedOn: addMonths(today(), -4) });
    await record(pair.id, { comment: 'SECRET' });
    const assistant = aViewer();
    house.subgraph.allow(assistant, youthId, ['MENTORING', 'CASE']);
    const read = (viewer: House['coordinator']) => house.subgraph.execute(`{ mentorship(id: "${pair.id}") { satisfactions { score comment } path { kind } } }`, { viewer });
    expect((await read(house.coordinator)).data).toEqual({ mentorship: { satisfactions: [{ score: 8, comment: 'SECRET' }], path: [{ kind: 'MATCHED' }, { kind: 'SATISFACTION' }] } });
    expect((await read(assistant)).data).toEqual({ mentorship: { satisfactions: null, path: [{ kind: 'MATCHED' }] } });
    expect(await house.subgraph.running.services.app.em.fork().find(MentoringSatisfaction, {})).toEqual([]);
  });

  it('D03: sums of a school year: one’s own association, the whole; pilots each association with small ones withheld; nobody else', async () => {
    const viewer = aCoordinator();
    const [big, small, other] = [await anAssociation(house.subgraph, { name: 'Grande', organisationId: viewer.organisation }), await anAssociation(house.subgraph, { name: 'Petite' }), await anAssociation(house.subgraph, { name: 'Autre' })];
    const answer = async (association: typeof big, n: number, day: string, moment: Moment = 'END', respondent: Respondent = 'MENTEE') => {
      for (let i = 0; i < n; i++) {
        const pair = await aPair({ ...house, association }, { youthId: null });
        const em = house.subgraph.worker();
        em.create(MentoringSatisfaction, { mentorshipId: pair.id, ownerId: association.organisationId, associationId: association.id, authorId: viewer.person, respondent, moment, answeredOn: day, score: i % 2 ? 10 : 5, isRecommending: true, liked: [], toImprove: [] } as never);
        await em.flush();
      }
    };
    await answer(big, 6, '2030-09-01');
    await answer(big, 9, '2030-08-31');
    await answer(small, 2, '2031-08-31');
    await answer(small, 2, '2031-09-01');
    await answer(other, 8, '2031-01-15');
    const line = { moment: 'END', respondent: 'MENTEE' };
    expect((await figures(viewer)).data).toEqual({ mentoringSatisfaction: [
      { ...line, association: { name: 'Grande' }, answers: 6, averageScore: 7.5, recommendingPercent: null }, { ...line, association: null, answers: 16, averageScore: 7.5, recommendingPercent: 100 },
    ] });
    const pilot = aViewer({ network: 'PILOTAGE', roles: ['PILOT'] });
    expect((await figures(pilot)).data).toEqual({ mentoringSatisfaction: [
      { ...line, association: { name: 'Autre' }, answers: 8, averageScore: 7.5, recommendingPercent: null }, { ...line, association: null, answers: 16, averageScore: 7.5, recommendingPercent: 100 },
    ] });
    expect((await figures(aViewer())).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await figures(pilot, '2030')).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect((await figures(aCoordinator())).data).toEqual({ mentoringSatisfaction: [] });
  });
});
