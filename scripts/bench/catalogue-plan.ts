import type { Running } from '@passerelle/kit/server/serve';
import { OperatorError } from '../start/operator-error.ts';

/** What a search asks of the database. */
export interface SearchPlan {
  /** Statements of the whole answer. */
  readonly statements: number;
  /** Pages that the statement which ranks reads, in memory or not. */
  readonly pages: number;
  /** Indexes that it reads, by name. */
  readonly indexes: readonly string[];
  /** The plan, as PostgreSQL writes it. */
  readonly plan: string;
}

interface Sent { readonly query?: string; readonly params?: readonly unknown[] }

const FRAME = /^(begin|commit|rollback|select set_config)/i;

/**
 * Explains the very statement that an answer ranks its solutions by, under the role of requests.
 * @param ask makes the running slice answer once
 */
export async function planOf({ services: { app } }: Running, ask: () => Promise<unknown>): Promise<SearchPlan> {
  const logger = app.config.getLogger();
  const [sent, log] = [[] as Sent[], logger.logQuery.bind(logger)];
  logger.logQuery = (context) => { sent.push(context as Sent); log(context); };
  try {
    await ask();
  } finally {
    logger.logQuery = log;
  }
  const asked = sent.filter(({ query }) => query && !FRAME.test(query));
  const ranking = asked.find(({ query }) => query?.includes('rank_group'));
  if (!ranking) throw new OperatorError('Une recherche du catalogue n’a pas rangé de solutions : rien n’a été mesuré.');
  const rows: { 'QUERY PLAN': string }[] = await app.em.fork().execute(`explain (analyze, buffers, costs off, timing off, summary off) ${ranking.query}`, [...(ranking.params ?? [])]);
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  const [, hit = '0', read = '0'] = /Buffers: shared(?: hit=(\d+))?(?: read=(\d+))?/.exec(plan) ?? [];
  const indexes = [...new Set([...plan.matchAll(/(?:using|Bitmap Index Scan on) (\w+)/g)].map((m) => m[1] ?? ''))].filter((name) => !/_pkey$|^commune_/.test(name)).toSorted();
  return { statements: asked.length, pages: Number(hit) + Number(read), indexes, plan };
}
