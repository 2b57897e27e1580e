import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { subgraphs } from '@passerelle/schema/subgraphs';
import { files } from './new-subgraph/templates.ts';
import { checkout } from './start/paths.ts';

const HELP = `npm run new-subgraph NAME
Makes subgraphs/NAME: a partner network that composes, starts and passes its first test. Adds its line to schema/subgraphs.ts
and its reference to the TypeScript projects. Then: npm install, npm run migration -- NAME first, npm run compose, npm test.\n`;

const [name] = process.argv.slice(2);
if (!name || name === '--help' || !/^[a-z][a-z-]*[a-z]$/.test(name)) {
  process.stdout.write(HELP);
  process.exit(name === '--help' ? 0 : 2);
}
const folder = join(checkout, 'subgraphs', name);
if (existsSync(folder) || subgraphs.some((s) => s.name === name)) {
  process.stderr.write(`subgraphs/${name} exists already: nothing was changed\n`);
  process.exit(1);
}

const port = Math.max(...subgraphs.map((s) => s.port)) + 1;
for (const [path, text] of Object.entries(files({ name, port }))) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
edit('schema/subgraphs.ts', (text) => text.replace('\n];', `\n  { name: '${name}', port: ${port}, owner: '${name}', partner: '${name}' },\n];`));
edit('tsconfig.json', (text) => text.replace('"subgraphs/mentoring" }', `"subgraphs/mentoring" }, { "path": "subgraphs/${name}" }`));
edit('scripts/tsconfig.json', (text) => text.replace('"../subgraphs/mentoring" }', `"../subgraphs/mentoring" }, { "path": "../subgraphs/${name}" }`));
process.stdout.write(`subgraphs/${name} made, on port ${port}.
Next: say whose it is in schema/subgraphs.ts; npm install; npm run migration -- ${name} first; npm run compose; npm test\n`);

function edit(path: string, change: (text: string) => string): void {
  const file = join(checkout, path);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}
