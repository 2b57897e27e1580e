import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Campaign } from '../campaign/campaign.ts';
import { lockComparison } from '../comparator/run-comparison.ts';
import { CampaignDecision } from '../decision/decision.ts';
import { Enrolment } from '../enrolment/enrolment.ts';
import { education } from '../index.ts';
import { CampaignRun } from './campaign-run.ts';
import { motifCounts } from './motif-counts.ts';
import { performRun } from './perform-run.ts';

const RUN = `mutation ($input: RunCampaignInput!) { runCampaign(input: $input) { run { id state isRehearsal } userErrors { code message } } }`;
const FOLLOW = `query ($id: ID!) { campaignRun(id: $id) { state judged total changed message counts { motif count } campaign { name } } }`;

describe('runCampaign', () => {
  let subgraph: TestSubgraph;
  let campaign: Campaign;
  const responsable = aViewer({ network: 'EDUCATION', roles: ['RESPONSABLE'] });
  beforeAll(async () => {
    subgraph = await startTestSubgraph(education);
    const em = subgraph.worker();
    campaign = em.create(Campaign, { name: 'une', announcedOn: '2025-10-12', processingDate: '2025-10-31' } as never) as Campaign;
    em.create(Campaign, { name: 'à venir', announcedOn: '2098-10-12', processingDate: '2098-10-31' } as never);
    for (let i = 0; i < 7; i++) {
      em.create(Enrolment, { youthId: randomUUID(), source: 'sortants', externalId: `row ${i}`, network: 'EN', startedOn: '2024-09-02', endedOn: '2025-03-14', birthDate: '2007-05-05', diploma: i ? 'N' : 'O' } as never);
    }
    await em.flush();
  });
  afterAll(() => subgraph.close());

  const ask = async (input: object, viewer = responsable) => (await subgraph.execute(RUN, { viewer, variables: { input: { campaignId: campaign.id, ...input } } })).data?.['runCampaign'] as { run: { id: string } | null; userErrors: { code: string }[] } | undefined;
  const follow = async (id: string, viewer = responsable) => (await subgraph.execute(FOLLOW, { viewer, variables: { id } })).data!['campaignRun'] as { state: string; counts: { motif: string; count: number | null }[] } & Record<string, unknown>;
  const ended = async (id: string) => {
    for (const end = Date.now() + 20_000; Date.now() < end; await wait(50)) {
      const run = await follow(id);
      if (['DONE', 'FAILED'].includes(run.state)) return run;
    }
    throw new Error('the run never ended');
  };

  it('A09: asked by mutation, done by a job, followed by query; a rehearsal writes nothing', async () => {
    const rehearsal = await ended((await ask({ isRehearsal: true }))!.run!.id);
    expect(rehearsal).toMatchObject({ state: 'DONE', judged: 7, changed: 0, campaign: { name: 'une' } });
    expect(await subgraph.worker().count(CampaignDecision)).toBe(0);
    const run = await ended((await ask({}))!.run!.id);
    expect(run).toMatchObject({ state: 'DONE', judged: 7, total: 7, changed: 7 });
    expect(run.counts).toContainEqual({ motif: 'LISTED', count: 6 });
    const { data } = await subgraph.execute('{ campaigns { edges { node { name lastRun { state isRehearsal } } } } }', { viewer: responsable });
    expect(data).toMatchObject({ campaigns: { edges: [{ node: { name: 'à venir', lastRun: null } }, { node: { name: 'une', lastRun: { state: 'DONE', isRehearsal: false } } }] } });
  });

  it('A09: asked by several at the same moment, one run is under way and all are answered it', async () => {
    const em = subgraph.worker();
    const quiet = em.create(Campaign, { name: 'simultanée', announcedOn: '2025-05-12', processingDate: '2025-05-31' } as never) as Campaign;
    await em.flush();
    const runs = await em.transactional(async (tx) => {
      // No run ends meanwhile.
      await lockComparison(tx);
      return Promise.all([1, 2, 3, 4, 5].map(async () => ask({ campaignId: quiet.id, isRehearsal: true })));
    });
    expect(new Set(runs.map((r) => r!.run!.id)).size).toBe(1);
    await ended(runs[0]!.run!.id);
  });

  it('killed halfway, a run starts again and comes out the same; after five times it is given up with a message', async () => {
    const cut = Object.assign(new CampaignRun(), { campaignId: campaign.id, state: 'RUNNING', startedAt: new Date(), attempts: 1, judged: 3 });
    const lost = Object.assign(new CampaignRun(), { campaignId: campaign.id, state: 'RUNNING', attempts: 5 });
    await subgraph.worker().persist([cut, lost]).flush();
    expect(await ended(cut.id)).toMatchObject({ state: 'DONE', judged: 7, changed: 0 });
    expect(await ended(lost.id)).toMatchObject({ state: 'FAILED', message: expect.stringContaining('exploitant') });
  });

  it('stopped between two batches, nothing of it is written', async () => {
    const other = await subgraph.worker().findOneOrFail(Campaign, { name: 'une' });
    await subgraph.worker().execute('delete from campaign_decision where campaign_id = ?', [other.id]);
    const worker = subgraph.running.services.worker;
    const stopping = new AbortController();
    // Not QUEUED by anybody else: the subgraph's own job would do it.
    const run = Object.assign(new CampaignRun(), { campaignId: other.id });
    stopping.abort();
    await subgraph.worker().execute(`insert into campaign_run (id, created_at, updated_at, campaign_id, is_rehearsal, state, attempts, judged, total, changed) values (?, now(), now(), ?, false, 'QUEUED', 0, 0, 0, 0)`, [run.id, other.id]);
    await performRun(worker, run.id, { signal: stopping.signal }).catch(() => {});
    expect(await ended(run.id)).toMatchObject({ state: 'DONE', judged: 7 });
    expect(await subgraph.worker().count(CampaignDecision)).toBe(7);
  });

  it('D15: only who is responsible; never before the date, nor for a campaign that nobody knows', async () => {
    expect(await ask({}, aViewer({ roles: ['ADVISER'] }))).toBeUndefined();
    expect(await ask({}, aViewer({ network: 'MENTORING', roles: ['FEED'] }))).toMatchObject({ run: null, userErrors: [{ code: 'NOT_YOUR_FEED' }] });
    expect(await ask({ campaignId: randomUUID() })).toMatchObject({ run: null, userErrors: [{ code: 'CAMPAIGN_NOT_FOUND' }] });
    const { id: campaignId } = await subgraph.worker().findOneOrFail(Campaign, { name: 'à venir' });
    expect(await ask({ campaignId })).toMatchObject({ run: null, userErrors: [{ code: 'BEFORE_PROCESSING_DATE' }] });
    expect(await ask({ campaignId, isRehearsal: true })).toMatchObject({ userErrors: [] });
  });

  it('D03: a pilot reads no small number, nor one from which it could be computed', async () => {
    const [{ id }] = await subgraph.worker().find(CampaignRun, { state: 'DONE', isRehearsal: false }, { limit: 1, orderBy: { id: 'asc' } }) as [CampaignRun];
    const pilot = await follow(id, aViewer({ network: 'PILOTAGE', roles: ['PILOT'] }));
    expect(pilot).toMatchObject({ judged: null, total: null, changed: null });
    expect(pilot.counts.filter((c) => c.count === null).map((c) => c.motif)).toEqual(['LISTED', 'DIPLOMA']);
    const counts = { LISTED: 900, UNDER_16: 118, TOO_SHORT: 4, DIPLOMA: 3, SCHOOLED: 20, APPRENTICESHIP: 5, RETURNED: 0, NOT_LEFT: 0, SAME_YOUTH: 6 };
    expect(motifCounts(counts, false).filter((c) => c.count === null).map((c) => c.motif)).toEqual(['TOO_SHORT', 'DIPLOMA']);
    expect(motifCounts(counts, true).every((c) => c.count === counts[c.motif])).toBe(true);
  });

});
