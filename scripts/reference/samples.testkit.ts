import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshDatabase, type TestDatabase } from '@passerelle/kit/testkit/database';
import { Client } from 'pg';
import { kinds } from './kinds.ts';
import type { LoadOptions, Summary } from './load.ts';

/** Fresh databases of some subgraphs and a copy of the samples, for a test file. */
export interface Bench {
  /** Where the samples are copied: rejects files appear there. */
  readonly folder: string;
  /** Imports a sample. */
  load(kind: string, file: string, options?: Partial<LoadOptions>): Promise<Summary>;
  /** Reads a subgraph's database as its worker. */
  rows(subgraph: string, sql: string): Promise<Record<string, unknown>[]>;
  close(): void;
}

export async function aBench(...subgraphs: string[]): Promise<Bench> {
  const databases = new Map<string, TestDatabase>();
  for (const name of subgraphs) databases.set(name, await freshDatabase(name));
  const folder = mkdtempSync(join(tmpdir(), 'reference-'));
  cpSync(fileURLToPath(new URL('./samples', import.meta.url)), folder, { recursive: true });
  const url = (name: string): string => databases.get(name)!.worker;
  return {
    folder,
    load: (kind, file, options) => kinds[kind]!.load(join(folder, file), { url, ...options }),
    async rows(subgraph, sql) {
      const client = new Client({ connectionString: url(subgraph) });
      await client.connect();
      try {
        return (await client.query<Record<string, unknown>>(sql)).rows;
      } finally {
        await client.end();
      }
    },
    close: () => { rmSync(folder, { recursive: true, force: true }); },
  };
}
