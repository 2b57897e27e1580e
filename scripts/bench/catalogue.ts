import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from 'undici';
import { connect } from '@passerelle/kit/data/database';
import { serve } from '@passerelle/kit/server/serve';
import { solutions } from '@passerelle/solutions/index';
import { inventCatalogue } from '@passerelle/solutions/search/invented-catalogue';
import { createDatabase, createRoles, databaseUrls, urlVariable } from '../databases.ts';
import { startPostgres } from '../postgres.ts';
import { migrateSubgraph } from '../start/migrations.ts';
import { OperatorError } from '../start/operator-error.ts';
import type { Progress } from '../start/progress.ts';
import { openSecrets } from '../start/secrets.ts';
import { temporaryDataDir } from '../start/temporary.ts';

/** What people search by, each with a page of twenty, its providers and its sessions. */
const SEARCHES: Readonly<Record<string, string>> = {
  'sans filtre': '', 'un besoin': 'need: EMPLOI', 'un besoin, un département': 'need: EMPLOI, departement: "59"',
  'un besoin, autour de Roubaix': 'need: EMPLOI, withVacancy: true, near: { commune: "59512", withinKm: 50 }', 'un mot, un département': 'text: "soudure", departement: "59"',
};

/** What a search cost. */
export interface SearchCost {
  readonly search: string;
  readonly solutions: number;
  /** Milliseconds within which half of the answers, and 95 of 100, arrived; one question at a time. */
  readonly p50: number;
  readonly p95: number;
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/**
 * Measures the searches of the catalogue on throw-away databases of the sizes asked for, through the slice's own server.
 * @param sizes how many solutions; sessions are four times as many
 * @param seconds for each search, after one second that does not count
 */
export async function benchCatalogue(sizes: readonly number[], seconds: number, progress: Progress): Promise<SearchCost[]> {
  const postgres = await startPostgres({ dataDir: await temporaryDataDir(), temporary: true });
  const costs: SearchCost[] = [];
  try {
    const state = mkdtempSync(join(tmpdir(), 'passerelle-bench-'));
    const secrets = openSecrets(state);
    await createRoles(postgres, secrets, ['solutions']);
    for (const size of sizes) {
      const database = `solutions_${size}`;
      await createDatabase(postgres, database, 'solutions');
      await migrateSubgraph({ server: postgres, secrets, name: 'solutions', database, log: join(state, 'migrations.log') });
      const urls = databaseUrls(postgres, secrets, 'solutions', database);
      const url = (account: 'app' | 'worker' | 'owner'): string => urls[urlVariable('solutions', account)] ?? '';
      await progress.step(`${size} solutions, ${size * 4} sessions`, async () => {
        const owner = await connect(url('owner'), { entities: solutions.entities, pool: 1 });
        try {
          await inventCatalogue(owner.em.fork(), size);
        } finally {
          await owner.close(true);
        }
      });
      const running = await serve({ ...solutions, work: async () => async () => {} }, { port: 0, host: '127.0.0.1', database: url('app'), workerDatabase: url('worker'), coordination: 'http://127.0.0.1:9', siblings: {}, eventsSecret: 'whsec_YmVuY2g=' });
      try {
        for (const [search, args] of Object.entries(SEARCHES)) costs.push({ search, solutions: size, ...(await progress.step(`${search} parmi ${size}`, () => timed(running.url, args, seconds))) });
      } finally {
        await running.close();
      }
    }
    return costs;
  } finally {
    await postgres.stop();
  }
}

async function timed(url: string, args: string, seconds: number): Promise<Pick<SearchCost, 'p50' | 'p95'>> {
  const body = JSON.stringify({ query: `{ solutions(${args ? `${args}, ` : ''}first: 20) { edges { node { title provider { name } sessions { startsOn vacant } } rankReasons { text } } pageInfo { endCursor } } }` });
  const ask = async (): Promise<number> => {
    const began = performance.now();
    const answer = await request(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const text = await answer.body.text();
    if (answer.statusCode !== 200 || text.includes('"errors":[')) throw new OperatorError(`Une recherche du catalogue échoue (${args}) : rien n’a été mesuré.`);
    return performance.now() - began;
  };
  const during = async (length: number): Promise<number[]> => {
    const [times, end] = [[] as number[], performance.now() + length * 1_000];
    while (performance.now() < end) times.push(await ask());
    return times.toSorted((a, b) => a - b);
  };
  await during(1);
  const times = await during(seconds);
  return { p50: at(times, 0.5), p95: at(times, 0.95) };
}

/** What it cost, as text: a line a search, its times at each size. */
export function catalogueText(costs: readonly SearchCost[]): string {
  const ms = (value: number): string => value.toFixed(1).replace('.', ',');
  return [...Map.groupBy(costs, (c) => c.search)].map(([search, all]) =>
    `${search.padEnd(32)}${all.map((c) => `${String(c.solutions).padStart(8)} : p50 ${ms(c.p50)} ms, p95 ${ms(c.p95)} ms`).join('   ')}\n`).join('');
}
