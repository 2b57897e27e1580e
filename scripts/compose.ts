import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { committed, generate } from './compose/print.ts';
import { checkout } from './start/paths.ts';

const HELP = `npm run compose            writes schema/ from the code: SDL of each subgraph, supergraph, API schema
npm run compose -- --check says what would change, writes nothing, and fails if anything would\n`;

const [option] = process.argv.slice(2);
if (option === '--help') {
  process.stdout.write(HELP);
  process.exit(0);
}

const files = await generate();
const changed = [...files].filter(([path, text]) => committed(path) !== text);
if (option === '--check') {
  for (const [path] of changed) process.stderr.write(`schema/${path} is not what the code says: run « npm run compose » and commit it\n`);
  process.exit(changed.length ? 1 : 0);
}
for (const [path, text] of changed) {
  const file = join(checkout, 'schema', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  process.stdout.write(`schema/${path} written\n`);
}
if (!changed.length) process.stdout.write('schema/ is up to date\n');
