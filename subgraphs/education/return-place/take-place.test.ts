import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { education } from '../index.ts';
import { ReturnRequest } from '../return-request/return-request.ts';
import { ago, aRequest, places } from '../return-request/return.testkit.ts';
import { SchoolingStatus } from '../schooling-status/schooling-status.ts';
import { ReturnPlaceHold } from './return-place-hold.ts';
import { ReturnPlace } from './return-place.ts';

const PROPOSE = `mutation ($input: ProposePlaceInput!) { proposePlace(input: $input) { returnRequest { id } userErrors { code message } } }`;
const START = `mutation ($input: StartSchoolingStatusInput!) { startSchoolingStatus(input: $input) { schoolingStatus { id } userErrors { code message } } }`;
const NONE_LEFT = { code: 'NO_PLACE_LEFT', message: 'La dernière place vient d’être prise. Choisissez d’autres places, ou appelez la structure.' };
const BUSY = { code: 'PLACES_BUSY', message: 'Ces places sont très demandées en ce moment. Réessayez dans quelques secondes.' };
type Outcome = { userErrors: { code: string; message: string }[] };

describe('a place is never given twice', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => { subgraph = await startTestSubgraph(education); });
  afterAll(() => subgraph.close());

  const outcome = async (query: string, viewer: ReturnType<typeof aViewer>, input: object) => {
    const { data, errors } = await subgraph.execute(query, { viewer, variables: { input } });
    expect(errors).toBeUndefined();
    return Object.values(data!)[0] as Outcome;
  };
  const proposal = (placeId: string, returnRequestId: string, viewer: ReturnType<typeof aViewer>) =>
    outcome(PROPOSE, viewer, { returnRequestId, returnPlaceId: placeId, proposedOn: ago(0) });
  const asked = async (viewer = aViewer()) => {
    const { id, youthId } = await aRequest(subgraph, { interviewedOn: ago(1) });
    subgraph.allow(viewer, youthId, ['STAGE', 'CASE']);
    return { id, youthId, viewer };
  };

  it('E08: twenty partners propose the last place at once: one has it, the others are told what to do', async () => {
    const place = await places(subgraph, { capacity: 7, takenElsewhere: 6 });
    const requests = await Promise.all(Array.from({ length: 20 }, () => asked()));
    const answers = await Promise.all(requests.map(({ id, viewer }) => proposal(place.id, id, viewer)));
    expect(answers.filter((a) => !a.userErrors.length)).toHaveLength(1);
    for (const { userErrors } of answers.filter((a) => a.userErrors.length)) {
      // On a machine that is slow enough, a turn may not come within the two seconds that a request waits for a row.
      expect([NONE_LEFT, BUSY]).toContainEqual(userErrors[0]);
    }
    expect(await subgraph.worker().findOneOrFail(ReturnPlace, { id: place.id })).toMatchObject({ held: 1, vacant: 0 });
    expect(await subgraph.worker().count(ReturnPlaceHold, { returnPlaceId: place.id })).toBe(1);
    expect(await subgraph.worker().count(ReturnRequest, { returnPlaceId: place.id })).toBe(1);
  }, 30_000);

  it('E09: proposals and takings in of twenty youths share four places', async () => {
    const school = aViewer({ network: 'EDUCATION', roles: ['SCHOOL_REFERENT'] });
    const place = await places(subgraph, { ownerId: school.organisation, kind: 'SRE_SAS', capacity: 4 });
    const requests = await Promise.all(Array.from({ length: 20 }, () => asked()));
    for (const { youthId } of requests) subgraph.allow(school, youthId, ['SCHOOLING']);
    const answers = await Promise.all(requests.map(({ id, youthId, viewer }, i) => (i % 2
      ? proposal(place.id, id, viewer)
      : outcome(START, school, { youthId, kind: 'SRE_SAS', startedOn: ago(0), returnPlaceId: place.id }))));
    const won = answers.filter((a) => !a.userErrors.length).length;
    // As many as there are places, save when turns did not come in time: never one more.
    expect(won).toBe(answers.some((a) => a.userErrors[0]?.code === 'PLACES_BUSY') ? Math.min(won, 4) : 4);
    expect((await subgraph.worker().findOneOrFail(ReturnPlace, { id: place.id })).held).toBe(won);
    expect(await subgraph.worker().count(ReturnPlaceHold, { returnPlaceId: place.id, releasedOn: null })).toBe(won);
  }, 30_000);

  it('E09: the place proposed to a youth is the one on which the youth is taken in, though the school may not read the request', async () => {
    const school = aViewer({ network: 'EDUCATION', roles: ['SCHOOL_REFERENT'] });
    const place = await places(subgraph, { ownerId: school.organisation, kind: 'SRE_SAS', capacity: 1 });
    const { id, youthId, viewer } = await asked();
    await proposal(place.id, id, viewer);
    subgraph.allow(school, youthId, ['IDENTITY']);
    expect((await outcome(START, school, { youthId, kind: 'SRE_SAS', startedOn: ago(0), returnPlaceId: place.id })).userErrors).toEqual([]);
    expect(await subgraph.worker().findOneOrFail(SchoolingStatus, { youthId })).toMatchObject({ returnPlaceId: place.id });
    expect((await subgraph.worker().findOneOrFail(ReturnPlace, { id: place.id })).held).toBe(1);
  });

  it('who waits too long for a row is told to try again, and nothing is written', async () => {
    const place = await places(subgraph);
    const { id, viewer } = await asked();
    const em = subgraph.worker();
    await em.begin();
    await em.execute('select 1 from return_place where id = ? for update', [place.id]);
    try {
      expect((await proposal(place.id, id, viewer)).userErrors).toEqual([BUSY]);
    } finally {
      await em.rollback();
    }
    expect((await subgraph.worker().findOneOrFail(ReturnRequest, { id })).proposedOn).toBeNull();
    expect((await proposal(place.id, id, viewer)).userErrors).toEqual([]);
  }, 30_000);

  it('the table itself refuses a place too many', async () => {
    const { id } = await places(subgraph, { capacity: 2, takenElsewhere: 1 });
    await expect(subgraph.worker().execute('update return_place set held = 2 where id = ?', [id])).rejects.toThrow('return_place_places');
    await expect(subgraph.worker().execute('update return_place set held = -1 where id = ?', [id])).rejects.toThrow('return_place_places');
  });

  it('3.1: who keeps a place for whom is read by nobody without a grant', async () => {
    const place = await places(subgraph);
    const { id, viewer } = await asked();
    await proposal(place.id, id, viewer);
    const app = subgraph.running.services.app.em.fork();
    expect(await app.find(ReturnPlaceHold, { returnPlaceId: place.id })).toEqual([]);
    await expect(app.execute('insert into return_place_hold (id, created_at, updated_at, return_place_id, youth_id, owner_id, held_on) values (?, now(), now(), ?, ?, ?, ?)', [randomUUID(), place.id, randomUUID(), randomUUID(), ago(0)])).rejects.toThrow('row-level security');
  });
});
