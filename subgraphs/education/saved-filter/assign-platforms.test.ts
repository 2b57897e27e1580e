import { randomUUID } from 'node:crypto';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Campaign } from '../campaign/campaign.ts';
import { CampaignDecision } from '../decision/decision.ts';
import { education } from '../index.ts';
import { aCampaign, aListed } from '../list/listed.testkit.ts';
import { Mef } from '../reference/mef.ts';
import { School } from '../school/school.ts';
import { assignPlatforms } from './assign-platforms.ts';
import { SavedFilter, type Criteria } from './saved-filter.ts';

const MEFS = { '2412212911': '50022129', '2402234311': '40023431', '2471111111': null } as const;
const some = <T,>(of: readonly T[]) => fc.subarray([...of], { maxLength: 2 });
const age = fc.option(fc.integer({ min: 16, max: 19 }), { nil: null });
const filter = fc.record({
  platform: fc.integer({ min: 0, max: 2 }), position: fc.integer({ min: 0, max: 3 }), isActive: fc.boolean(),
  departements: some(['59', '86']), communes: some(['59512', '59599']), schools: some([0, 1]), trainings: some(['24122', '2402', '247']), levels: some(['500', '4']), ageMin: age, ageMax: age,
});
const youth = fc.record({
  isListed: fc.boolean(), departement: fc.constantFrom('59', '86', null), communeCode: fc.constantFrom('59512', '59599', '86194', null),
  school: fc.constantFrom(0, 1, null), mef: fc.constantFrom('24122129111', '24022343111', '24711111111', null), age: fc.constantFrom(16, 17, 18, 19, null),
});

describe('lists by saved filters', () => {
  let subgraph: TestSubgraph;
  let campaign: Campaign;
  let schools: School[];
  const platforms = [randomUUID(), randomUUID(), randomUUID()].sort();

  beforeAll(async () => {
    subgraph = await startTestSubgraph(education);
    const em = subgraph.worker();
    campaign = await aCampaign(em, '2026-10-31');
    schools = ['0590185F', '0860037Y'].map((uai) => em.create(School, { uai, name: uai, departement: uai.slice(1, 3) } as never) as School);
    for (const [code, diplomaCode] of Object.entries(MEFS)) em.create(Mef, { code, label: code, search: code, diplomaCode } as never);
    await em.flush();
  });
  afterAll(() => subgraph.close());

  /** The rule in other words. */
  const takes = (f: Criteria, y: { departement: string | null; communeCode: string | null; uai: string | null; mef: string | null; age: number | null }): boolean => {
    const diploma = y.mef && MEFS[y.mef.slice(0, 10) as keyof typeof MEFS];
    return (!f.departements.length || f.departements.includes(y.departement ?? '-')) && (!f.communes.length || f.communes.includes(y.communeCode ?? '-')) && (!f.schools.length || f.schools.includes(y.uai ?? '-'))
      && (!f.trainings.length || f.trainings.some((p) => y.mef?.startsWith(p))) && (!f.levels.length || f.levels.some((p) => diploma?.startsWith(p)))
      && (f.ageMin == null || (y.age !== null && y.age >= f.ageMin)) && (f.ageMax == null || (y.age !== null && y.age <= f.ageMax));
  };

  it('A23: each listed youth is on the list of the first active filter that takes it, on one at most; the rest on none; twice is once', async () => {
    await fc.assert(fc.asyncProperty(fc.array(filter, { maxLength: 5 }), fc.array(youth, { minLength: 1, maxLength: 12 }), async (filters, youths) => {
      const em = subgraph.worker();
      await em.nativeDelete(CampaignDecision, {});
      await em.nativeDelete(SavedFilter, {});
      const uai = (n: number | null) => (n === null ? null : schools[n]!.uai);
      // As already applied, so that the worker of this subgraph leaves them alone.
      const kept = filters.map((f, i) => em.create(SavedFilter, { ...f, name: `filtre ${i}`, platformId: platforms[f.platform]!, schools: f.schools.map((n) => uai(n)!), appliedAt: new Date() } as never) as SavedFilter);
      const made = youths.map(({ school, ...y }) => em.create(CampaignDecision, {
        ...y, campaignId: campaign.id, reference: randomUUID(), youthId: randomUUID(), ownerId: randomUUID(), motif: y.isListed ? 'LISTED' : 'SCHOOLED', schoolId: school === null ? null : schools[school]!.id, platformId: platforms[0]!,
      } as never) as CampaignDecision);
      await em.flush();
      await assignPlatforms(subgraph.worker(), campaign.id);
      expect(await assignPlatforms(subgraph.worker(), campaign.id)).toBe(0);
      const order = kept.filter((f) => f.isActive).sort((a, b) => a.position - b.position || (a.platformId < b.platformId ? -1 : a.platformId > b.platformId ? 1 : a.id < b.id ? -1 : 1));
      const now = new Map((await subgraph.worker().find(CampaignDecision, {})).map((d) => [d.id, d.platformId ?? null]));
      const expected = made.map((d, i) => (youths[i]!.isListed ? (order.find((f) => takes(f, { ...youths[i]!, uai: uai(youths[i]!.school) }))?.platformId ?? null) : null));
      expect(made.map((d) => now.get(d.id))).toEqual(expected);
    }), { numRuns: 60 });
  });

  it('A23: another campaign’s lists stay as they were', async () => {
    const em = subgraph.worker();
    await em.nativeDelete(SavedFilter, {});
    em.create(SavedFilter, { name: 'tout le Nord', platformId: platforms[1]!, departements: ['59'], position: 1, appliedAt: new Date() } as never);
    const other = await aCampaign(em, '2026-05-31');
    const [mine, theirs] = [await aListed(em, campaign, null), await aListed(em, other, platforms[2]!)];
    await assignPlatforms(subgraph.worker(), campaign.id);
    const now = subgraph.worker();
    expect((await now.findOneOrFail(CampaignDecision, { id: mine.id })).platformId).toBe(platforms[1]);
    expect((await now.findOneOrFail(CampaignDecision, { id: theirs.id })).platformId).toBe(platforms[2]);
  });
});
