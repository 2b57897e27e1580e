import { parseArgs } from 'node:util';
import { settings } from './settings.ts';
import { askToken } from './sign-in/ask.ts';
import { demonstration } from './sign-in/people.ts';
import { shown } from './start/operator-error.ts';
import { stateDir } from './start/paths.ts';
import { openSecrets } from './start/secrets.ts';

const width = Math.max(...demonstration.map((it) => it.key.length)) + 2;
const help = `Donne un jeton d’accès de dix minutes pour une personne de la démonstration.

  npm run -s token -- PERSONNE

${demonstration.map((it) => `  ${it.key.padEnd(width)}${it.description}`).join('\n')}
`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, strict: false, options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help) { process.stdout.write(help); return; }
  const [key] = positionals;
  const persona = demonstration.find((it) => it.key === key);
  if (!persona || positionals.length > 1) {
    const reason = key === undefined ? 'Dites qui vous êtes.' : persona ? 'Une seule personne à la fois.' : `« ${key} » n’existe pas.`;
    process.stderr.write(`${reason}\n\n${help}`);
    process.exitCode = 2;
    return;
  }
  const given = settings();
  const issuer = given.OIDC_ISSUER ?? `http://localhost:${given.PORT_SIGN_IN}`;
  process.stdout.write(`${await askToken(issuer, persona, openSecrets(stateDir()))}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${shown(error)}\n`);
  process.exitCode = 1;
});
