import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { addMonths } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { solutions } from '../index.ts';
import { anOffer, staff } from '../offer.testkit.ts';

const RECORD = `mutation ($input: RecordMapReviewInput!) { recordMapReview(input: $input) { mapReview { schoolYear heldOn confirmed gone platform { id } author { id } } userErrors { code field } } }`;
const LIST = `query ($p: ID!) { mapReviews(platformId: $p) { edges { node { schoolYear confirmed gone owner { id } } } } }`;

describe('réunion de rentrée', () => {
  let subgraph: TestSubgraph;
  const platform = randomUUID();
  const assistant = aViewer({ platforms: [{ id: platform, circle: 1 }] });
  beforeAll(async () => { subgraph = await startTestSubgraph(solutions); });
  afterAll(() => subgraph.close());

  const record = async (changes: object, viewer = assistant) =>
    (await subgraph.execute(RECORD, { viewer, variables: { input: { platformId: platform, heldOn: '2026-09-14', confirmedSolutionIds: [], goneSolutionIds: [], ...changes } } })).data?.['recordMapReview'] as { mapReview: object | null; userErrors: { code: string }[] };

  it('E05: the map is gone through once a school year, by whom, on which day; providers are told of what is gone', async () => {
    const [kept, gone] = [await anOffer(subgraph), await anOffer(subgraph)];
    const both = await Promise.all([1, 2].map(() => record({ confirmedSolutionIds: [kept.solution.id], goneSolutionIds: [gone.solution.id] })));
    expect(both.map((b) => b.userErrors[0]?.code ?? 'OK').toSorted()).toEqual(['ALREADY_REVIEWED', 'OK']);
    expect(both.find((b) => b.mapReview)?.mapReview).toEqual({ schoolYear: '2026-2027', heldOn: '2026-09-14', confirmed: 1, gone: 1, platform: { id: platform }, author: { id: assistant.person } });
    expect(await record({ heldOn: '2026-08-31' })).toMatchObject({ mapReview: { schoolYear: '2025-2026' } });
    const { data } = await subgraph.execute(LIST, { viewer: staff(), variables: { p: platform } });
    expect(data).toMatchObject({ mapReviews: { edges: [{ node: { schoolYear: '2026-2027', confirmed: 1, owner: { id: assistant.organisation } } }, { node: { schoolYear: '2025-2026', confirmed: 0 } }] } });
    const told = await subgraph.worker().execute(`select data from outbox_event where type like '%solution.missed'`);
    expect(told).toEqual([{ data: { solutionId: gone.solution.id, organisationId: gone.solution.ownerId, platformId: platform, on: '2026-09-14' } }]);
  });

  it('E05: who keeps a solution that a platform says is gone reads it until it is withdrawn; nobody else, nor of another year', async () => {
    const [gone, kept, before] = [await anOffer(subgraph, { solution: { title: 'Disparue' } }), await anOffer(subgraph), await anOffer(subgraph)];
    const of = async (organisation: string) => ((await subgraph.execute('{ solutionsReportedGone { edges { node { title } } } }', { viewer: staff({ organisation }) })).data as { solutionsReportedGone: { edges: object[] } }).solutionsReportedGone.edges;
    const other = randomUUID();
    const review = (heldOn: string, solutionId: string) => record({ platformId: other, heldOn, goneSolutionIds: [solutionId] }, aViewer({ platforms: [{ id: other, circle: 1 }] }));
    await review(today(), gone.solution.id);
    await review(addMonths(today(), -12), before.solution.id);
    expect(await of(gone.solution.ownerId!)).toEqual([{ node: { title: 'Disparue' } }]);
    expect([await of(kept.solution.ownerId!), await of(before.solution.ownerId!), await of(randomUUID())]).toEqual([[], [], []]);
    await subgraph.worker().execute('update solution set is_published = false where id = ?', [gone.solution.id]);
    expect(await of(gone.solution.ownerId!)).toEqual([]);
  });

  it('E05: by circle 1 only; never ahead of time; a solution is confirmed or gone, and known', async () => {
    const { solution } = await anOffer(subgraph);
    const errors = [
      await record({ platformId: randomUUID() }), await record({}, aViewer({ platforms: [{ id: platform, circle: 2 }] })), await record({ heldOn: '2099-09-01' }),
      await record({ heldOn: '2024-09-02', confirmedSolutionIds: [solution.id], goneSolutionIds: [solution.id] }), await record({ heldOn: '2024-09-02', goneSolutionIds: [randomUUID()] }),
    ].map((r) => r.userErrors[0]?.code);
    expect(errors).toEqual(['PLATFORM_NOT_YOURS', 'PLATFORM_NOT_YOURS', 'IN_THE_FUTURE', 'BOTH', 'SOLUTION_NOT_FOUND']);
    expect((await subgraph.execute(RECORD, { viewer: staff(), variables: { input: { platformId: platform, heldOn: '2026-09-14', confirmedSolutionIds: [], goneSolutionIds: [] } } })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
