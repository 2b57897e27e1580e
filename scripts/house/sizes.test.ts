import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { checkout } from '../start/paths.ts';

/** Not written by hand: what is built, what is installed, what `npm run migration` makes of the entities, an operator's data. */
const GENERATED = ['migrations', 'dist', 'node_modules', '.git', '.passerelle', '.turbo'];

const sizes = globSync('**/*.{ts,tsx,mjs,css,html}', { cwd: checkout, exclude: (path) => GENERATED.includes(basename(path)) })
  .map((file) => ({ file, lines: readFileSync(join(checkout, file), 'utf8').split('\n').length - 1 }))
  .sort((a, b) => a.lines - b.lines);
const at = (share: number) => sizes[Math.ceil(sizes.length * share) - 1]!.lines;

it('style 1: files are small: half within 60 lines, 95 % within 200, none over 300', () => {
  process.stdout.write(`${sizes.length} files: median ${at(0.5)} lines, 95 % within ${at(0.95)}, largest ${at(1)}\n`);
  expect(sizes.filter((s) => s.lines > 300)).toEqual([]);
  expect(at(0.5)).toBeLessThanOrEqual(60);
  expect(at(0.95)).toBeLessThanOrEqual(200);
});
