import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Campaign } from '../campaign/campaign.ts';
import { CampaignDecision } from '../decision/decision.ts';
import { education } from '../index.ts';
import { aCampaign, aListed } from '../list/listed.testkit.ts';
import { applyChanges } from './apply-filters.ts';
import { SavedFilter } from './saved-filter.ts';

const ADD = `mutation ($input: AddSavedFilterInput!) { addSavedFilter(input: $input) { savedFilter { id name preview { matching taken } } userErrors { code field } } }`;
const CHANGE = `mutation ($input: ChangeSavedFilterInput!) { changeSavedFilter(input: $input) { savedFilter { id name appliedAt } userErrors { code } } }`;
const READ = `{ savedFilters { name isActive history { version isActive json author { id } } preview { matching taken } } }`;

describe('saved filters', () => {
  let subgraph: TestSubgraph;
  let campaign: Campaign;
  const platform = randomUUID();
  const assistant = aViewer({ platforms: [{ id: platform, circle: 1 }] });

  beforeAll(async () => {
    subgraph = await startTestSubgraph(education);
    campaign = await aCampaign(subgraph.worker(), '2026-10-31');
    for (const age of [16, 17, 18]) await aListed(subgraph.worker(), campaign, null, { decision: { age } });
  });
  afterAll(() => subgraph.close());

  const input = (changes = {}) => ({ platformId: platform, name: `filtre ${randomUUID()}`, departements: ['59'], isActive: false, ...changes });
  const add = async (changes = {}, viewer = assistant) => (await subgraph.execute(ADD, { viewer, variables: { input: input(changes) } })).data?.['addSavedFilter'] as { savedFilter: { id: string; preview: unknown } | null; userErrors: { code: string }[] };

  it('A23: the preview counts whom it would take, and whom an earlier filter leaves it', async () => {
    const em = subgraph.worker();
    em.create(SavedFilter, { name: 'mieux placé', platformId: randomUUID(), departements: ['59'], ageMax: 16, position: 1, appliedAt: new Date() } as never);
    await em.flush();
    expect((await add({ ageMax: 17 })).savedFilter?.preview).toEqual({ matching: 2, taken: 1 });
    expect((await add({ ageMin: 19 })).savedFilter?.preview).toEqual({ matching: 0, taken: 0 });
  });

  it.each([
    [{ platformId: randomUUID() }, 'NOT_YOUR_PLATFORM'], [{ name: ' ' }, 'NAME_MISSING'], [{ departements: [] }, 'NOT_YOUR_DEPARTEMENT'], [{ departements: ['59', '86'] }, 'NOT_YOUR_DEPARTEMENT'],
    [{ ageMin: 18, ageMax: 17 }, 'AGES_REVERSED'], [{ communes: ['Lille'] }, 'CODE_UNREADABLE'], [{ schools: ['0590185A'] }, 'CODE_UNREADABLE'], [{ trainings: ['CAP'] }, 'CODE_UNREADABLE'], [{ levels: ['%'] }, 'CODE_UNREADABLE'],
  ])('A23: refuses %o', async (changes, code) => {
    const before = await subgraph.worker().count(SavedFilter);
    expect(await add(changes)).toMatchObject({ savedFilter: null, userErrors: [{ code }] });
    expect(await subgraph.worker().count(SavedFilter)).toBe(before);
  });

  it('A23: who changed it, when, and how it was, stay readable; the lists are made again', async () => {
    const { savedFilter } = await add({ name: 'mineurs', ageMax: 17, position: 0, isActive: true });
    const variables = { input: { filterId: savedFilter!.id, name: 'majeurs', departements: ['59'], ageMin: 18, position: 0, isActive: true } };
    const colleague = aViewer({ platforms: [{ id: platform, circle: 1 }] });
    expect((await subgraph.execute(CHANGE, { viewer: colleague, variables })).data).toMatchObject({ changeSavedFilter: { savedFilter: { name: 'majeurs', appliedAt: null }, userErrors: [] } });
    const { data } = await subgraph.execute(READ, { viewer: assistant });
    const read = (data!['savedFilters'] as { name: string; history: { json: string }[] }[]).find((f) => f.name === 'majeurs')!;
    expect(read.history.map((v) => ({ ...v, json: JSON.parse(v.json) as unknown }))).toMatchObject([
      { version: 2, isActive: true, author: { id: colleague.person }, json: { name: 'majeurs', ageMin: 18, ageMax: null } },
      { version: 1, isActive: true, author: { id: assistant.person }, json: { name: 'mineurs', ageMin: null, ageMax: 17 } },
    ]);
    await applyChanges(subgraph.running.services);
    expect(await applyChanges(subgraph.running.services)).toBe(false);
    const em = subgraph.worker();
    expect((await em.find(CampaignDecision, { platformId: platform })).map((d) => d.age)).toEqual([18]);
    expect((await em.findOneOrFail(SavedFilter, { id: savedFilter!.id })).appliedAt).not.toBeNull();
  });

  it('A26: another platform, circle 2, somebody not habilitated and a pilot read no filter and change none', async () => {
    const { savedFilter } = await add();
    const variables = { input: { filterId: savedFilter!.id, name: 'volé', departements: ['59'], position: 0, isActive: true } };
    for (const viewer of [aViewer({ platforms: [{ id: randomUUID(), circle: 1 }] }), aViewer({ platforms: [{ id: platform, circle: 2 }] }), aViewer({ platforms: [{ id: platform, circle: 1 }], habilitated: false })]) {
      expect((await subgraph.execute(READ, { viewer })).data).toEqual({ savedFilters: [] });
      expect((await subgraph.execute(CHANGE, { viewer, variables })).data).toMatchObject({ changeSavedFilter: { savedFilter: null, userErrors: [{ code: 'FILTER_NOT_FOUND' }] } });
    }
    expect((await subgraph.execute(READ, { viewer: aViewer({ roles: ['PILOT'] }) })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await subgraph.worker().findOneOrFail(SavedFilter, { id: savedFilter!.id })).name).not.toBe('volé');
  });
});
