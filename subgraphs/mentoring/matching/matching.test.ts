import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import { addDays, addMonths } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCoordinator, aHouse, aMentor, anAssociation, aPair, aYouth, does, listed, type House } from '../house.testkit.ts';
import { MentoringRequest } from './mentoring-request.ts';

describe('requests and matching', () => {
  let house: House;
  beforeAll(async () => { house = await aHouse(); });
  afterAll(() => house.subgraph.close());

  const ask = (input: object, viewer = house.coordinator) =>
    does(house, 'recordMentoringRequest', 'mentoringRequest', 'id statedOn waitingDays isUsualObjective halfDays youth { id } association { name }', { statedOn: addDays(today(), -10), objective: 'ORIENTATION', public: 'LYCEE', ...input }, viewer);
  const matches = async (args: string, viewer = house.coordinator) => {
    const { data, errors } = await house.subgraph.execute(`{ mentorMatches(${args}) { mentor { displayName freePlaces } reasons { code isFor sentence } } }`, { viewer });
    return { found: data?.['mentorMatches'] as { mentor: { displayName: string }; reasons: { code: string; isFor: boolean }[] }[] | null, code: errors?.[0]?.extensions.code };
  };
  const waiting = (viewer = house.coordinator) => listed(house, 'mentoringRequests', 'id waitingDays', viewer);

  it('F13, F14: a request says what is wanted and since when; the longest wait comes first', async () => {
    const [first, second] = [aYouth(house), aYouth(house)];
    const late = await ask({ youthId: second });
    expect(late).toMatchObject({ codes: [], result: { waitingDays: 10, isUsualObjective: true, youth: { id: second }, association: { name: 'Afev' } } });
    const early = await ask({ youthId: first, statedOn: addDays(today(), -50), objective: 'INSERTION', public: 'PRIMARY_SCHOOL' });
    expect(early.result).toMatchObject({ waitingDays: 50, isUsualObjective: false });
    expect((await waiting()).map(({ id }) => id)).toEqual([early.result!['id'], late.result!['id']]);
    expect(await does(house, 'closeMentoringRequest', 'mentoringRequest', 'outcome closedOn', { mentoringRequestId: early.result!['id'], outcome: 'WITHDRAWN' })).toEqual({ codes: [], result: { outcome: 'WITHDRAWN', closedOn: today() } });
    expect((await does(house, 'closeMentoringRequest', 'mentoringRequest', 'id', { mentoringRequestId: early.result!['id'], outcome: 'NO_MENTOR' })).codes).toEqual(['REQUEST_CLOSED']);
    expect((await waiting()).map(({ id }) => id)).toEqual([late.result!['id']]);
  });

  it('one open request a youth; none for a youth who has a mentor here, is not open, or from the future', async () => {
    const youthId = aYouth(house);
    expect((await ask({ youthId })).codes).toEqual([]);
    expect((await ask({ youthId })).codes).toEqual(['ALREADY_WAITING']);
    const both = aYouth(house);
    expect((await Promise.all([ask({ youthId: both }), ask({ youthId: both })])).flatMap(({ codes }) => codes)).toEqual(['ALREADY_WAITING']);
    const paired = aYouth(house);
    await aPair(house, { youthId: paired });
    expect((await ask({ youthId: paired })).codes).toEqual(['ALREADY_MENTORED']);
    expect((await ask({ youthId: randomUUID() })).codes).toEqual(['YOUTH_NOT_OPEN']);
    expect((await ask({ youthId: aYouth(house, house.coordinator, ['IDENTITY', 'CASE']) })).codes).toEqual(['YOUTH_NOT_OPEN']);
    expect((await ask({ youthId: aYouth(house), statedOn: addDays(today(), 1) })).codes).toEqual(['IN_THE_FUTURE']);
    expect((await ask({ youthId: aYouth(house), statedOn: addDays(addMonths(today(), -24), -1) })).codes).toEqual(['TOO_OLD']);
    expect((await ask({ youthId: aYouth(house), commune: '5951' })).codes).toEqual(['BAD_COMMUNE']);
  });

  it('sent twice with one key, it is noted once', async () => {
    const youthId = aYouth(house);
    const key = { youthId, idempotencyKey: 'formulaire-1' };
    const [first, again] = [await ask(key), await ask(key)];
    expect(again).toEqual(first);
    expect(await house.subgraph.worker().count(MentoringRequest, { youthId })).toBe(1);
  });

  it('F13: the association’s own ready mentors, ranked by what the request says; a question may say otherwise', async () => {
    const other = aCoordinator();
    const elsewhere = await anAssociation(house.subgraph, { organisationId: other.organisation });
    const apart = { ...house, coordinator: other, association: elsewhere };
    const checked = { backgroundCheckedOn: addDays(today(), -30), trainedOn: addDays(today(), -20) };
    await aMentor(apart, { displayName: 'Idéale', objectives: ['ORIENTATION'], halfDays: ['WEDNESDAY_AFTERNOON'], communes: ['59512'], ...checked });
    await aMentor(apart, { displayName: 'Loin', objectives: ['ORIENTATION'], halfDays: ['MONDAY_MORNING'], communes: ['86194'], ...checked });
    await aMentor(apart, { displayName: 'Autre objectif', objectives: ['SCOLAIRE'], halfDays: ['WEDNESDAY_AFTERNOON'], communes: ['59512'], ...checked });
    await aMentor(apart, { displayName: 'Sans contrôle', objectives: ['ORIENTATION'], backgroundCheckedOn: null });
    await aMentor(apart, { displayName: 'En pause', objectives: ['ORIENTATION'], pausedOn: today(), pauseReason: 'TIME', ...checked });
    const full = await aMentor(apart, { displayName: 'Complète', objectives: ['ORIENTATION'], ...checked });
    await aPair(apart, { mentorId: full.id });
    await aMentor(house, { displayName: 'D’une autre association' });
    const youthId = aYouth(house, other);
    expect((await matches(`youthId: "${youthId}"`, other)).code).toBe('BAD_USER_INPUT');
    expect((await ask({ youthId, halfDays: ['WEDNESDAY_AFTERNOON'], setting: 'ON_SITE', commune: '59512' }, other)).codes).toEqual([]);
    const { found } = await matches(`youthId: "${youthId}"`, other);
    expect(found!.map(({ mentor }) => mentor.displayName)).toEqual(['Idéale', 'Autre objectif', 'Loin']);
    expect(found![0]!.reasons.filter(({ isFor }) => !isFor)).toEqual([]);
    expect(found![2]!.reasons.filter(({ isFor }) => !isFor).map(({ code }) => code)).toEqual(['FAR', 'NO_HALF_DAY_IN_COMMON']);
    expect((await matches(`youthId: "${youthId}", objective: SCOLAIRE`, other)).found!.map(({ mentor }) => mentor.displayName)[0]).toBe('Autre objectif');
    expect((await matches(`youthId: "${youthId}", first: 1`, other)).found).toHaveLength(1);
  });

  it('3.2: a youth who is not open looks like one without answer; a request is read with MENTORING alone, and written by its association', async () => {
    expect(await matches(`youthId: "${randomUUID()}", objective: SCOLAIRE`)).toEqual({ found: null, code: undefined });
    expect(await matches(`youthId: "${aYouth(house, house.coordinator, ['IDENTITY', 'CASE'])}", objective: SCOLAIRE`)).toEqual({ found: null, code: undefined });
    expect((await matches(`youthId: "${randomUUID()}", objective: SCOLAIRE`, aViewer())).code).toBe('FORBIDDEN');
    const youthId = aYouth(house);
    const { result } = await ask({ youthId });
    const slice = async (scopes: Parameters<House['subgraph']['authority']['grant']>[2]) => {
      const viewer = aViewer();
      const grant = await house.subgraph.authority.grant(viewer, youthId, scopes);
      return house.subgraph.execute('query ($r: [_Any!]!) { _entities(representations: $r) { ... on Youth { mentoring { mentoringRequests { id objective } } } } }', { viewer, variables: { r: [{ __typename: 'Youth', id: youthId, grant }] } });
    };
    expect((await slice(['MENTORING'])).data).toEqual({ _entities: [{ mentoring: { mentoringRequests: [{ id: result!['id'], objective: 'ORIENTATION' }] } }] });
    expect((await slice(['IDENTITY', 'CASE', 'SOLUTION'])).data).toEqual({ _entities: [{ mentoring: null }] });
    const other = aCoordinator();
    expect((await does(house, 'closeMentoringRequest', 'mentoringRequest', 'id', { mentoringRequestId: result!['id'], outcome: 'WITHDRAWN' }, other)).codes).toEqual(['REQUEST_NOT_FOUND']);
    expect(await waiting(other)).toEqual([]);
    expect(await house.subgraph.running.services.app.em.fork().find(MentoringRequest, {})).toEqual([]);
  });

  it('F13: the pair that answers a request closes it; who was the mentor before is said, who is now is not proposed', async () => {
    const youthId = aYouth(house);
    const [before, now] = [await aMentor(house, { displayName: 'Avant' }), await aMentor(house, { displayName: 'Maintenant', capacity: 3 })];
    await aPair(house, { youthId, mentorId: before.id, startedOn: '2026-01-12', endedOn: '2026-03-01', endReason: 'MOVED' });
    const { result } = await ask({ youthId });
    const { found } = await matches(`youthId: "${youthId}", first: 100`);
    expect(found!.at(-1)).toMatchObject({ mentor: { displayName: 'Avant' }, reasons: expect.arrayContaining([expect.objectContaining({ code: 'ALREADY_PAIRED', isFor: false })]) });
    const started = await does(house, 'startMentorship', 'mentorship', 'id path { kind on }', { youthId, mentorId: now.id, objective: 'ORIENTATION', startedOn: today() });
    expect(started).toMatchObject({ codes: [], result: { path: [{ kind: 'REQUESTED', on: addDays(today(), -10) }, { kind: 'MATCHED', on: today() }] } });
    expect(await house.subgraph.worker().findOneOrFail(MentoringRequest, { id: result!['id'] as string })).toMatchObject({ closedOn: today(), outcome: 'MATCHED' });
    expect((await matches(`youthId: "${youthId}", objective: ORIENTATION, first: 100`)).found!.map(({ mentor }) => mentor.displayName)).not.toContain('Maintenant');
  });

  it('sixty mentors cost the statements of five', async () => {
    const many = async (n: number) => {
      const coordinator = aCoordinator();
      const apart = { ...house, coordinator, association: await anAssociation(house.subgraph, { organisationId: coordinator.organisation }) };
      for (let i = 0; i < n; i++) await aMentor(apart);
      const youthId = aYouth(house, coordinator);
      let found: unknown[] | null = null;
      const statements = await statementsOf(house.subgraph.running.services.app, async () => { found = (await matches(`youthId: "${youthId}", objective: SCOLAIRE, first: 100`, coordinator)).found; });
      expect(found).toHaveLength(n);
      return statements.length;
    };
    expect(await many(5)).toBe(4);
    expect(await many(60)).toBe(4);
  });
});
