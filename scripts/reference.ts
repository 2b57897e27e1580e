import { parseArgs } from 'node:util';
import { FileError } from '@passerelle/kit/file/file-error';
import { kinds } from './reference/kinds.ts';
import { report } from './reference/report.ts';
import { workerUrl } from './reference/settings.ts';
import { OperatorError, explain, shown } from './start/operator-error.ts';

const HELP = `Importe une liste officielle : établissements, missions locales, organismes, diplômes, métiers.

  npm run reference -- LISTE FICHIER [--dry-run] [--network RÉSEAU]

${Object.entries(kinds).map(([name, { says }]) => `  ${name.padEnd(20)}${says}`).join('\n')}

  --dry-run          lit, vérifie et compte, sans rien enregistrer
  --network RÉSEAU   réseau d’une liste providers-network, quand le nom du fichier ne le dit pas
  --help             cette aide

Les lignes rejetées vont dans FICHIER.rejets.csv (ou .json). Recommencer est sans danger : une ligne inchangée n’est pas réécrite.
La base est celle de DATABASE_URL_<NOM>_WORKER, sinon celle de Passerelle qui tourne sur cette machine (npm start).
`;

/** What the command line asks for, or undefined when it cannot be understood. */
function read(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { 'dry-run': { type: 'boolean' }, network: { type: 'string' }, help: { type: 'boolean' } } });
    const [name = '', path] = positionals;
    return { help: values.help, kind: Object.hasOwn(kinds, name) ? kinds[name] : undefined, path, more: positionals.length > 2, dryRun: values['dry-run'] ?? false, network: values.network };
  } catch {
    return undefined;
  }
}

const readable = (error: unknown, path: string): unknown => {
  if (error instanceof FileError) return new OperatorError(error.message);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'EISDIR') return new OperatorError(`${path} n’est pas un fichier. Vérifiez son chemin, puis recommencez.`);
  // Refused connections, and PostgreSQL's own refusals to sign in (class 28) or to find the database (3D000).
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || /^(28|3D)/.test(String(code))) {
    return new OperatorError('La base de données refuse la connexion. Vérifiez qu’elle tourne et que DATABASE_URL_<NOM>_WORKER est juste, puis recommencez.');
  }
  return explain(error, `Lecture de ${path}`);
};

const asked = read(process.argv.slice(2));
if (asked?.help) {
  process.stdout.write(HELP);
} else if (!asked?.kind || !asked.path || asked.more) {
  process.stderr.write(HELP);
  process.exitCode = 2;
} else {
  try {
    const summary = await asked.kind.load(asked.path, { dryRun: asked.dryRun, url: workerUrl, ...(asked.network ? { network: asked.network } : {}) });
    process.stdout.write(report(summary, asked.dryRun));
  } catch (error) {
    process.stderr.write(`${shown(readable(error, asked.path))}\n`);
    process.exitCode = 1;
  }
}
