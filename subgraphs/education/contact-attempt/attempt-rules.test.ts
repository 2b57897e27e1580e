import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCaseHouse, type CaseHouse } from '../case/case.testkit.ts';
import { CaseStep } from '../history/case-step.ts';
import { ANSWERED_BY, whoAnswered } from './answered-by.ts';
import { ContactAttempt, OUTCOMES } from './contact-attempt.ts';

describe('contact attempts', () => {
  let house: CaseHouse;
  beforeAll(async () => { house = await aCaseHouse(); });
  afterAll(() => house.close());

  const FIELDS = 'id mode outcome answeredBy isCollective weekday slot place { id } author { id } organisation { id }';
  const log = (caseId: string, changes: Record<string, unknown> = {}, viewer = house.assistant) =>
    house.does('logContactAttempt', { caseId, attemptedAt: '2026-11-05T08:30:00Z', mode: 'PHONE', outcome: 'VOICEMAIL', ...changes }, viewer, FIELDS);
  const count = (caseId: string) => house.subgraph.worker().count(ContactAttempt, { caseId });

  it('C09, C10, C11: each attempt says mode, who answered, by whom, and its moment', async () => {
    const { id } = await house.aCase();
    expect((await log(id)).result).toMatchObject({ mode: 'PHONE', outcome: 'VOICEMAIL', answeredBy: 'NOBODY', isCollective: false, weekday: 'THURSDAY', slot: 'MORNING', place: null, author: { id: house.assistant.person }, organisation: { id: house.assistant.organisation } });
    expect((await log(id, { outcome: 'THIRD_PARTY', answeredBy: 'LEGAL_REPRESENTATIVE', attemptedAt: '2026-11-06T16:59:00Z' })).result).toMatchObject({ answeredBy: 'LEGAL_REPRESENTATIVE', weekday: 'FRIDAY', slot: 'AFTERNOON' });
    expect((await log(id, { outcome: 'REACHED', isCollective: true, mode: 'MEETING', placeId: randomUUID() })).result).toMatchObject({ answeredBy: 'YOUTH', isCollective: true });
  });

  it('B06: the slot counts by the clock of who calls: La Réunion is three hours ahead of Paris in winter', async () => {
    const { id, youthId } = await house.aCase();
    const reunion = aViewer({ territory: ['974'] });
    house.allow(reunion, [youthId]);
    expect((await log(id, { attemptedAt: '2026-11-05T08:30:00Z' }, reunion)).result).toMatchObject({ weekday: 'THURSDAY', slot: 'MIDDAY' });
    expect((await log(id, { attemptedAt: '2026-11-05T21:00:00Z' }, reunion)).result).toMatchObject({ weekday: 'FRIDAY', slot: 'MORNING' });
  });

  it('C09: who answered agrees with what came of it', async () => {
    const { id } = await house.aCase();
    expect((await log(id, { outcome: 'REACHED', answeredBy: 'RELATIVE' })).codes).toEqual(['ANSWER_CONTRADICTS']);
    expect(await count(id)).toBe(0);
    fc.assert(fc.property(fc.constantFrom(...OUTCOMES), fc.option(fc.constantFrom(...ANSWERED_BY)), (outcome, said) => {
      const who = whoAnswered(outcome, said);
      expect(who === null || said === null || who === said).toBe(true);
      expect(who === 'YOUTH').toBe(outcome === 'REACHED' && who !== null);
      if (said === null) expect(who).not.toBeNull();
    }));
  });

  it('B20: a meeting is always somewhere of the network, and a platform is no place', async () => {
    const { id } = await house.aCase();
    const meeting = (placeId?: string) => log(id, { mode: 'MEETING', outcome: 'REACHED', ...(placeId ? { placeId } : {}) });
    expect((await meeting()).codes).toEqual(['PLACE_NEEDED']);
    expect((await meeting(house.platform)).codes).toEqual(['PLATFORM_IS_NO_PLACE']);
    expect((await meeting(house.assistant.organisation)).codes).toEqual(['PLATFORM_IS_NO_PLACE']);
    const place = randomUUID();
    expect((await meeting(place)).result).toMatchObject({ place: { id: place } });
  });

  it('B03: not from the future; sent twice with its key, it is one attempt', async () => {
    const { id } = await house.aCase();
    expect((await log(id, { attemptedAt: new Date(Date.now() + 60_000).toISOString() })).codes).toEqual(['IN_THE_FUTURE']);
    const twice = await Promise.all([1, 2, 3].map(() => log(id, { idempotencyKey: 'appel-1' })));
    expect(new Set(twice.map((t) => t.result?.['id'])).size).toBe(1);
    expect(await count(id)).toBe(1);
    expect((await log(id, { idempotencyKey: 'appel-1', outcome: 'REACHED' })).codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    expect(await house.subgraph.worker().count(CaseStep, { caseId: id })).toBe(1);
  });

  it('B01: two first attempts at the same moment are one step', async () => {
    const { id } = await house.aCase();
    await Promise.all([log(id), log(id), log(id)]);
    expect([await count(id), await house.subgraph.worker().count(CaseStep, { caseId: id })]).toEqual([3, 1]);
  });

  it('B01, B04: a contact from before the opening counts, its step is never dated before the opening', async () => {
    const { id } = await house.aCase();
    await log(id, { attemptedAt: '2026-10-20T08:30:00Z' });
    expect(await house.kept(id)).toMatchObject({ stage: 'IN_CONTACT', stageSince: '2026-11-02' });
  });

  it('C13: unreachable after three attempts without answer at different moments, not before; a success clears it', async () => {
    const { id } = await house.aCase();
    const mark = () => house.does('markUnreachable', { caseId: id }, house.assistant, 'isUnreachable');
    for (const at of ['2026-11-05T08:30:00Z', '2026-11-05T09:30:00Z', '2026-11-05T13:30:00Z']) await log(id, { attemptedAt: at });
    expect((await mark()).codes).toEqual(['TRY_AGAIN']);
    await log(id, { attemptedAt: '2026-11-06T13:30:00Z' });
    expect(await mark()).toEqual({ codes: [], result: { isUnreachable: true } });
    await log(id, { attemptedAt: '2026-11-09T13:30:00Z', outcome: 'REACHED' });
    expect(await house.kept(id)).toMatchObject({ isUnreachable: false });
    expect((await house.subgraph.worker().find(CaseStep, { caseId: id }, { orderBy: { id: 'asc' } })).map((s) => s.kind)).toEqual(['MOVED', 'UNREACHABLE', 'REACHED']);
    expect((await mark()).codes).toEqual(['TRY_AGAIN']);
  });

  it('B07: the legal representatives are informed, or not, and since when', async () => {
    const { id } = await house.aCase();
    const inform = (on: string) => house.does('recordGuardiansInformed', { caseId: id, on }, house.assistant, 'guardiansInformedOn');
    expect(await house.kept(id)).toMatchObject({ guardiansInformedOn: null });
    expect((await inform('2099-01-01')).codes).toEqual(['IN_THE_FUTURE']);
    expect(await inform('2026-11-04')).toEqual({ codes: [], result: { guardiansInformedOn: '2026-11-04' } });
  });
});
