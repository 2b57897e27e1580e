import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCaseHouse, type CaseHouse } from '../case/case.testkit.ts';
import { ContactAttempt } from './contact-attempt.ts';
import { bySlot } from './contact-success.ts';

describe('contacts together', () => {
  let house: CaseHouse;
  beforeAll(async () => { house = await aCaseHouse(); });
  afterAll(() => house.close());

  const SUCCESS = 'query ($p: ID!, $from: LocalDate, $to: LocalDate) { contactSuccess(platformId: $p, from: $from, to: $to) { weekday slot attempts reached rate } }';
  const success = async (viewer = house.assistant, variables = {}) => (await house.subgraph.execute(SUCCESS, { viewer, variables: { p: house.platform, from: '2026-11-01', to: '2026-11-30', ...variables } })).data?.['contactSuccess'];

  it('B04: every partner’s contacts, of every case and id of the youth, on one timeline', async () => {
    const [current, merged] = [house.youth(), house.youth()];
    const [one, two] = [await house.aCase({ youthId: current }), await house.aCase({ youthId: merged, stage: 'CLOSED', closedOn: '2026-11-03', outcome: 'MOVED' })];
    const em = house.subgraph.worker();
    const attempt = (c: { id: string; youthId: string }, at: string, ownerId: string) => em.create(ContactAttempt, { caseId: c.id, youthId: c.youthId, ownerId, authorId: randomUUID(), attemptedAt: new Date(at), mode: 'SMS', outcome: 'NO_ANSWER' } as never);
    const missionLocale = randomUUID();
    attempt(one, '2026-11-04T10:00:00Z', house.assistant.organisation);
    attempt(two, '2026-11-03T10:00:00Z', missionLocale);
    attempt(one, '2026-11-06T10:00:00Z', missionLocale);
    attempt(two, '2026-11-05T10:00:00Z', house.assistant.organisation);
    await em.flush();
    const grant = await house.subgraph.authority.grant(house.assistant, current, ['STAGE', 'CASE'], { ids: [current, merged] });
    const read = async (viewer = house.assistant, text = grant) => (await house.subgraph.execute('query ($r: [_Any!]!) { _entities(representations: $r) { ... on Youth { education { contactAttempts { attemptedAt organisation { id } } } } } }', { viewer, variables: { r: [{ __typename: 'Youth', id: current, grant: text }] } })).data?.['_entities'] as { education: { contactAttempts: { attemptedAt: string }[] } | null }[];
    const [found] = await read();
    expect(found?.education?.contactAttempts.map((a) => a.attemptedAt.slice(0, 10))).toEqual(['2026-11-06', '2026-11-05', '2026-11-04', '2026-11-03']);
    const stage = await house.subgraph.authority.grant(house.assistant, current, ['STAGE']);
    expect(await read(house.assistant, stage)).toEqual([{ education: { contactAttempts: null } }]);
  });

  it('B06: hours are summed by day and slot, and the rate is what was reached of what was tried', () => {
    expect(bySlot([{ weekday: 5, hour: 9, attempts: 3, reached: 1 }, { weekday: 1, hour: 12, attempts: 1, reached: 1 }, { weekday: 5, hour: 11, attempts: 1, reached: 0 }])).toEqual([
      { weekday: 'MONDAY', slot: 'MIDDAY', attempts: 1, reached: 1, rate: 1 }, { weekday: 'FRIDAY', slot: 'MORNING', attempts: 4, reached: 1, rate: 0.25 },
    ]);
    expect(bySlot([])).toEqual([]);
  });

  it('B06: success per slot, of every partner’s attempts, by the structure’s clock; letters have no moment', async () => {
    const platform = randomUUID();
    const viewer = aViewer({ platforms: [{ id: platform, circle: 1 }] });
    const found = await house.aCase({ platformId: platform });
    const em = house.subgraph.worker();
    const attempt = (at: string, outcome: string, changes = {}) => em.create(ContactAttempt, { caseId: found.id, youthId: found.youthId, ownerId: randomUUID(), authorId: randomUUID(), attemptedAt: new Date(at), mode: 'PHONE', outcome, ...changes } as never);
    attempt('2026-11-03T08:00:00Z', 'REACHED');
    attempt('2026-11-10T09:59:00Z', 'VOICEMAIL');
    attempt('2026-11-03T08:00:00Z', 'REACHED', { zone: 'Indian/Reunion' });
    attempt('2026-11-03T08:00:00Z', 'REACHED', { mode: 'LETTER' });
    attempt('2026-12-01T08:00:00Z', 'REACHED');
    await em.flush();
    const rows = [{ weekday: 'TUESDAY', slot: 'MORNING', attempts: 2, reached: 1, rate: 0.5 }, { weekday: 'TUESDAY', slot: 'MIDDAY', attempts: 1, reached: 1, rate: 1 }];
    expect(await success(viewer, { p: platform })).toEqual(rows);
    // Both ends are in.
    expect(await success(viewer, { p: platform, from: '2026-11-10', to: '2026-11-10' })).toEqual([{ weekday: 'TUESDAY', slot: 'MORNING', attempts: 1, reached: 0, rate: 0 }]);
    for (const other of [house.assistant, aViewer({ platforms: [{ id: platform, circle: 2 }] }), aViewer({ platforms: [{ id: platform, circle: 1 }], habilitated: false })]) expect(await success(other, { p: platform })).toEqual([]);
  });
});
