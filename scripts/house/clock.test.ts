import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { checkout } from '../start/paths.ts';

/** Greenwich's day, in SQL and in code: for an hour or two of each night it is not the day of the field. */
const GREENWICH = /\bcurrent_date\b|new Date\(\)\.toISOString\(\)\.slice\(0, 10\)/i;

test('a post ended today is out today: rules count from the day in France, never from that of Greenwich', () => {
  const files = globSync('subgraphs/**/*.ts', { cwd: checkout, exclude: (path) => ['dist', 'node_modules'].includes(basename(path)) }).filter((f) => !f.endsWith('.test.ts'));
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => GREENWICH.test(readFileSync(join(checkout, file), 'utf8')))).toEqual([]);
});
