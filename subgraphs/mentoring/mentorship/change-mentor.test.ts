import { addDays, addMonths } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCoordinator, aHouse, aMentor, aPair, aYouth, does, type House } from '../house.testkit.ts';
import { MentoringMeeting } from '../meeting/meeting.ts';
import { Mentorship } from './mentorship.ts';

describe('pairs in progress', () => {
  let house: House;
  beforeAll(async () => { house = await aHouse(); });
  afterAll(() => house.subgraph.close());
  const ago = (days: number) => addDays(today(), -days);
  const change = (input: object, viewer = house.coordinator) =>
    does(house, 'changeMentor', 'mentorship', 'id startedOn objective mentor { displayName } replaces { id endedOn endReason } path { kind }', { on: ago(3), reason: 'MENTOR_UNAVAILABLE', ...input }, viewer);
  const extend = (mentorshipId: string, agreedUntil: string) => does(house, 'extendMentorship', 'mentorship', 'agreedUntil dueOn', { mentorshipId, agreedUntil });
  const kept = (id: string) => house.subgraph.worker().findOneOrFail(Mentorship, id);

  it('F13: the mentor changes in one step: the pair ends with its reason, the next begins the same day and says which it replaces', async () => {
    const [youthId, next] = [aYouth(house), await aMentor(house, { displayName: 'Suivante' })];
    const pair = await aPair(house, { youthId, startedOn: ago(60), objective: 'INSERTION' });
    expect(await change({ mentorshipId: pair.id, mentorId: next.id })).toMatchObject({ codes: [], result: {
      startedOn: ago(3), objective: 'INSERTION', mentor: { displayName: 'Suivante' }, replaces: { id: pair.id, endedOn: ago(3), endReason: 'MENTOR_UNAVAILABLE' }, path: [{ kind: 'MENTOR_CHANGED' }],
    } });
    expect(await house.subgraph.worker().count(Mentorship, { youthId, endedOn: null })).toBe(1);
  });

  it('what prevents the next pair keeps the first one: nobody is left without a mentor by mistake', async () => {
    const youthId = aYouth(house);
    const current = await aMentor(house);
    const pair = await aPair(house, { youthId, mentorId: current.id, startedOn: ago(60) });
    const full = await aMentor(house);
    await aPair(house, { mentorId: full.id });
    const unchecked = await aMentor(house, { backgroundCheckedOn: null });
    const late = await aMentor(house, { backgroundCheckedOn: ago(1) });
    const paused = await aMentor(house, { pausedOn: ago(30), pausedUntil: ago(3) });
    const gone = await aMentor(house, { leftOn: ago(3) });
    for (const [mentorId, code] of [[current.id, 'SAME_MENTOR'], [full.id, 'MENTOR_FULL'], [unchecked.id, 'NO_BACKGROUND_CHECK'], [late.id, 'STARTS_BEFORE_CHECK'], [paused.id, 'MENTOR_PAUSED'], [gone.id, 'MENTOR_LEFT'], [youthId, 'MENTOR_NOT_FOUND']]) {
      expect((await change({ mentorshipId: pair.id, mentorId })).codes).toEqual([code]);
    }
    expect((await change({ mentorshipId: pair.id, mentorId: late.id, on: addDays(today(), 1) })).codes).toEqual(['IN_THE_FUTURE']);
    expect((await change({ mentorshipId: pair.id, mentorId: late.id }, aCoordinator())).codes).toEqual(['MENTORSHIP_NOT_FOUND']);
    expect(await kept(pair.id)).toMatchObject({ endedOn: null, endReason: null });
    expect(await house.subgraph.worker().count(Mentorship, { youthId })).toBe(1);
  });

  it('F15: a mentee who is not registered changes mentor too', async () => {
    const pair = await aPair(house, { youthId: null, startedOn: ago(60) });
    const next = await aMentor(house);
    const { result } = await change({ mentorshipId: pair.id, mentorId: next.id });
    expect(await kept(result!['id'] as string)).toMatchObject({ youthId: null, replacesId: pair.id, mentorId: next.id });
  });

  it('ends no pair before it last met; what was planned after the end is called off', async () => {
    const youthId = aYouth(house);
    const pair = await aPair(house, { youthId, startedOn: ago(60), lastMetOn: ago(5) });
    const em = house.subgraph.worker();
    const planned = em.create(MentoringMeeting, { mentorshipId: pair.id, youthId, ownerId: house.association.organisationId, authorId: house.coordinator.person, day: addDays(today(), 7), state: 'PLANNED', means: 'PHONE', themes: [] } as never) as MentoringMeeting;
    await em.flush();
    const end = (endedOn: string) => does(house, 'endMentorship', 'mentorship', 'endedOn', { mentorshipId: pair.id, endedOn, reason: 'MOVED' });
    expect((await end(ago(6))).codes).toEqual(['MET_AFTER_END']);
    expect((await end(ago(5))).codes).toEqual([]);
    expect((await house.subgraph.worker().findOneOrFail(MentoringMeeting, planned.id)).state).toBe('CANCELLED');
    const told = await house.subgraph.worker().execute('select type from outbox_event where subject = ?', [youthId]);
    expect(told).toEqual([{ type: 'fr.passerelle.mentoring.meeting.cancelled' }, { type: 'fr.passerelle.mentoring.mentorship.ended' }]);
  });

  it('F13: a pair is extended beyond its six months, a year ahead at most, again and again', async () => {
    const pair = await aPair(house, { youthId: aYouth(house), startedOn: addMonths(today(), -5) });
    const due = addMonths(addMonths(today(), -5), 6);
    expect((await extend(pair.id, due)).codes).toEqual(['NOT_LATER']);
    expect((await extend(pair.id, addDays(addMonths(today(), 12), 1))).codes).toEqual(['TOO_FAR']);
    expect(await extend(pair.id, addMonths(today(), 4))).toEqual({ codes: [], result: { agreedUntil: addMonths(today(), 4), dueOn: addMonths(today(), 4) } });
    expect((await extend(pair.id, addMonths(today(), 3))).codes).toEqual(['NOT_LATER']);
    expect((await extend(pair.id, addMonths(today(), 12))).codes).toEqual([]);
    const old = await aPair(house, { youthId: aYouth(house), startedOn: addMonths(today(), -20) });
    expect((await extend(old.id, ago(1))).codes).toEqual(['IN_THE_PAST']);
    const ended = await aPair(house, { youthId: aYouth(house), endedOn: ago(1) });
    expect((await extend(ended.id, addMonths(today(), 3))).codes).toEqual(['ALREADY_ENDED']);
    const closed = await aPair(house);
    expect((await extend(closed.id, addMonths(today(), 3))).codes).toEqual(['MENTORSHIP_NOT_FOUND']);
  });
});
