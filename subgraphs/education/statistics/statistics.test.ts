import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Campaign } from '../campaign/campaign.ts';
import { DropoutCase } from '../case/case.ts';
import { Enrolment } from '../enrolment/enrolment.ts';
import { FollowUp } from '../follow-up/follow-up.ts';
import { education } from '../index.ts';
import { afterRun } from '../comparator/after-run.ts';
import { aCampaign, aListed, aSchool } from '../list/listed.testkit.ts';
import { SavedFilter } from '../saved-filter/saved-filter.ts';
import { CampaignFigure } from './campaign-figure.ts';
import { refreshStatistics } from './refresh-statistics.ts';

const READ = `query ($by: StatisticWay!) { campaignStatistics(by: $by) { measure total lines { key count } } }`;
const RATE = `query ($platform: ID, $departement: String) { falseDropoutRate(platformId: $platform, departement: $departement) { listed falseDropouts rate } }`;
type Read = { measure: string; total: number | null; lines: { key: string; count: number | null }[] };

describe('RIO statistiques', () => {
  let subgraph: TestSubgraph;
  let campaign: Campaign;
  const [big, small] = [randomUUID(), randomUUID()];
  const pilot = aViewer({ roles: ['PILOT'], network: 'PILOTAGE' });
  const assistant = (id: string) => aViewer({ platforms: [{ id, circle: 1 }] });

  beforeAll(async () => {
    subgraph = await startTestSubgraph(education);
    const em = subgraph.worker();
    const before = await aCampaign(em, '2026-05-31');
    campaign = await aCampaign(em, '2026-10-31');
    // 24 in the Nord, 11 of them in a CFA; 3 in the Vienne; 6 schooled. Ten of the first are followed, seven for the second time.
    for (const [platformId, departement, n] of [[big, '59', 24], [small, '86', 3]] as const) {
      for (let i = 0; i < n; i++) {
        const { youthId } = await aListed(em, campaign, platformId, { decision: { departement } });
        if (departement !== '59') continue;
        if (i < 11) em.create(Enrolment, { youthId, ownerId: randomUUID(), source: 'nouveaux-inscrits', externalId: randomUUID(), network: 'CFA', schoolId: aSchool(em).id, startedOn: '2026-09-01', flags: [] } as never);
        else if (i < 21) {
          const found = em.create(DropoutCase, { youthId, ownerId: randomUUID(), platformId, origin: 'SIEI_LIST', openedOn: '2026-05-01' } as never) as DropoutCase;
          for (const at of i < 18 ? [before, campaign] : [campaign]) em.create(FollowUp, { caseId: found.id, campaignId: at.id, youthId, ownerId: found.ownerId, platformId } as never);
        }
      }
    }
    for (let i = 0; i < 6; i++) await aListed(em, campaign, null, { decision: { isListed: false, motif: 'SCHOOLED' } });
    await em.flush();
    await refreshStatistics(subgraph.worker(), campaign.id);
  });
  afterAll(() => subgraph.close());

  const read = async (by: string, viewer = pilot) => {
    const { data, errors } = await subgraph.execute(READ, { viewer, variables: { by } });
    expect(errors).toBeUndefined();
    return new Map((data!['campaignStatistics'] as Read[]).map(({ measure, ...m }) => [measure, m]));
  };
  const rate = async (viewer: typeof pilot, variables = {}) => (await subgraph.execute(RATE, { viewer, variables })).data!['falseDropoutRate'];

  it('A25, D03: a pilot reads the totals, and neither the three of the Vienne nor what would tell them', async () => {
    const figures = await read('DEPARTEMENT');
    expect(figures.get('LISTED')).toEqual({ total: 27, lines: [{ key: '59', count: null }, { key: '86', count: null }] });
    expect(figures.get('SCHOOLED')).toEqual({ total: 6, lines: [{ key: '59', count: 6 }] });
    expect(figures.get('FALSE_DROPOUT')).toEqual({ total: 11, lines: [{ key: '59', count: null }, { key: '86', count: null }] });
    expect((await read('PLATFORM')).get('LISTED')!.lines.map((l) => l.count)).toEqual([null, null]);
    expect((await read('SCHOOL_KIND')).get('LISTED')).toEqual({ total: 27, lines: [{ key: 'LP', count: 27 }] });
  });

  it('A13, A25: followed once, followed twice, persons each counted once', async () => {
    const figures = await read('PLATFORM', assistant(big));
    expect([figures.get('FOLLOWED_1')?.total, figures.get('FOLLOWED_2')?.total, figures.get('FOLLOWED_3')]).toEqual([3, 7, undefined]);
  });

  it('A12: the rate of false dropouts, to a platform whole, to a pilot where it shows no small number', async () => {
    expect(await rate(pilot)).toEqual({ listed: 27, falseDropouts: 11, rate: 11 / 27 });
    expect(await rate(pilot, { departement: '86' })).toEqual({ listed: null, falseDropouts: null, rate: null });
    expect(await rate(assistant(big), { platform: big })).toEqual({ listed: 24, falseDropouts: 11, rate: 11 / 24 });
    expect(await rate(assistant(small))).toEqual({ listed: 3, falseDropouts: 0, rate: 0 });
    expect(await rate(assistant(small), { platform: big })).toEqual({ listed: null, falseDropouts: null, rate: null });
  });

  it('A26: a platform reads its own figures whole, and nothing of another; an adviser reads none', async () => {
    expect((await read('PLATFORM', assistant(small))).get('LISTED')).toEqual({ total: 3, lines: [{ key: small, count: 3 }] });
    expect(await read('PLATFORM', aViewer({ platforms: [{ id: big, circle: 2 }] }))).toEqual(new Map());
    expect((await subgraph.execute(READ, { viewer: aViewer({ roles: ['ADVISER'] }), variables: { by: 'PLATFORM' } })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('done again, the figures are the same; a run makes lists, follow-ups and figures together', async () => {
    const figures = async () => (await subgraph.worker().find(CampaignFigure, {}, { orderBy: { measure: 'asc', departement: 'asc', count: 'asc' } })).map(({ measure, platformId, departement, count }) => ({ measure, platformId, departement, count }));
    const before = await figures();
    await Promise.all([1, 2].map(() => refreshStatistics(subgraph.worker(), campaign.id)));
    expect(await figures()).toEqual(before);
    const em = subgraph.worker();
    const platformId = randomUUID();
    em.create(SavedFilter, { name: 'tous', platformId, departements: ['59', '86'], position: 1, appliedAt: new Date() } as never);
    await em.flush();
    await afterRun(subgraph.worker(), campaign.id);
    expect((await figures()).filter((f) => f.measure === 'LISTED')).toEqual([{ measure: 'LISTED', platformId, departement: '59', count: 24 }, { measure: 'LISTED', platformId, departement: '86', count: 3 }]);
  });
});
