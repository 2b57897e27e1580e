import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkout } from '../start/paths.ts';

/** Written by tools: what `npm run migration` makes of the entities. */
const GENERATED = /(^|\/)(migrations|dist|node_modules)\//;

const sizes = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx', '*.mjs', '*.css'], { cwd: checkout, encoding: 'utf8' })
  .split('\n').filter((file) => file && !GENERATED.test(file) && existsSync(join(checkout, file)))
  .map((file) => ({ file, lines: readFileSync(join(checkout, file), 'utf8').split('\n').length - 1 }))
  .sort((a, b) => a.lines - b.lines);
const at = (share: number) => sizes[Math.ceil(sizes.length * share) - 1]!.lines;

it('style 1: files are small: half within 60 lines, 95 % within 200, none over 300', () => {
  process.stdout.write(`${sizes.length} files: median ${at(0.5)} lines, 95 % within ${at(0.95)}, largest ${at(1)}\n`);
  expect(sizes.filter((s) => s.lines > 300)).toEqual([]);
  expect(at(0.5)).toBeLessThanOrEqual(60);
  expect(at(0.95)).toBeLessThanOrEqual(200);
});
