import { HELP, readArguments } from './import/arguments.ts';
import { runImport } from './import/run.ts';
import { reportText } from './import/text.ts';
import { settings } from './settings.ts';
import { askToken } from './sign-in/ask.ts';
import { demonstration } from './sign-in/people.ts';
import { OperatorError, shown } from './start/operator-error.ts';
import { stateDir } from './start/paths.ts';
import { openSecrets } from './start/secrets.ts';

/** A token lives ten minutes, an import may be longer. */
const RENEW = 5 * 60_000;
const PATIENCE = 120_000;

async function main(): Promise<void> {
  const asked = readArguments(process.argv.slice(2));
  if (!asked) { process.stdout.write(HELP); return; }
  const persona = demonstration.find((it) => it.key === asked.persona);
  if (!persona) throw new OperatorError(`« ${asked.persona} » n’existe pas. Personnes : ${demonstration.map((it) => it.key).join(', ')}.`);
  const given = settings();
  const issuer = given.OIDC_ISSUER ?? `http://localhost:${given.PORT_SIGN_IN}`;
  let held: { token: Promise<string>; at: number } | undefined;
  const token = (): Promise<string> => {
    if (!held || Date.now() - held.at > RENEW) held = { token: askToken(issuer, persona, openSecrets(stateDir())), at: Date.now() };
    return held.token;
  };
  const isTerminal = process.stderr.isTTY;
  let before = '';
  const tell = (line: string): void => {
    if (line === before) return;
    before = line;
    process.stderr.write(isTerminal ? `\r\u001b[2K${line}` : `${line}\n`);
  };
  try {
    const { report, rejectsFile } = await runImport({ gateway: asked.gateway ?? `http://localhost:${given.PORT}`, token, patience: PATIENCE }, asked, tell);
    if (isTerminal) process.stderr.write('\n');
    process.stdout.write(reportText(report));
    if (rejectsFile) process.stdout.write(`Toutes les lignes refusées : ${rejectsFile}\n`);
  } catch (error) {
    if (isTerminal && before) process.stderr.write('\n');
    throw error;
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${shown(error)}\n`);
  process.exitCode = 1;
});
