import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { education } from '../index.ts';
import { ReturnPlaceHold } from '../return-place/return-place-hold.ts';
import { ReturnPlace } from '../return-place/return-place.ts';
import { Task } from '../task/task.ts';
import { ReturnRequest } from './return-request.ts';
import { ago, aRequest, association, places } from './return.testkit.ts';

const RESULT = `returnRequest { id state isBreached interviewedOn interviewRecordedOn sproStructure interviewer { id } proposedOn place { id vacant } proposal { id } outcome closedOn } userErrors { code field }`;
const INTERVIEW = `mutation ($input: RecordFirstInterviewInput!) { recordFirstInterview(input: $input) { ${RESULT} } }`;
const PROPOSE = `mutation ($input: ProposePlaceInput!) { proposePlace(input: $input) { ${RESULT} } }`;
const CLOSE = `mutation ($input: CloseReturnRequestInput!) { closeReturnRequest(input: $input) { ${RESULT} } }`;
type Payload = { returnRequest: Record<string, unknown> | null; userErrors: { code: string }[] };

describe('following a request', () => {
  let subgraph: TestSubgraph;
  const platformId = randomUUID();
  const assistant = aViewer({ platforms: [{ id: platformId, circle: 1 }] });
  beforeAll(async () => { subgraph = await startTestSubgraph(education); });
  afterAll(() => subgraph.close());

  const request = async (changes: Partial<ReturnRequest> = {}) => {
    const found = await aRequest(subgraph, { platformId, ...changes });
    subgraph.allow(assistant, found.youthId, ['STAGE', 'CASE', 'SCHOOLING', 'SOLUTION']);
    return found;
  };
  const run = async (mutation: string, input: object, viewer: Viewer = assistant) => {
    const { data, errors } = await subgraph.execute(mutation, { viewer, variables: { input } });
    expect(errors).toBeUndefined();
    return Object.values(data!)[0] as Payload;
  };
  const vacant = async (id: string) => (await subgraph.worker().findOneOrFail(ReturnPlace, { id })).vacant;

  it('E08, I02: the first interview is held by a body of the SPRO; the task is done', async () => {
    const { id, youthId } = await request({ requestedOn: ago(15) });
    const em = subgraph.worker();
    em.create(Task, { youthId, ownerId: randomUUID(), platformId, aboutId: id, kind: 'RETURN_REQUEST', dueOn: ago(0) } as never);
    await em.flush();
    const cio = randomUUID();
    expect(await run(INTERVIEW, { returnRequestId: id, heldOn: ago(0), sproStructure: 'CIO', organisationId: cio })).toMatchObject({
      returnRequest: { state: 'INTERVIEWED_IN_TIME', isBreached: false, interviewedOn: ago(0), interviewRecordedOn: ago(0), sproStructure: 'CIO', interviewer: { id: cio } }, userErrors: [],
    });
    expect(await subgraph.worker().findOneOrFail(Task, { aboutId: id })).toMatchObject({ doneOn: ago(0), doneById: assistant.person });
    expect((await run(INTERVIEW, { returnRequestId: id, heldOn: ago(0), sproStructure: 'CIO' })).userErrors).toMatchObject([{ code: 'ALREADY_INTERVIEWED' }]);
  });

  it('E08: two who propose places at the same moment keep one for the youth; two who close it, one does', async () => {
    const { id, youthId } = await request({ interviewedOn: ago(1) });
    const offered = [await places(subgraph), await places(subgraph), await places(subgraph)];
    await Promise.all(offered.map(async (place) => run(PROPOSE, { returnRequestId: id, returnPlaceId: place.id, proposedOn: ago(0) })));
    expect(await subgraph.worker().count(ReturnPlaceHold, { youthId, releasedOn: null })).toBe(1);
    const closed = await Promise.all(offered.map(async () => run(CLOSE, { returnRequestId: id, outcome: 'WITHDRAWN', closedOn: ago(0) })));
    expect(closed.flatMap((c) => c.userErrors.map((e) => e.code))).toEqual(['RETURN_REQUEST_CLOSED', 'RETURN_REQUEST_CLOSED']);
    expect(await subgraph.worker().count(ReturnPlaceHold, { youthId, releasedOn: null })).toBe(0);
  });

  it('E08: on day 16 the interview is late, and stays a breach to the end', async () => {
    const { id } = await request({ requestedOn: ago(16) });
    expect((await run(INTERVIEW, { returnRequestId: id, heldOn: ago(0), sproStructure: 'MISSION_LOCALE' })).returnRequest).toMatchObject({ state: 'INTERVIEWED_LATE', isBreached: true });
    expect((await run(CLOSE, { returnRequestId: id, outcome: 'WITHDRAWN', closedOn: ago(0) })).returnRequest).toMatchObject({ state: 'CLOSED', isBreached: true });
  });

  it('E08: no interview before the request, nor tomorrow', async () => {
    const { id } = await request({ requestedOn: ago(3) });
    expect((await run(INTERVIEW, { returnRequestId: id, heldOn: ago(4), sproStructure: 'CIO' })).userErrors).toMatchObject([{ code: 'TOO_EARLY' }]);
    expect((await run(INTERVIEW, { returnRequestId: id, heldOn: ago(-1), sproStructure: 'CIO' })).userErrors).toMatchObject([{ code: 'IN_THE_FUTURE' }]);
  });

  it('E08: the interview leads to a proposal on an available place, which is kept for the youth', async () => {
    const { id } = await request({ interviewedOn: ago(1) });
    const place = await places(subgraph);
    expect(await run(PROPOSE, { returnRequestId: id, returnPlaceId: place.id, proposedOn: ago(0) })).toMatchObject({
      returnRequest: { state: 'PROPOSED', proposedOn: ago(0), place: { id: place.id, vacant: 1 }, proposal: null }, userErrors: [],
    });
    // Said twice, it is not taken twice.
    await run(PROPOSE, { returnRequestId: id, returnPlaceId: place.id, proposedOn: ago(0) });
    expect(await vacant(place.id)).toBe(1);
    const other = await places(subgraph);
    await run(PROPOSE, { returnRequestId: id, returnPlaceId: other.id, proposedOn: ago(0) });
    expect([await vacant(place.id), await vacant(other.id)]).toEqual([2, 1]);
  });

  it('E08: or to a proposal at a provider, read by who may read the youth’s solutions', async () => {
    const { id, youthId } = await request({ interviewedOn: ago(1) });
    const proposalId = randomUUID();
    expect((await run(PROPOSE, { returnRequestId: id, proposalId, proposedOn: ago(0) })).returnRequest).toMatchObject({ state: 'PROPOSED', place: null, proposal: { id: proposalId } });
    const colleague = aViewer({ platforms: [{ id: platformId, circle: 1 }] });
    subgraph.allow(colleague, youthId, ['STAGE']);
    const { data } = await subgraph.execute('{ returnRequests(first: 100) { edges { node { id proposal { id } } } } }', { viewer: colleague });
    expect(JSON.stringify(data)).toContain(id);
    expect(JSON.stringify(data)).not.toContain(proposalId);
  });

  it('E08: no proposal before the interview, on no place, on two, on a full one, on one that is over', async () => {
    const waiting = await request();
    const { id } = await request({ interviewedOn: ago(1) });
    const [open, full, over] = [await places(subgraph), await places(subgraph, { capacity: 1, takenElsewhere: 1 }), await places(subgraph, { closesOn: ago(1) })];
    const code = async (input: object) => (await run(PROPOSE, { returnRequestId: id, proposedOn: ago(0), ...input })).userErrors.map((e) => e.code);
    expect(await code({ returnRequestId: waiting.id, returnPlaceId: open.id })).toEqual(['INTERVIEW_FIRST']);
    expect(await code({})).toEqual(['ONE_PLACE']);
    expect(await code({ returnPlaceId: open.id, proposalId: randomUUID() })).toEqual(['ONE_PLACE']);
    expect(await code({ returnPlaceId: full.id })).toEqual(['NO_PLACE_LEFT']);
    expect(await code({ returnPlaceId: over.id })).toEqual(['PLACE_OVER']);
    expect(await code({ returnPlaceId: randomUUID() })).toEqual(['PLACE_NOT_FOUND']);
    expect(await code({ returnPlaceId: open.id, proposedOn: ago(2) })).toEqual(['TOO_EARLY']);
    expect(await subgraph.worker().count(ReturnPlaceHold, { returnPlaceId: { $in: [open.id, full.id, over.id] } })).toBe(0);
  });

  it('E08: who entered keeps the place, who refused gives it back', async () => {
    const place = await places(subgraph, { capacity: 5 });
    for (const [outcome, left] of [['ENTERED', 4], ['REFUSED_BY_YOUTH', 4], ['NOT_ENTITLED', 4]] as const) {
      const { id } = await request({ interviewedOn: ago(1) });
      await run(PROPOSE, { returnRequestId: id, returnPlaceId: place.id, proposedOn: ago(0) });
      expect((await run(CLOSE, { returnRequestId: id, outcome, closedOn: ago(0) })).returnRequest).toMatchObject({ state: 'CLOSED', outcome, closedOn: ago(0) });
      expect(await vacant(place.id)).toBe(left);
    }
  });

  it('E08: neither entered nor refused without a proposal; a closed request is over', async () => {
    const { id } = await request();
    for (const outcome of ['ENTERED', 'REFUSED_BY_YOUTH']) expect((await run(CLOSE, { returnRequestId: id, outcome, closedOn: ago(0) })).userErrors).toMatchObject([{ code: 'NO_PROPOSAL_YET' }]);
    await run(CLOSE, { returnRequestId: id, outcome: 'WITHDRAWN', closedOn: ago(0) });
    expect((await run(CLOSE, { returnRequestId: id, outcome: 'WITHDRAWN', closedOn: ago(0) })).userErrors).toMatchObject([{ code: 'RETURN_REQUEST_CLOSED' }]);
  });

  it('E08: the door that took the request may close it, and gives back the place that another partner proposed', async () => {
    const door = association();
    const { id, youthId } = await request({ ownerId: door.organisation, interviewedOn: ago(1) });
    subgraph.allow(door, youthId, ['IDENTITY']);
    const place = await places(subgraph);
    await run(PROPOSE, { returnRequestId: id, returnPlaceId: place.id, proposedOn: ago(0) });
    expect((await run(CLOSE, { returnRequestId: id, outcome: 'WITHDRAWN', closedOn: ago(0) }, door)).userErrors).toEqual([]);
    expect(await vacant(place.id)).toBe(2);
  });

  it('3.6: each step is told to the siblings, in codes and dates', async () => {
    const { id, youthId } = await request({ requestedOn: ago(20) });
    const place = await places(subgraph);
    await run(INTERVIEW, { returnRequestId: id, heldOn: ago(2), sproStructure: 'CIO' });
    await run(PROPOSE, { returnRequestId: id, returnPlaceId: place.id, proposedOn: ago(1) });
    await run(CLOSE, { returnRequestId: id, outcome: 'ENTERED', closedOn: ago(0) });
    expect(await subgraph.worker().execute('select type, data from outbox_event where subject = ? order by created_at', [youthId])).toEqual([
      { type: 'fr.passerelle.education.return.interviewed', data: { returnRequestId: id, on: ago(2), isBreached: true } },
      { type: 'fr.passerelle.education.return.proposed', data: { returnRequestId: id, returnPlaceId: place.id, proposalId: null, on: ago(1) } },
      { type: 'fr.passerelle.education.return.closed', data: { returnRequestId: id, outcome: 'ENTERED', on: ago(0) } },
    ]);
  });

  it('3.1: a request that is not opened looks like one that does not exist; reading the step is not working on the case', async () => {
    const { id, youthId } = await request({ interviewedOn: ago(1) });
    const reader = aViewer({ roles: ['SCHOOL_REFERENT'], network: 'EDUCATION' });
    subgraph.allow(reader, youthId, ['STAGE', 'SCHOOLING']);
    for (const viewer of [aViewer(), reader]) {
      for (const [mutation, more] of [[INTERVIEW, { heldOn: ago(0), sproStructure: 'CIO' }], [PROPOSE, { proposalId: randomUUID(), proposedOn: ago(0) }], [CLOSE, { outcome: 'WITHDRAWN', closedOn: ago(0) }]] as const) {
        const [hidden, absent] = [await run(mutation, { returnRequestId: id, ...more }, viewer), await run(mutation, { returnRequestId: randomUUID(), ...more }, viewer)];
        expect(hidden.userErrors).toMatchObject([{ code: 'RETURN_REQUEST_NOT_FOUND' }]);
        expect(hidden).toEqual(absent);
      }
    }
    expect(await subgraph.worker().findOneOrFail(ReturnRequest, { id })).toMatchObject({ closedOn: null, proposedOn: null });
  });
});
