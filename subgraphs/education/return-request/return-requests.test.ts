import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '@passerelle/kit/values/date';
import { tablesRead } from '@passerelle/kit/testkit/statements';
import { education } from '../index.ts';
import { stateOf } from './clock.ts';
import { ReturnRequest } from './return-request.ts';
import { ago, aRequest, association } from './return.testkit.ts';
import { RETURN_STATES } from './state.ts';

const LIST = `query ($platformId: ID, $state: ReturnRequestState, $first: Int!, $after: String) { returnRequests(platformId: $platformId, state: $state, first: $first, after: $after) {
  edges { node { id requestedOn state youth { id } place { id } } } pageInfo { hasNextPage endCursor } } }`;
const LATE = `{ lateReturnRequests(first: 100) { edges { node { id state } } } }`;
type List = { edges: { node: { id: string; requestedOn: string; state: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };

describe('lists of return requests', () => {
  let subgraph: TestSubgraph;
  const [platformId, elsewhere] = [randomUUID(), randomUUID()];
  const assistant = aViewer({ platforms: [{ id: platformId, circle: 1 }] });
  beforeAll(async () => { subgraph = await startTestSubgraph(education); });
  afterAll(() => subgraph.close());

  const request = async (changes: Partial<ReturnRequest>, viewer: Viewer | null = assistant) => {
    const found = await aRequest(subgraph, { platformId, ...changes });
    if (viewer) subgraph.allow(viewer, found.youthId, ['STAGE']);
    return found;
  };
  const list = async (variables: object = {}, viewer = assistant) => {
    const { data, errors } = await subgraph.execute(LIST, { viewer, variables: { first: 100, ...variables } });
    expect(errors).toBeUndefined();
    return data!['returnRequests'] as List;
  };

  it('E08: the late ones first; page after page nothing is missed or shown twice', async () => {
    for (const days of [1, 16, 40, 9, 16, 23]) await request({ requestedOn: ago(days) });
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { edges, pageInfo } = await list({ first: 2, after });
      seen.push(...edges.map((e) => e.node.requestedOn));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(seen).toEqual([40, 23, 16, 16, 9, 1].map(ago));
    const { data } = await subgraph.execute(LATE, { viewer: assistant });
    expect((data!['lateReturnRequests'] as List).edges.map((e) => e.node.state)).toEqual(['LATE', 'LATE', 'LATE', 'LATE']);
  });

  it('E08: each request is in the list of its state, and in no other', async () => {
    const platform = randomUUID();
    const viewer = aViewer({ platforms: [{ id: platform, circle: 1 }] });
    const day = fc.integer({ min: 0, max: 20 });
    const dates = fc.sample(fc.record({ waited: fc.integer({ min: 0, max: 45 }), interviewed: fc.option(day), proposed: fc.option(day), closed: fc.option(day) }), { numRuns: 80, seed: 8 });
    const edges = [...[11, 12, 13, 14, 15, 16, 17].map((waited) => ({ waited, interviewed: null })), ...[14, 15, 16].map((interviewed) => ({ waited: 30, interviewed }))];
    for (const { waited, interviewed, proposed, closed } of [...dates, ...edges.map((e) => ({ ...e, proposed: null, closed: null }))]) {
      const requestedOn = ago(waited);
      const after = (from: string, days: number | null) => (days === null ? null : addDays(from, days));
      const interviewedOn = after(requestedOn, interviewed);
      const proposedOn = interviewedOn && after(interviewedOn, proposed);
      await request({ platformId: platform, requestedOn, interviewedOn, proposedOn, closedOn: after(proposedOn ?? interviewedOn ?? requestedOn, closed) }, viewer);
    }
    const all = await subgraph.worker().find(ReturnRequest, { platformId: platform });
    for (const state of RETURN_STATES) {
      const expected = all.filter((r) => stateOf(r, ago(0)) === state).map((r) => r.id).toSorted();
      expect((await list({ state }, viewer)).edges.map((e) => e.node.id).toSorted(), state).toEqual(expected);
    }
    expect((await list({}, viewer)).edges).toHaveLength(all.filter((r) => !r.closedOn).length);
  });

  it('A26: circle 1 reads its own platforms’ only, whatever is asked; who is not habilitated, its own organisation’s', async () => {
    const far = await request({ platformId: elsewhere });
    expect((await list({ platformId: elsewhere })).edges).toEqual([]);
    expect((await list()).edges.map((e) => e.node.id)).not.toContain(far.id);
    const door = association({ platforms: [{ id: elsewhere, circle: 1 }], habilitated: false });
    expect((await list({}, door)).edges).toEqual([]);
    const own = await request({ platformId: elsewhere, ownerId: door.organisation }, door);
    expect((await list({}, door)).edges.map((e) => e.node.id)).toEqual([own.id]);
  });

  it('3.1: a youth whose grant is refused is in no list of the platform', async () => {
    const hidden = await request({ requestedOn: ago(90) }, null);
    expect((await list()).edges.map((e) => e.node.id)).not.toContain(hidden.id);
    expect(JSON.stringify((await subgraph.execute(LATE, { viewer: assistant })).data)).not.toContain(hidden.id);
    expect((await subgraph.execute(LIST, { variables: { first: 5 } })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('a page of many costs as many statements as a page of one', async () => {
    const read = async (first: number) => (await tablesRead(subgraph.running.services.app, () => list({ first }))).filter((table) => table.startsWith('return_'));
    expect(await read(6)).toEqual(await read(1));
  });

  it('E08: the youth’s slice shows all its requests to who holds STAGE, and none to who does not', async () => {
    const { youthId, id } = await request({ requestedOn: ago(5) });
    await request({ youthId, requestedOn: ago(400), closedOn: ago(380), outcome: 'WITHDRAWN' });
    const ENTITY = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Youth { education { returnRequests { id outcome } } } } }`;
    const ask = async (scopes: readonly ('STAGE' | 'SCHOOLING')[]) => {
      const grant = await subgraph.authority.grant(assistant, youthId, scopes);
      return (await subgraph.execute(ENTITY, { viewer: assistant, variables: { r: [{ __typename: 'Youth', id: youthId, grant }] } })).data;
    };
    expect(await ask(['STAGE'])).toEqual({ _entities: [{ education: { returnRequests: [{ id, outcome: null }, { id: expect.any(String), outcome: 'WITHDRAWN' }] } }] });
    expect(await ask(['SCHOOLING'])).toEqual({ _entities: [{ education: { returnRequests: null } }] });
  });
});
