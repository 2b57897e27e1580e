import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { solutions } from '../index.ts';
import { anOffer, aProposal, staff } from '../offer.testkit.ts';
import { Proposal } from '../proposal/proposal.ts';

const SLICE = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Youth { id solutions { proposals { state session { vacant solution { title provider { name } } } } } } } }`;
const LIST = `{ proposals { edges { node { id state session { startsOn solution { title } } youth { id } } } } }`;

describe('Youth.solutions', () => {
  let subgraph: TestSubgraph;
  const viewer = aViewer();
  beforeAll(async () => { subgraph = await startTestSubgraph(solutions); });
  afterAll(() => subgraph.close());

  const slice = async (youths: { id: string; scopes: Parameters<TestSubgraph['allow']>[2] }[], as: Viewer = viewer) => {
    const r = await Promise.all(youths.map(async ({ id, scopes }) => ({ __typename: 'Youth', id, grant: await subgraph.authority.grant(as, id, scopes) })));
    return subgraph.execute(SLICE, { viewer: as, variables: { r } });
  };

  it('3.3: withheld is null without an error; none is an empty object', async () => {
    const [open, closed] = [randomUUID(), randomUUID()];
    await aProposal(subgraph, await anOffer(subgraph), { youthId: closed });
    const { data, errors } = await slice([{ id: open, scopes: ['SOLUTION'] }, { id: closed, scopes: ['IDENTITY', 'SUPPORT'] }]);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ _entities: [{ id: open, solutions: { proposals: [] } }, { id: closed, solutions: null }] });
  });

  it('shows proposals with their session, solution and provider', async () => {
    const id = randomUUID();
    await aProposal(subgraph, await anOffer(subgraph, { session: { taken: 2 } }), { youthId: id, state: 'WAITING' });
    const { data } = await slice([{ id, scopes: ['SOLUTION'] }]);
    expect(data).toEqual({ _entities: [{ id, solutions: { proposals: [{ state: 'WAITING', session: { vacant: 0, solution: { title: 'Parcours', provider: { name: 'École de la 2e chance' } } } }] } }] });
  });

  it('no N+1: 20 youths with 3 proposals each cost the statements of one youth with one', async () => {
    const one = randomUUID();
    await aProposal(subgraph, await anOffer(subgraph), { youthId: one });
    const many = Array.from({ length: 20 }, () => randomUUID());
    for (const youthId of many) for (let i = 0; i < 3; i += 1) await aProposal(subgraph, await anOffer(subgraph), { youthId });
    const few = await statementsOf(subgraph.running.services.app, () => slice([{ id: one, scopes: ['SOLUTION'] }]));
    const lots = await statementsOf(subgraph.running.services.app, async () => {
      const { data } = await slice(many.map((id) => ({ id, scopes: ['SOLUTION'] })));
      expect((data as unknown as { _entities: { solutions: { proposals: object[] } }[] })._entities.flatMap((y) => y.solutions.proposals)).toHaveLength(60);
    });
    expect(few).toHaveLength(4);
    expect(lots).toHaveLength(4);
  });

  it('3.1: the second wall: without a grant or a part in it the app role reads no proposal, whatever it asks', async () => {
    const offer = await anOffer(subgraph);
    const { proposerId } = await aProposal(subgraph, offer);
    const count = (organisation: string) => subgraph.running.services.app.em.fork().transactional(async (em) => {
      await em.execute(`select set_config('hub.org', ?, true)`, [`{${organisation}}`]);
      return (await em.find(Proposal, {})).length;
    });
    expect(await subgraph.running.services.app.em.fork().find(Proposal, {})).toEqual([]);
    expect(await count(randomUUID())).toBe(0);
    expect(await count(proposerId)).toBe(1);
    expect(await count(offer.provider.organisationId!)).toBe(1);
  });

  it('3.1: requests cannot write providers, write a solution for another organisation, or delete', async () => {
    const { provider, solution, session } = await anOffer(subgraph);
    const app = (sql: string, id: string) => subgraph.running.services.app.em.fork().execute(sql, [id]);
    await expect(app(`update provider set name = 'x' where id = ?`, provider.id)).rejects.toThrow(/permission denied/);
    await expect(app(`update solution set title = 'x' where id = ?`, solution.id)).rejects.toThrow(/row-level security/);
    await expect(app('delete from session where id = ?', session.id)).rejects.toThrow(/permission denied/);
  });
});

describe('proposals', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => { subgraph = await startTestSubgraph(solutions); });
  afterAll(() => subgraph.close());

  it('3.2: a provider without a referral reads what is asked of it, not of whom; with one, it may know', async () => {
    const provider = staff();
    const offer = await anOffer(subgraph, { organisation: provider.organisation });
    const known = await aProposal(subgraph, offer);
    const unknown = await aProposal(subgraph, offer);
    await aProposal(subgraph, await anOffer(subgraph));
    subgraph.allow(provider, known.youthId, ['IDENTITY', 'CONTACT', 'SOLUTION']);
    const { data, errors } = await subgraph.execute(LIST, { viewer: provider });
    expect(errors).toBeUndefined();
    const session = { startsOn: '2030-01-07', solution: { title: 'Parcours' } };
    expect(data).toEqual({ proposals: { edges: [
      { node: { id: unknown.id, state: 'PROPOSED', session, youth: null } },
      { node: { id: known.id, state: 'PROPOSED', session, youth: { id: known.youthId } } },
    ] } });
  });

  it('lists what one’s own organisation made, and nobody else’s', async () => {
    const assistant = aViewer();
    const mine = await aProposal(subgraph, await anOffer(subgraph), { proposerId: assistant.organisation });
    expect((await subgraph.execute(LIST, { viewer: assistant })).data).toMatchObject({ proposals: { edges: [{ node: { id: mine.id } }] } });
    expect((await subgraph.execute(LIST, { viewer: aViewer() })).data).toEqual({ proposals: { edges: [] } });
    const one = (viewer: Viewer) => subgraph.execute(`query ($id: ID!) { proposal(id: $id) { id } }`, { viewer, variables: { id: mine.id } });
    expect((await one(assistant)).data).toEqual({ proposal: { id: mine.id } });
    expect((await one(aViewer())).data).toEqual({ proposal: null });
  });

  it('a page of 20 proposals costs as many statements as one', async () => {
    const provider = staff();
    const offer = await anOffer(subgraph, { organisation: provider.organisation });
    await aProposal(subgraph, offer);
    const few = await statementsOf(subgraph.running.services.app, () => subgraph.execute(LIST, { viewer: provider }));
    for (let i = 0; i < 19; i += 1) await aProposal(subgraph, await anOffer(subgraph), { providerOrganisationId: provider.organisation });
    const lots = await statementsOf(subgraph.running.services.app, () => subgraph.execute(LIST, { viewer: provider }));
    expect([few.length, lots.length]).toEqual([3, 3]);
  });
});
