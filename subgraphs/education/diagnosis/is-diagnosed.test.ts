import type { RequestContext } from '@passerelle/kit/server/context';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { education } from '../index.ts';
import { isDiagnosed } from './is-diagnosed.ts';
import { aPair } from './pair.testkit.ts';

/** Asks what a mutation of the case would ask. */
@Resolver()
class Probe {
  @Allow('MEMBER')
  @Query(() => Boolean, { description: 'Diagnostic signé' })
  diagnosed(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<boolean> {
    return isDiagnosed(context, id);
  }
}

let subgraph: TestSubgraph;
beforeAll(async () => { subgraph = await startTestSubgraph({ ...education, resolvers: [...education.resolvers, Probe] }); });
afterAll(() => subgraph.close());

it('B12: a case is diagnosed once both networks have signed, also for the organisation that opened it; to a stranger it is not', async () => {
  const a = await aPair(subgraph);
  const ask = async (viewer: typeof a.assistant) => (await subgraph.execute('query ($id: ID!) { diagnosed(id: $id) }', { viewer, variables: { id: a.caseId } })).data?.['diagnosed'];
  const id = String((await a.draft()).result?.['id']);
  await a.sign(a.counsellor, id);
  expect(await ask(a.assistant)).toBe(false);
  await a.sign(a.adviser, id);
  expect(await ask(a.assistant)).toBe(true);
  expect(await ask(a.adviser)).toBe(true);
  expect(await ask({ ...a.adviser, person: crypto.randomUUID(), organisation: crypto.randomUUID() })).toBe(false);
});
