import { defineConfig } from 'vitest/config';
import { fileURLToPath } from 'node:url';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Whole hubs take minutes: begun last, they would leave one of the two workers idle. */
const LONGEST = ['scripts/hub/access/access.test.ts', 'scripts/hub/faults.test.ts', 'scripts/hub/statements.test.ts'];
const rank = ({ moduleId }: TestSpecification): number => (LONGEST.findIndex((file) => moduleId.endsWith(file)) + LONGEST.length + 1) % (LONGEST.length + 1);

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  resolve: {
    alias: [
      // Node and vite would otherwise each load their own copy of graphql, whose types then differ.
      { find: /^graphql$/, replacement: `${root}node_modules/graphql/index.js` },
      { find: /^@passerelle\/(schema|gateway|scripts)\/(.*)$/, replacement: `${root}$1/$2.ts` },
      { find: /^@passerelle\/([^/]+)\/(.*)$/, replacement: `${root}subgraphs/$1/$2.ts` },
    ],
  },
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    // Each file imports a whole slice, or most of the scripts: alone that is half of its time. They share workers.
    isolate: false,
    globalSetup: ['scripts/test-setup.ts'],
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // Whole hubs are killed and hung on two busy cores: there, a second try tells a broken promise from a late answer.
    retry: process.env['CI'] ? 1 : 0,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
