import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import type { Grant } from '@passerelle/kit/trust/grant';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { today } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { education } from '../index.ts';
import { aCounsellor, aTutoring, readSlice } from '../tutoring/tutoring.testkit.ts';
import { FACE_TO_FACE_CEILING } from './face-to-face.ts';
import { TutoringSession } from './tutoring-session.ts';

const LOG = 'mutation ($input: LogTutoringSessionInput!) { logTutoringSession(input: $input) { tutoringSession { id } userErrors { code message } } }';
type Result = { tutoringSession: { id: string } | null; userErrors: { code: string; message: string }[] };

describe('40 hours face to face per youth', () => {
  let subgraph: TestSubgraph;
  const organisations = [aCounsellor(), aCounsellor(), aCounsellor()];
  /** What coordination says a youth's ids are; each is itself unless it was merged. */
  const merged = new Map<string, Grant>();
  const grantOf = (youth: string): Grant => merged.get(youth) ?? { youth, ids: [youth], scopes: ['SCHOOLING'], purpose: 'SUIVI' };

  beforeAll(async () => {
    subgraph = await startTestSubgraph({ ...education, askGrants: () => async (_, youths) => {
      const given = new Map(youths.map((y) => [y, grantOf(y)] as const));
      return given;
    } });
  });
  afterAll(() => subgraph.close());

  const log = async (viewer: Viewer, tutoringId: string, minutes: number, kind = 'FACE_TO_FACE') => {
    const { data, errors } = await subgraph.execute(LOG, { viewer, variables: { input: { tutoringId, heldOn: today(), minutes, kind, mission: 'OBJECTIVES' } } });
    expect(errors).toBeUndefined();
    return data!['logTutoringSession'] as Result;
  };
  /** Sessions already held, whoever gave them. */
  const held = async (viewer: Viewer, tutoringId: string, youthId: string, minutes: number, changes = {}) => {
    const em = subgraph.worker();
    for (let left = minutes; left > 0; left -= 480) {
      em.create(TutoringSession, { tutoringId, youthId, ownerId: viewer.organisation, authorId: viewer.person, heldOn: today(), minutes: Math.min(left, 480), kind: 'FACE_TO_FACE', mission: 'OBJECTIVES', ...changes } as never);
    }
    await em.flush();
  };
  const total = async (...youths: string[]) => (await subgraph.worker().find(TutoringSession, { youthId: { $in: youths }, kind: 'FACE_TO_FACE', cancelledOn: null })).reduce((sum, s) => sum + s.minutes, 0);
  const [one, two] = organisations as [Viewer, Viewer];
  /** A youth with a tutoring at each of two organisations, and minutes already given by the first. */
  const tutored = async (minutes: number) => {
    const youth = randomUUID();
    const [first, second] = [await aTutoring(subgraph, one, youth), await aTutoring(subgraph, two, youth)];
    await held(one, first, youth, minutes);
    return { youth, first, second };
  };

  it('F04: exactly the minutes that remain pass; one more does not, and says how many remain', async () => {
    const { youth, second } = await tutored(2_310);
    const refused = await log(two, second, 91);
    expect(refused).toMatchObject({ tutoringSession: null, userErrors: [{ code: 'FACE_TO_FACE_CEILING' }] });
    expect(refused.userErrors[0]?.message).toContain('Il reste 90 minutes (1 h 30)');
    expect((await log(two, second, 90)).userErrors).toEqual([]);
    expect(await total(youth)).toBe(FACE_TO_FACE_CEILING);
    const none = await log(two, second, 1);
    expect(none.userErrors[0]?.message).toContain('Il reste 0 minute');
  });

  it('F04: the 41st hour is refused to whoever gives it; another follow-up never is, nor does it count', async () => {
    const { youth, first, second } = await tutored(2_400);
    for (const [viewer, id] of [[one, first], [two, second]] as const) {
      expect((await log(viewer, id, 60)).userErrors.map((e) => e.code)).toEqual(['FACE_TO_FACE_CEILING']);
      expect((await log(viewer, id, 480, 'OTHER')).userErrors).toEqual([]);
    }
    expect(await total(youth)).toBe(2_400);
  });

  it('F04: a session taken back no longer counts', async () => {
    const { youth, first, second } = await tutored(2_340);
    await held(one, first, youth, 60, { cancelledOn: today() });
    expect((await log(two, second, 60)).userErrors).toEqual([]);
  });

  it('F04, A18: hours under an id that was merged are the same person’s', async () => {
    const { youth: kept, second } = await tutored(1_200);
    const absorbed = randomUUID();
    await held(one, await aTutoring(subgraph, one, absorbed), absorbed, 1_190);
    for (const id of [kept, absorbed]) merged.set(id, { youth: kept, ids: [kept, absorbed], scopes: ['SCHOOLING'], purpose: 'SUIVI' });
    expect((await log(two, second, 11)).userErrors.map((e) => e.code)).toEqual(['FACE_TO_FACE_CEILING']);
    expect((await log(two, second, 10)).userErrors).toEqual([]);
    expect(await total(kept, absorbed)).toBe(2_400);
  });

  it('F04: whatever several organisations log, at once or not, the sum is never over 40 hours, and nothing that fits is refused', async () => {
    const step = fc.record({ by: fc.nat(2), minutes: fc.integer({ min: 200, max: 480 }), other: fc.boolean(), together: fc.boolean() });
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1_500, max: 2_300 }), fc.array(step, { minLength: 3, maxLength: 8 }), async (before, steps) => {
      const youth = randomUUID();
      const tutorings = await Promise.all(organisations.map((o) => aTutoring(subgraph, o, youth)));
      await held(one, tutorings[0]!, youth, before);
      for (let i = 0; i < steps.length; i++) {
        const batch = steps[i]!.together ? steps.slice(i, (i += 2) + 1) : [steps[i]!];
        const sum = await total(youth);
        const results = await Promise.all(batch.map((s) => log(organisations[s.by]!, tutorings[s.by]!, s.minutes, s.other ? 'OTHER' : 'FACE_TO_FACE')));
        batch.forEach((s, n) => {
          const fits = s.other || (batch.length === 1 ? sum + s.minutes <= 2_400 : null);
          if (fits !== null) expect(results[n]!.userErrors.length === 0).toBe(fits);
        });
        expect(await total(youth)).toBeLessThanOrEqual(2_400);
      }
    }), { numRuns: 8 });
  });

  it('F04: two organisations log the last hour at the same moment: one wins', async () => {
    for (let round = 0; round < 5; round++) {
      const { youth, first, second } = await tutored(2_340);
      const results = await Promise.all([log(one, first, 60), log(two, second, 60)]);
      expect(results.filter((r) => r.userErrors.length === 0)).toHaveLength(1);
      expect(results.flatMap((r) => r.userErrors.map((e) => e.code))).toEqual(['FACE_TO_FACE_CEILING']);
      expect(await total(youth)).toBe(2_400);
    }
  });

  it('F04: who holds CASE sees the hours of all organisations together, and not whose they are', async () => {
    const { youth, second } = await tutored(600);
    await held(two, second, youth, 90);
    const fields = 'tutoringHours { faceToFaceMinutes remainingMinutes }';
    const read = (scopes: readonly ('SCHOOLING' | 'CASE')[], changes = {}) => readSlice(subgraph, aCounsellor(), [youth], scopes, fields, changes);
    expect(await read(['CASE'])).toEqual([{ tutoringHours: { faceToFaceMinutes: 690, remainingMinutes: 1_710 } }]);
    expect(await read(['SCHOOLING'])).toEqual([{ tutoringHours: null }]);
    const absorbed = randomUUID();
    await held(one, await aTutoring(subgraph, one, absorbed), absorbed, 2_000);
    expect(await read(['CASE'], { ids: [youth, absorbed] })).toEqual([{ tutoringHours: { faceToFaceMinutes: 2_690, remainingMinutes: 0 } }]);
  });

  it('second wall: the sum tells nothing of a youth whose grant is not in hand', async () => {
    const { youth } = await tutored(600);
    const em = subgraph.running.services.app.em.fork();
    expect(await em.execute('select * from tutoring_minutes(?::uuid[])', [`{${youth}}`])).toEqual([]);
    await em.begin();
    await em.execute(`select set_config('hub.youths', ?, true)`, [`{${youth}}`]);
    expect(await em.execute('select minutes from tutoring_minutes(?::uuid[])', [`{${youth}}`])).toEqual([{ minutes: 600 }]);
    expect(await em.find(TutoringSession, { youthId: youth })).toEqual([]);
    await em.rollback();
  });
});
