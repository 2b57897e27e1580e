import { parseArgs } from 'node:util';
import { dayOf } from './generate/dates.ts';
import type { Population } from './generate/person.ts';
import { writeFiles } from './generate/write-files.ts';

const HELP = `Fabrique des fichiers de partenaires, remplis de jeunes inventés.

  npm run generate -- --youths N --out DOSSIER [--seed S] [--date AAAA-MM-JJ]

  --youths N    nombre de jeunes de la population (un partenaire n’en connaît qu’une partie)
  --out DOSSIER où écrire les cinq fichiers et truth.csv (quelle ligne est quelle personne)
  --seed S      nombre entier ; même nombre, mêmes fichiers à l’octet près (1 si absent)
  --date D      date de traitement de la campagne (2026-10-31 si absente)
  --help        cette aide
`;

/** What the command line asks for, or a message that says what to change. */
function read(args: string[]): { folder: string; population: Population } | string {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args, options: { youths: text, out: text, seed: text, date: text, help: { type: 'boolean' } } });
  if (values.help) return '';
  const [youths, seed] = [Number(values.youths), Number(values.seed ?? 1)];
  if (!Number.isSafeInteger(youths) || youths < 1 || youths > 8_000_000) return '--youths : indiquez un nombre de jeunes, de 1 à 8000000.';
  if (!values.out) return '--out : indiquez le dossier où écrire.';
  if (!Number.isSafeInteger(seed)) return '--seed : indiquez un nombre entier.';
  try {
    return { folder: values.out, population: { youths, seed, date: dayOf(values.date ?? '2026-10-31') } };
  } catch {
    return '--date : indiquez une date comme 2026-10-31.';
  }
}

function readOrSay(args: string[]): ReturnType<typeof read> {
  try {
    return read(args);
  } catch {
    return 'Option inconnue ou sans valeur.';
  }
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const asked = readOrSay(process.argv.slice(2));
if (asked === '') {
  process.stdout.write(HELP);
} else if (typeof asked === 'string') {
  process.stderr.write(`${asked}\n\n${HELP}`);
  process.exitCode = 2;
} else {
  try {
    await writeFiles(asked.folder, asked.population, (file, lines) => {
      process.stdout.write(`${file} : ${lines} lignes\n`);
    });
  } catch (error) {
    process.stderr.write(`Les fichiers n’ont pas pu être écrits dans ${asked.folder} (${reason(error)}) : libérez de la place ou choisissez un autre dossier.\n`);
    process.exitCode = 1;
  }
}
