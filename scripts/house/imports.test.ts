import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkout } from '../start/paths.ts';

const run = promisify(execFile);
/** What crosses a wall: a file, what it imports, and the words of the refusal. */
const CROSSINGS: readonly [file: string, from: string, why: RegExp][] = [
  ['subgraphs/education/case/crossing.ts', '@passerelle/coordination/index', /never another subgraph/],
  ['subgraphs/coordination/crossing.ts', '@passerelle/mentoring/youth/youth', /never another subgraph/],
  ['subgraphs/mentoring/crossing.test.ts', '@passerelle/solutions/index', /never another subgraph/],
  ['subgraphs/solutions/crossing.ts', '@passerelle/gateway/limits', /never another subgraph/],
  ['subgraphs/missions-locales/file/crossing.ts', '../../education/case/case.ts', /by its name/],
  ['subgraphs/yet-to-come/crossing.ts', '@passerelle/coordination/index', /never another subgraph/],
  ['subgraphs/kit/data/crossing.ts', '@passerelle/education/index', /knows no domain/],
  ['subgraphs/kit/crossing.ts', '@passerelle/schema/subgraphs', /knows no domain/],
  ['gateway/crossing.ts', '@passerelle/education/index', /no subgraph/],
  ['schema/crossing.ts', '@passerelle/kit/values/date', /imports nothing of the house/],
];
/** What is allowed, so that a rule which refuses everything is seen. */
const PASSAGES: readonly [file: string, from: string][] = [
  ['subgraphs/education/passage.ts', '@passerelle/kit/values/date'], ['subgraphs/education/case/passage.ts', '../index.ts'],
  ['gateway/passage.ts', '@passerelle/schema/subgraphs'], ['scripts/passage.ts', '@passerelle/education/index'],
];

interface Finding { readonly filename: string; readonly code: string; readonly message: string; readonly help?: string }
const folder = mkdtempSync(join(tmpdir(), 'passerelle-lint-'));
let findings: readonly Finding[];

/** A place of its own, with the house's rules: nothing is ever left in the checkout. */
beforeAll(async () => {
  cpSync(join(checkout, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  symlinkSync(join(checkout, 'node_modules'), join(folder, 'node_modules'));
  for (const [file, from] of [...CROSSINGS, ...PASSAGES]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `import * as it from '${from}';\n\nexport const held = it;\n`);
  }
  const { stdout } = await run(join(checkout, 'node_modules/.bin/oxlint'), ['--format', 'json', '.'], { cwd: folder }).catch((failed: { stdout: string }) => failed);
  findings = (JSON.parse(stdout) as { diagnostics: Finding[] }).diagnostics;
});
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

it.each(CROSSINGS)('design 2: %s may not import %s', (file, _, why) => {
  const found = findings.filter((f) => f.filename.endsWith(file) && /no-restricted-imports/.test(f.code));
  expect(found.map((f) => `${f.message} ${f.help ?? ''}`).join(), file).toMatch(why);
});

it.each(PASSAGES)('design 2: %s may import %s', (file) => {
  expect(findings.filter((f) => f.filename.endsWith(file))).toEqual([]);
});
