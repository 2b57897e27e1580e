import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { committed } from './compose/print.ts';
import { checkout } from './start/paths.ts';

const HELP = `npm run check [-- --base REF]
Compares schema/api.graphql with that of REF (by default origin/main, or HEAD where there is none). What clients would lose
fails, unless a file of schema/decisions/ holds a line « breaking: <path> », e.g. « breaking: Youth.platform ».\n`;

const args = process.argv.slice(2);
if (args.includes('--help')) {
  process.stdout.write(HELP);
  process.exit(0);
}

const git = (...words: string[]): string | null => {
  try {
    return execFileSync('git', words, { cwd: checkout, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return null;
  }
};
const base = args[args.indexOf('--base') + 1] && args.includes('--base') ? args[args.indexOf('--base') + 1]! : git('rev-parse', '--verify', 'origin/main') ? 'origin/main' : 'HEAD';
const before = git('show', `${base}:schema/api.graphql`);
if (!before) {
  process.stdout.write(`${base} holds no schema/api.graphql: nothing to compare with\n`);
  process.exit(0);
}

const decisions = join(checkout, 'schema', 'decisions');
const allowed = readdirSync(decisions).map((file) => readFileSync(join(decisions, file), 'utf8')).join('\n');
const changes = await diff(buildSchema(before), buildSchema(committed('api.graphql')));
const breaking = changes.filter((c) => c.criticality.level === CriticalityLevel.Breaking && !allowed.includes(`breaking: ${c.path}`));
for (const change of breaking) process.stderr.write(`${change.path}: ${change.message}\n`);
process.stdout.write(`${changes.length} changes since ${base}, ${breaking.length} of them breaking and not decided\n`);
process.exit(breaking.length ? 1 : 0);
