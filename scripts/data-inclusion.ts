import { HELP, readArguments } from './data-inclusion/arguments.ts';
import { exportFiles } from './data-inclusion/export-files.ts';
import { importFiles } from './data-inclusion/import-files.ts';
import { exportText, importText } from './data-inclusion/text.ts';
import { workerUrl } from './reference/settings.ts';
import { shown } from './start/operator-error.ts';

async function main(): Promise<void> {
  const asked = readArguments(process.argv.slice(2));
  if (!asked) { process.stdout.write(HELP); return; }
  const isTerminal = process.stderr.isTTY;
  const tell = (line: string): void => { process.stderr.write(isTerminal ? `\r\u001b[2K${line}` : `${line}\n`); };
  const url = workerUrl('solutions');
  const text = asked.verb === 'import' ? importText(await importFiles(url, asked, tell), asked.isDry) : exportText(await exportFiles(url, asked, tell), asked.out);
  if (isTerminal) process.stderr.write('\n');
  process.stdout.write(text);
}

main().catch((error: unknown) => {
  process.stderr.write(`${shown(error)}\n`);
  process.exitCode = 1;
});
