import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Campaign } from '../campaign/campaign.ts';
import { aCaseHouse, type CaseHouse } from '../case/case.testkit.ts';
import type { DropoutCase } from '../case/case.ts';
import { CampaignDecision } from '../decision/decision.ts';

describe('cohorts', () => {
  let house: CaseHouse;
  let cases: Record<'early' | 'late' | 'diagnosed' | 'jdc', DropoutCase>;
  beforeAll(async () => {
    house = await aCaseHouse();
    cases = {
      late: await house.aCase({ openedOn: '2026-11-10' }), early: await house.aCase({ openedOn: '2026-10-01' }),
      diagnosed: await house.aCase({ openedOn: '2026-11-05', stage: 'IN_DIAGNOSIS' }), jdc: await house.aCase({ openedOn: '2026-11-06', origin: 'JDC' }),
    };
    await house.aCase({ stage: 'CLOSED', closedOn: '2026-11-09', outcome: 'MOVED' });
    await house.aCase({ platformId: randomUUID() });
    const em = house.subgraph.worker();
    const campaign = em.create(Campaign, { name: 'Octobre 2026', announcedOn: '2026-10-01', processingDate: '2026-10-15' } as never) as Campaign;
    const decided = (found: DropoutCase, mef: string, communeCode: string, isListed = true) => em.create(CampaignDecision, {
      campaignId: campaign.id, reference: found.id, youthId: found.youthId, platformId: house.platform, isListed, motif: isListed ? 'LISTED' : 'DIPLOMA', mef, communeCode,
    } as never);
    decided(cases.early, '2411000111', '59512');
    decided(cases.diagnosed, '2471000222', '59512');
    decided(cases.jdc, '2411000111', '59599', false);
    await em.flush();
  });
  afterAll(() => house.close());

  const COHORT = 'query ($p: ID!, $f: CohortFilter) { cohort(platformId: $p, filter: $f) { edges { node { id } } } }';
  const cohort = async (filter: Record<string, unknown> = {}, viewer = house.assistant) =>
    ((await house.subgraph.execute(COHORT, { viewer, variables: { p: house.platform, f: filter } })).data!['cohort'] as { edges: { node: { id: string } }[] }).edges.map((e) => e.node.id);

  it('B18: open cases of the platform, who waits longest first', async () => {
    expect(await cohort()).toEqual([cases.early, cases.diagnosed, cases.jdc, cases.late].map((c) => c.id));
  });

  it('B18: by stage, origin, waiting, last training and commune, together or alone', async () => {
    expect(await cohort({ stages: ['IN_DIAGNOSIS'] })).toEqual([cases.diagnosed.id]);
    expect(await cohort({ origins: ['JDC'] })).toEqual([cases.jdc.id]);
    expect(await cohort({ waitingSince: '2026-11-05' })).toEqual([cases.early.id, cases.diagnosed.id]);
    expect(await cohort({ communes: ['59512', '59599'] })).toEqual([cases.early.id, cases.diagnosed.id]);
    // A line that is on no list says nothing.
    expect(await cohort({ mefs: ['2411000111'] })).toEqual([cases.early.id]);
    expect(await cohort({ communes: ['59512'], stages: ['IDENTIFIED'] })).toEqual([cases.early.id]);
    expect(await cohort({ communes: ['"},{'] })).toEqual([]);
  });

  it('A26: is made of nobody for who is not of the platform’s habilitated circle 1', async () => {
    for (const changes of [{}, { platforms: [{ id: house.platform, circle: 2 as const }] }, { platforms: [{ id: house.platform, circle: 1 as const }], charter: false }]) expect(await cohort({}, aViewer(changes))).toEqual([]);
  });
});
