import { connect } from '@passerelle/kit/data/database';
import { statementsOf, type Statement } from '@passerelle/kit/testkit/statements';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { solutions } from '../index.ts';
import { inventCatalogue } from './invented-catalogue.ts';

/** A subgraph with a catalogue of that many solutions, and four times as many sessions. */
export async function aCatalogueOf(count: number): Promise<TestSubgraph> {
  const subgraph = await startTestSubgraph(solutions);
  const owner = await connect(subgraph.database.owner, { entities: solutions.entities, pool: 1 });
  await inventCatalogue(owner.em.fork(), count);
  await owner.close(true);
  return subgraph;
}

/** What one statement of a search did. */
export interface Cost {
  /** Pages read, in memory or not: what a statement costs wherever it runs. */
  readonly pages: number;
  readonly plan: string;
}

/** The plan that the requests' own role gets for the very statement that finds the solutions of a search. */
export async function costOf(subgraph: TestSubgraph, args: string): Promise<Cost> {
  const sent = await statementsOf(subgraph.running.services.app, () => subgraph.execute(`{ solutions(${args}) { edges { node { id } } } }`));
  const first = sent.find((s) => s.query.includes('rank_group')) as Statement;
  const em = subgraph.running.services.app.em.fork();
  const explain = async (): Promise<string[]> => ((await em.execute(`explain (analyze, buffers, costs off, timing off, summary off) ${first.query}`, [...first.params])) as { 'QUERY PLAN': string }[]).map((r) => r['QUERY PLAN']);
  await explain();
  const lines = await explain();
  const [, hit = '0', read = '0'] = /Buffers: shared(?: hit=(\d+))?(?: read=(\d+))?/.exec(lines.join('\n')) ?? [];
  return { pages: Number(hit) + Number(read), plan: lines.join('\n') };
}
