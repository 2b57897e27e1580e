import { statementsOf } from '@passerelle/kit/testkit/statements';
import { addDays } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCoordinator, aHouse, aMentor, anAssociation, aPair, does, listed, type House } from '../house.testkit.ts';
import { Mentorship } from '../mentorship/mentorship.ts';
import { Mentor } from './mentor.ts';

describe('a mentor through time', () => {
  let house: House;
  beforeAll(async () => { house = await aHouse(); });
  afterAll(() => house.subgraph.close());
  const SAID = 'id displayName standing warnings halfDays settings communes departements capacity freePlaces activePairs training trainedOn pausedOn pausedUntil pauseReason leftOn leftReason backgroundCheckAge';
  const run = (mutation: string, input: object, viewer = house.coordinator) => does(house, mutation, 'mentor', SAID, input, viewer);

  it('F13: the sheet is replaced whole: half-days, settings, territory, capacity', async () => {
    const added = await run('addMentor', { displayName: 'Mahaut Encrier', halfDays: ['SATURDAY_MORNING', 'SATURDAY_MORNING'], settings: ['REMOTE'], communes: ['59512'], capacity: 2, trainedOn: '2026-10-02' });
    expect(added).toMatchObject({ codes: [], result: { halfDays: ['SATURDAY_MORNING'], settings: ['REMOTE'], communes: ['59512'], training: 'INITIAL', standing: 'ACTIVE', warnings: ['NO_BACKGROUND_CHECK'], freePlaces: 2, backgroundCheckAge: null } });
    const mentorId = added.result!['id'];
    const sheet = { mentorId, displayName: 'Mahaut E.', halfDays: ['WEDNESDAY_AFTERNOON'], departements: ['59'] };
    expect((await run('updateMentor', sheet)).result).toMatchObject({ displayName: 'Mahaut E.', halfDays: ['WEDNESDAY_AFTERNOON'], settings: [], communes: [], departements: ['59'], capacity: 1 });
    await aPair(house, { mentorId: mentorId as string });
    await aPair(house, { mentorId: mentorId as string });
    expect((await run('updateMentor', sheet)).codes).toEqual(['CAPACITY_BELOW_PAIRS']);
    expect((await run('updateMentor', { ...sheet, capacity: 3 })).result).toMatchObject({ activePairs: 2, freePlaces: 1 });
    expect((await run('updateMentor', { ...sheet, capacity: 21 })).codes).toEqual(['BAD_CAPACITY']);
    expect((await run('updateMentor', { ...sheet, capacity: 2, communes: ['Roubaix'] })).codes).toEqual(['BAD_COMMUNE']);
    expect((await run('updateMentor', { ...sheet, departements: ['20'] })).codes).toEqual(['BAD_DEPARTEMENT']);
    expect((await run('updateMentor', sheet, aCoordinator())).codes).toEqual(['MENTOR_NOT_FOUND']);
  });

  it('F13: paused, back, trained, gone: with dates and reason codes; the list says who stands where', async () => {
    const coordinator = aCoordinator();
    const own = { ...house, coordinator, association: await anAssociation(house.subgraph, { organisationId: coordinator.organisation }) };
    const { id: mentorId } = await aMentor(own, { objectives: ['INSERTION'], halfDays: ['MONDAY_EVENING'] });
    const named = async (filter: string) => (await listed(own, `mentors(${filter})`, 'id')).length;
    const go = (mutation: string, input: object = {}) => run(mutation, { mentorId, ...input }, coordinator);
    expect((await go('resumeMentor')).codes).toEqual(['MENTOR_ACTIVE']);
    expect((await go('pauseMentor', { from: today(), until: addDays(today(), -1), reason: 'TIME' })).codes).toEqual(['ENDS_BEFORE_START']);
    expect((await go('pauseMentor', { from: '2019-01-01', reason: 'TIME' })).codes).toEqual(['BAD_DATE']);
    expect((await go('pauseMentor', { from: today(), until: addDays(today(), 30), reason: 'WORK_OR_STUDIES' })).result).toMatchObject({ standing: 'PAUSED', pausedUntil: addDays(today(), 30), pauseReason: 'WORK_OR_STUDIES' });
    expect([await named('standing: ACTIVE'), await named('standing: PAUSED'), await named('standing: LEFT')]).toEqual([0, 1, 0]);
    expect((await go('resumeMentor')).result).toMatchObject({ standing: 'ACTIVE', pausedOn: null, pauseReason: null });
    expect((await go('recordMentorTraining', { training: 'CONTINUING', trainedOn: addDays(today(), 1) })).codes).toEqual(['IN_THE_FUTURE']);
    expect((await go('recordMentorTraining', { training: 'CONTINUING', trainedOn: today() })).result).toMatchObject({ training: 'CONTINUING', trainedOn: today() });
    expect([await named('isTrained: true'), await named('objective: INSERTION'), await named('objective: SCOLAIRE'), await named('halfDay: MONDAY_EVENING'), await named('halfDay: MONDAY_MORNING')]).toEqual([1, 1, 0, 1, 0]);
    const pair = await aPair(own, { mentorId });
    expect((await go('recordMentorDeparture', { leftOn: today(), reason: 'MOVED' })).codes).toEqual(['PAIRS_IN_PROGRESS']);
    await house.subgraph.worker().nativeUpdate(Mentorship, { id: pair.id }, { endedOn: today() });
    expect((await go('recordMentorDeparture', { leftOn: today(), reason: 'MOVED' })).result).toMatchObject({ standing: 'LEFT', leftReason: 'MOVED' });
    expect([await named('standing: ACTIVE'), await named('standing: PAUSED'), await named('standing: LEFT')]).toEqual([0, 0, 1]);
    expect((await go('pauseMentor', { from: today(), reason: 'TIME' })).codes).toEqual(['MENTOR_LEFT']);
    expect((await go('resumeMentor')).result).toMatchObject({ standing: 'ACTIVE', leftOn: null });
  });

  it('a page of mentors with their load costs two statements', async () => {
    const coordinator = aCoordinator();
    const own = { ...house, coordinator, association: await anAssociation(house.subgraph, { organisationId: coordinator.organisation }) };
    for (let i = 0; i < 20; i++) await aMentor(own);
    const statements = await statementsOf(house.subgraph.running.services.app, () => listed(own, 'mentors(first: 20)', 'activePairs freePlaces standing warnings'));
    expect(statements).toHaveLength(2);
    expect(await house.subgraph.worker().count(Mentor, { ownerId: coordinator.organisation })).toBe(20);
  });
});
