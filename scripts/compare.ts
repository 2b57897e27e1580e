import { HELP, readArguments } from './compare/arguments.ts';
import { compare } from './compare/run.ts';
import { educationDatabase } from './compare/settings.ts';
import { table } from './compare/table.ts';
import { shown } from './start/operator-error.ts';

async function main(): Promise<void> {
  const asked = readArguments(process.argv.slice(2));
  if (!asked) { process.stdout.write(HELP); return; }
  const isTerminal = process.stderr.isTTY;
  const tell = (line: string): void => { process.stderr.write(isTerminal ? `\r\u001b[2K${line}` : `${line}\n`); };
  const run = await compare(educationDatabase(), asked, tell);
  if (isTerminal) process.stderr.write('\n');
  process.stdout.write(table(run));
  if (asked.csv) process.stdout.write(`Toutes les décisions : ${asked.csv}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${shown(error)}\n`);
  process.exitCode = 1;
});
