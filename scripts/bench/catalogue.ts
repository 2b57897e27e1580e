import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from 'undici';
import { connect } from '@passerelle/kit/data/database';
import { serve, type Running } from '@passerelle/kit/server/serve';
import { solutions } from '@passerelle/solutions/index';
import { inventCatalogue } from '@passerelle/solutions/search/invented-catalogue';
import { createDatabase, createRoles, databaseUrls, urlVariable } from '../databases.ts';
import { startPostgres } from '../postgres.ts';
import { migrateSubgraph } from '../start/migrations.ts';
import { OperatorError } from '../start/operator-error.ts';
import type { Progress } from '../start/progress.ts';
import { openSecrets } from '../start/secrets.ts';
import { temporaryDataDir } from '../start/temporary.ts';
import { planOf, type SearchPlan } from './catalogue-plan.ts';

/** What people search by, each with a page of twenty, its providers and its sessions. */
const SEARCHES: Readonly<Record<string, string>> = {
  'sans filtre': '', 'un besoin': 'need: EMPLOI', 'un besoin, un département': 'need: EMPLOI, departement: "59"', 'deux besoins, un département': 'needs: [EMPLOI, STAGE], departement: "59"',
  'un besoin, une commune, un âge': 'need: EMPLOI, commune: "59512", age: 17', 'à 50 km, un besoin, des places': 'need: EMPLOI, withVacancy: true, near: { commune: "59512", withinKm: 50 }',
  'à 10 km, un besoin, des places': 'need: EMPLOI, withVacancy: true, near: { commune: "59512", withinKm: 10 }', 'un mot courant, un département': 'text: "soudure", departement: "59"',
  'un mot courant, à 30 km': 'text: "soudure", near: { commune: "59512" }', 'un mot rare': 'text: "deadbeef"', 'dès une date, un département': 'startsFrom: "2020-01-01", departement: "59"',
};

/** What a search cost. */
export interface SearchCost extends SearchPlan {
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
        for (const [search, args] of Object.entries(SEARCHES)) costs.push({ search, solutions: size, ...(await progress.step(`${search} parmi ${size}`, () => measured(running, args, seconds))) });
      } finally {
        await running.close();
      }
    }
    return costs;
  } finally {
    await postgres.stop();
  }
}

async function measured(running: Running, args: string, seconds: number): Promise<Omit<SearchCost, 'search' | 'solutions'>> {
  const body = JSON.stringify({ query: `{ solutions(${args ? `${args}, ` : ''}first: 20) { edges { node { title provider { name } sessions { startsOn vacant } } rankReasons { text } } pageInfo { endCursor } } }` });
  const ask = async (): Promise<number> => {
    const began = performance.now();
    const answer = await request(`${running.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
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
  return { p50: at(times, 0.5), p95: at(times, 0.95), ...(await planOf(running, ask)) };
}

/** What it cost, as text: a line a search, with what it cost at each size, how many times as many pages the largest took, and its indexes. */
export function catalogueText(costs: readonly SearchCost[]): string {
  const decimal = (value: number, digits: number): string => value.toFixed(digits).replace('.', ',');
  return [...Map.groupBy(costs, (c) => c.search)].map(([search, all]) => {
    const [first, last] = [all[0], all.at(-1)];
    const sizes = all.map((c) => `${String(c.solutions).padStart(6)} : ${c.statements} requêtes, ${String(c.pages).padStart(4)} pages, p50 ${decimal(c.p50, 1)} ms, p95 ${decimal(c.p95, 1)} ms`);
    return `${search.padEnd(32)}${sizes.join('   ')}   × ${decimal((last?.pages ?? 0) / (first?.pages || 1), 2)}   ${last?.indexes.join(', ')}\n`;
  }).join('');
}
