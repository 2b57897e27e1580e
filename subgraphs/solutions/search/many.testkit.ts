import type { EntityManager } from '@mikro-orm/postgresql';
import { connect } from '@passerelle/kit/data/database';
import { statementsOf, type Statement } from '@passerelle/kit/testkit/statements';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { solutions } from '../index.ts';
import { inventCatalogue } from './invented-catalogue.ts';

/** A subgraph that does nothing of its own accord: a job that waits for the catalogue to be filled would still look at it while it is measured. */
export const startIdle = (): Promise<TestSubgraph> => startTestSubgraph({ ...solutions, work: async () => async () => {} });

/** Works as the owner of a subgraph's tables. */
export async function asOwner(subgraph: TestSubgraph, work: (em: EntityManager) => Promise<unknown>): Promise<void> {
  const owner = await connect(subgraph.database.owner, { entities: solutions.entities, pool: 1 });
  await work(owner.em.fork());
  await owner.close(true);
}

/** Gives a subgraph a catalogue of that many solutions, four times as many sessions; `had` of them are there already. */
export const growTo = (subgraph: TestSubgraph, count: number, had = 0): Promise<void> => asOwner(subgraph, (em) => inventCatalogue(em, count, had));

/** What one statement of a search did. */
export interface Cost {
  /** Pages read, in memory or not: what a statement costs wherever it runs. */
  readonly pages: number;
  readonly plan: string;
  /** Statements of the whole answer, with each solution's provider and sessions. */
  readonly statements: number;
}

/** The plan that the requests' own role gets for the very statement that finds the solutions of a search. */
export async function costOf(subgraph: TestSubgraph, args: string): Promise<Cost> {
  const { app } = subgraph.running.services;
  const sent = await statementsOf(app, () => subgraph.execute(`{ solutions(${args}) { edges { node { id provider { name } sessions { vacant } } } } }`));
  const first = sent.find((s) => s.query.includes('rank_group')) as Statement;
  const rows: { 'QUERY PLAN': string }[] = await app.em.fork().execute(`explain (analyze, buffers, costs off, timing off, summary off) ${first.query}`, [...first.params]);
  const plan = rows.map((r) => r['QUERY PLAN']).join('\n');
  const [, hit = '0', read = '0'] = /Buffers: shared(?: hit=(\d+))?(?: read=(\d+))?/.exec(plan) ?? [];
  return { pages: Number(hit) + Number(read), plan, statements: sent.length };
}
