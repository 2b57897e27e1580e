import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { baseEnvironment } from '../settings.ts';
import { checkout } from '../start/paths.ts';

const run = promisify(execFile);
const { scripts } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
/** Every command that is a script of ours, by its compiled file. */
const commands = Object.entries(scripts).filter(([name]) => name !== 'test')
  .flatMap(([name, line]) => [...line.matchAll(/scripts\/dist\/([\w-]+)\.js$/g)].map(([, file]) => [name, file!] as const));

it('every command of package.json is one line of words', () => {
  expect(commands.map(([name]) => name)).toEqual(expect.arrayContaining(['start', 'compose', 'check', 'import', 'token', 'journal', 'seed', 'migration', 'new-subgraph']));
});

it.each(commands)('npm run %s -- --help says how to call it, does nothing and succeeds', async (name, file) => {
  const { stdout, stderr } = await run(process.execPath, [join(checkout, 'scripts/dist', `${file}.js`), '--help'], { timeout: 20_000, env: baseEnvironment() });
  expect(stdout).toContain(name === 'start' ? 'npm start' : 'npm run');
  expect(stderr).toBe('');
});

it('npm run check compares the API with that of another commit', async () => {
  const { stdout } = await run(process.execPath, [join(checkout, 'scripts/dist/check.js'), '--base', 'HEAD']);
  expect(stdout).toMatch(/^\d+ changes since HEAD, 0 of them breaking and not decided\n$|nothing to compare with/);
});
