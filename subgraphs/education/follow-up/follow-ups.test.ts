import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Campaign } from '../campaign/campaign.ts';
import { DropoutCase } from '../case/case.ts';
import { STAGES } from '../case/stage.ts';
import { education } from '../index.ts';
import { aCampaign } from '../list/listed.testkit.ts';
import { campaignsFollowed } from './campaigns-followed.ts';
import { countFollowUps } from './count-follow-ups.ts';
import { FollowUp } from './follow-up.ts';
import { mayEndFollowUp } from './may-end-follow-up.ts';

const DATES = ['2024-10-31', '2025-02-28', '2025-10-31', '2026-02-28', '2026-10-31'];
const READ = `query ($id: ID!) { dropoutCase(id: $id) { campaignsFollowed followedIn { processingDate } } }`;

describe('campaigns of follow-up', () => {
  let subgraph: TestSubgraph;
  let campaigns: Campaign[];
  beforeAll(async () => {
    subgraph = await startTestSubgraph(education);
    campaigns = [];
    for (const date of DATES) campaigns.push(await aCampaign(subgraph.worker(), date));
  });
  afterAll(() => subgraph.close());

  const aCase = async (youthId: string, changes: Partial<DropoutCase> = {}) => {
    const em = subgraph.worker();
    const made = em.create(DropoutCase, { youthId, ownerId: randomUUID(), platformId: randomUUID(), origin: 'SIEI_LIST', openedOn: '2024-10-01', ...changes } as never) as DropoutCase;
    await em.flush();
    return made;
  };
  const change = (id: string, changes: Partial<DropoutCase>) => subgraph.worker().nativeUpdate(DropoutCase, { id }, changes);

  it('A13: campaigns with an open case without solution, and only those, each once, over every id and episode', async () => {
    const life = fc.record({ id: fc.integer({ min: 0, max: 1 }), openedOn: fc.constantFrom('2024-10-31', '2024-11-01', '2025-02-28', '2025-03-01', '2026-10-31'), stages: fc.array(fc.constantFrom(...STAGES), { minLength: 5, maxLength: 5 }) });
    await fc.assert(fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 3 }), async (lives) => {
      const ids = [randomUUID(), randomUUID()];
      const cases = [];
      for (const { id, openedOn } of lives) cases.push(await aCase(ids[id]!, { openedOn }));
      const expected = new Set<string>();
      for (const [n, campaign] of campaigns.entries()) {
        for (const [i, { openedOn, stages }] of lives.entries()) {
          const stage = stages[n]!;
          await change(cases[i]!.id, { stage, closedOn: stage === 'CLOSED' ? DATES[n]! : null });
          if (openedOn <= DATES[n]! && stage !== 'IN_SOLUTION' && stage !== 'CLOSED') expected.add(campaign.id);
        }
        await countFollowUps(subgraph.worker(), campaign.id);
      }
      const em = subgraph.worker();
      expect((await campaignsFollowed(em, ids)).sort()).toEqual([...expected].sort());
      expect(await mayEndFollowUp(em, ids)).toBe(expected.size >= 4);
    }), { numRuns: 15 });
  });

  it('A13: run again, a campaign adds nothing, and a solution found since takes nothing back', async () => {
    const [youth, campaign] = [randomUUID(), campaigns[4]!];
    const one = await aCase(youth);
    await countFollowUps(subgraph.worker(), campaign.id);
    expect(await countFollowUps(subgraph.worker(), campaign.id)).toBe(0);
    await change(one.id, { stage: 'IN_SOLUTION' });
    await countFollowUps(subgraph.worker(), campaign.id);
    expect(await subgraph.worker().count(FollowUp, { youthId: youth })).toBe(1);
  });

  it('A13–A15, A18, A19: the count is shown with its proof, and survives a merge, a transfer and a new episode', async () => {
    const [kept, absorbed] = [randomUUID(), randomUUID()];
    const viewer = aViewer();
    const first = await aCase(absorbed);
    for (const n of [0, 1]) await countFollowUps(subgraph.worker(), campaigns[n]!.id);
    await change(first.id, { stage: 'CLOSED', closedOn: '2025-03-15' });
    const again = await aCase(kept, { openedOn: '2025-09-15' });
    await countFollowUps(subgraph.worker(), campaigns[2]!.id);
    await change(again.id, { platformId: randomUUID() });
    await countFollowUps(subgraph.worker(), campaigns[3]!.id);
    const passport = await subgraph.authority.passport(viewer);
    const shown = async (ids: string[]) => {
      const grant = await subgraph.authority.grant(viewer, kept, ['STAGE'], { ids });
      const { data } = await subgraph.execute(`query ($r: [_Any!]!) { _entities(representations: $r) { ... on Youth { education { cases { id campaignsFollowed followedIn { processingDate } } } } } }`, { passport, variables: { r: [{ __typename: 'Youth', id: kept, grant }] } });
      return (data!['_entities'] as { education: { cases: { id: string }[] } }[])[0]!.education.cases.find((c) => c.id === again.id);
    };
    expect(await shown([kept, absorbed])).toEqual({ id: again.id, campaignsFollowed: 4, followedIn: DATES.slice(0, 4).map((processingDate) => ({ processingDate })) });
    expect(await shown([kept])).toMatchObject({ campaignsFollowed: 2 });
    expect([await mayEndFollowUp(subgraph.worker(), [kept, absorbed]), await mayEndFollowUp(subgraph.worker(), [kept])]).toEqual([true, false]);
  });

  it('3.1: who holds no grant for the youth reads no case, and its own organisation no count that would be partial', async () => {
    const [youth, viewer] = [randomUUID(), aViewer()];
    const one = await aCase(youth, { ownerId: viewer.organisation });
    await countFollowUps(subgraph.worker(), campaigns[0]!.id);
    expect((await subgraph.execute(READ, { viewer, variables: { id: one.id } })).data).toEqual({ dropoutCase: { campaignsFollowed: null, followedIn: null } });
    expect((await subgraph.execute(READ, { viewer: aViewer(), variables: { id: one.id } })).data).toEqual({ dropoutCase: null });
  });
});
