import { randomUUID } from 'node:crypto';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { solutions } from '../index.ts';
import { staff } from '../offer.testkit.ts';

const LISTS = {
  search: 'solutions(departement: "59", after: $after)', near: 'solutions(near: { commune: "59512" }, needs: [STAGE, EMPLOI], after: $after)',
  communes: 'communes(after: $after)', outcomesDue: 'outcomesDue(after: $after)', waitingList: `waitingList(sessionId: "${randomUUID()}", after: $after)`, mapReviews: `mapReviews(platformId: "${randomUUID()}", after: $after)`,
};

describe('cursors that nobody gave', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => { subgraph = await startTestSubgraph(solutions); });
  afterAll(() => subgraph.close());

  const codes = async (list: string, after: string) =>
    (await subgraph.execute(`query ($after: String) { ${list} { edges { cursor } } }`, { viewer: staff(), variables: { after } })).errors?.map((e) => e.extensions.code);
  const cursor = (value: unknown) => Buffer.from(JSON.stringify(value) ?? '').toString('base64url');
  const id = randomUUID();

  it.each([
    ['search', [0, 0, '2026-02-30', id]], ['search', [0, 1.5, '2026-02-01', id]], ['search', [0, 1e12, '2026-02-01', id]], ['search', [0, 0, '0000-01-01', id]], ['near', [2, 1.5, '2026-02-01', id]],
    ['search', [0, 1.5, '0001-01-01', id]], ['search', [0, 0, '2026-02-01', [id]]], ['near', [0, 1.5, '2026-02-01', id]],
    ['outcomesDue', ['2026-02-30', id]], ['outcomesDue', [id]], ['outcomesDue', [3, id]], ['waitingList', ['hier', id]], ['waitingList', ['2026-02-01', id]],
    ['communes', ['beaucoup', '59512']], ['communes', [1e12, '59512']], ['communes', [1, 'a\0']], ['communes', [1, { $ne: null }]],
  ] as const)('4: %s says that %j is none of its own', async (list, value) => { expect(await codes(LISTS[list], cursor(value))).toEqual(['BAD_USER_INPUT']); });

  it('4: whatever is given, a list answers or says what is wrong: nothing breaks', async () => {
    const plain = fc.oneof(fc.constantFrom(id, '2026-02-01', '2026-02-01T10:00:00.000Z', '9999-12-31', '59512', 0, 1, 2.5, -1, null, true, 1e300), fc.jsonValue({ maxDepth: 1 }));
    await fc.assert(fc.asyncProperty(fc.constantFrom(...Object.values(LISTS)), fc.oneof(fc.array(plain, { maxLength: 4 }).map(cursor), fc.string()), async (list, after) => {
      expect([undefined, ['BAD_USER_INPUT']]).toContainEqual(await codes(list, after));
    }), { numRuns: 300 });
  }, 60_000);

  it('E03: the second page of communes follows the first', async () => {
    const page = async (after: string | null) => (await subgraph.execute('query ($after: String) { communes(first: 3, after: $after) { edges { node { name } } pageInfo { endCursor } } }', { variables: { after } }))
      .data?.['communes'] as { edges: { node: { name: string } }[]; pageInfo: { endCursor: string } };
    const [first, whole] = [await page(null), (await subgraph.execute('{ communes(first: 6) { edges { node { name } } } }')).data?.['communes'] as { edges: object[] }];
    expect([...first.edges, ...(await page(first.pageInfo.endCursor)).edges]).toEqual(whole.edges);
  });
});
