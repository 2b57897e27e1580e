import { randomUUID } from 'node:crypto';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { addMonths } from '@passerelle/kit/values/date';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { today } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { education } from '../index.ts';
import { aCounsellor, aTutoring, aYouth, daysAway } from '../tutoring/tutoring.testkit.ts';
import { TutoringSession } from './tutoring-session.ts';

const SESSION = 'tutoringSession { id minutes kind mission signedByYouthOn signedByTutorOn cancelledOn } userErrors { code field message }';
const LOG = `mutation ($input: LogTutoringSessionInput!) { logTutoringSession(input: $input) { ${SESSION} } }`;
const SIGN = `mutation ($input: SignTutoringAttendanceInput!) { signTutoringAttendance(input: $input) { ${SESSION} } }`;
const CANCEL = `mutation ($input: CancelTutoringSessionInput!) { cancelTutoringSession(input: $input) { ${SESSION} } }`;
type Result = { tutoringSession: Record<string, unknown> | null; userErrors: { code: string; message: string }[] };

describe('sessions of a tutoring', () => {
  let subgraph: TestSubgraph;
  const counsellor = aCounsellor();
  beforeAll(async () => { subgraph = await startTestSubgraph(education); });
  afterAll(() => subgraph.close());

  const run = async (query: string, input: Record<string, unknown>, viewer: Viewer = counsellor) => {
    const { data, errors } = await subgraph.execute(query, { viewer, variables: { input } });
    expect(errors).toBeUndefined();
    return Object.values(data!)[0] as Result;
  };
  const codes = async (query: string, input: Record<string, unknown>, viewer?: Viewer) => (await run(query, input, viewer)).userErrors.map((e) => e.code);
  const tutoring = (changes = {}) => aTutoring(subgraph, counsellor, aYouth(subgraph, ['SCHOOLING'], counsellor), changes);
  const session = (tutoringId: string, changes = {}) => ({ tutoringId, heldOn: today(), minutes: 60, kind: 'FACE_TO_FACE', mission: 'HELP_WITH_CONTACTS', ...changes });
  const logged = async (changes = {}) => (await run(LOG, session(await tutoring(), changes))).tutoringSession!['id'] as string;

  it('F06: a session says how long it was and which mission of the tutor it served', async () => {
    const tutoringId = await tutoring();
    expect(await run(LOG, session(tutoringId))).toMatchObject({ tutoringSession: { minutes: 60, kind: 'FACE_TO_FACE', mission: 'HELP_WITH_CONTACTS', signedByYouthOn: null }, userErrors: [] });
    expect(await subgraph.worker().findOneOrFail(TutoringSession, { tutoringId })).toMatchObject({ ownerId: counsellor.organisation, authorId: counsellor.person });
  });

  it('F05: within the tutoring’s dates, both ends in, and never in the future', async () => {
    const [startedOn, endedOn] = [daysAway(-120), daysAway(-20)];
    const id = await tutoring({ startedOn, plannedEndOn: addMonths(startedOn, 6), endedOn, endReason: 'MOVED' });
    expect(await codes(LOG, session(id, { heldOn: daysAway(-121) }))).toEqual(['OUTSIDE_TUTORING']);
    expect(await codes(LOG, session(id, { heldOn: startedOn }))).toEqual([]);
    expect(await codes(LOG, session(id, { heldOn: endedOn }))).toEqual([]);
    expect(await codes(LOG, session(id, { heldOn: daysAway(-19) }))).toEqual(['OUTSIDE_TUTORING']);
    expect(await codes(LOG, session(await tutoring(), { heldOn: daysAway(1) }))).toEqual(['IN_THE_FUTURE']);
    expect(await codes(LOG, session(await tutoring({ plannedEndOn: daysAway(-1), startedOn: addMonths(today(), -4) })))).toEqual(['OUTSIDE_TUTORING']);
    expect(await codes(LOG, session(await tutoring({ startedOn: null, plannedEndOn: null })))).toEqual(['TUTORING_NOT_STARTED']);
  });

  it.each([[0, ['MINUTES_INVALID']], [-60, ['MINUTES_INVALID']], [1, []], [480, []], [481, ['MINUTES_INVALID']]])('a session of %i minutes: %j', async (minutes, expected) => {
    expect(await codes(LOG, session(await tutoring(), { minutes }))).toEqual(expected);
  });

  it('3.6: sent twice with one key, a session counts once', async () => {
    const tutoringId = await tutoring();
    const input = session(tutoringId, { idempotencyKey: randomUUID() });
    const [first, again] = [await run(LOG, input), await run(LOG, input)];
    expect(again).toEqual(first);
    expect(await subgraph.worker().count(TutoringSession, { tutoringId })).toBe(1);
    expect(await codes(LOG, { ...input, minutes: 90 })).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  it('3.1: nobody logs on another organisation’s tutoring, nor without the youth’s grant', async () => {
    const youthId = aYouth(subgraph, ['SCHOOLING', 'CASE'], counsellor);
    const id = await aTutoring(subgraph, counsellor, youthId);
    const other = aCounsellor();
    subgraph.allow(other, youthId, ['SCHOOLING', 'CASE']);
    expect(await codes(LOG, session(id), other)).toEqual(['TUTORING_NOT_FOUND']);
    expect(await codes(LOG, session(await aTutoring(subgraph, counsellor, randomUUID())))).toEqual(['TUTORING_NOT_FOUND']);
    expect(await subgraph.worker().count(TutoringSession, { tutoringId: id })).toBe(0);
  });

  it('H09: the two signatures are kept with their day, one by one or together, and never change', async () => {
    const id = await logged({ heldOn: daysAway(-3) });
    expect(await codes(SIGN, { tutoringSessionId: id })).toEqual(['SIGNATURE_MISSING']);
    expect(await codes(SIGN, { tutoringSessionId: id, signedByYouthOn: daysAway(-4) })).toEqual(['SIGNATURE_DAY']);
    expect(await codes(SIGN, { tutoringSessionId: id, signedByTutorOn: daysAway(1) })).toEqual(['SIGNATURE_DAY']);
    expect((await run(SIGN, { tutoringSessionId: id, signedByYouthOn: daysAway(-3) })).tutoringSession).toMatchObject({ signedByYouthOn: daysAway(-3), signedByTutorOn: null });
    expect(await codes(SIGN, { tutoringSessionId: id, signedByYouthOn: today(), signedByTutorOn: today() })).toEqual(['ALREADY_SIGNED']);
    expect((await subgraph.worker().findOneOrFail(TutoringSession, { id })).signedByTutorOn).toBeNull();
    expect((await run(SIGN, { tutoringSessionId: id, signedByTutorOn: today() })).tutoringSession).toMatchObject({ signedByYouthOn: daysAway(-3), signedByTutorOn: today() });
  });

  it('H09: a session that both signed is proof; one logged by mistake can be taken back, once', async () => {
    const signed = await logged();
    await run(SIGN, { tutoringSessionId: signed, signedByYouthOn: today(), signedByTutorOn: today() });
    expect(await codes(CANCEL, { tutoringSessionId: signed })).toEqual(['SESSION_SIGNED']);
    const mistake = await logged();
    expect((await run(CANCEL, { tutoringSessionId: mistake })).tutoringSession).toMatchObject({ cancelledOn: today() });
    expect(await codes(CANCEL, { tutoringSessionId: mistake })).toEqual(['SESSION_CANCELLED']);
    expect(await codes(SIGN, { tutoringSessionId: mistake, signedByYouthOn: today() })).toEqual(['SESSION_CANCELLED']);
  });

  it('3.1: another organisation signs and cancels nothing', async () => {
    const id = await logged();
    const other = aCounsellor();
    subgraph.allow(other, (await subgraph.worker().findOneOrFail(TutoringSession, { id })).youthId, ['SCHOOLING', 'CASE']);
    expect(await codes(SIGN, { tutoringSessionId: id, signedByYouthOn: today() }, other)).toEqual(['SESSION_NOT_FOUND']);
    expect(await codes(CANCEL, { tutoringSessionId: id }, other)).toEqual(['SESSION_NOT_FOUND']);
  });
});
