import { parseArgs } from 'node:util';
import { OperatorError } from '../start/operator-error.ts';

export const HELP = `Échange le catalogue des solutions au format data·inclusion v1.

  npm run data-inclusion -- export --out DOSSIER [--all]
  npm run data-inclusion -- import [--structures FICHIER] [--services FICHIER] [--extensions FICHIER] [options]

Export : DOSSIER/structures.json et services.json (documents v1), extensions.json (ce que v1 ne sait pas dire, sous « passerelle »)
  --out DOSSIER          où écrire ; des fichiers déjà là sont remplacés une fois les nouveaux entiers
  --all                  y compris ce qui vient d’autres catalogues, tel que reçu

Import : une liste JSON, un document par ligne, ou une page de l’API
  --structures FICHIER   les structures
  --services FICHIER     les services ; leurs structures sont dans --structures ou déjà importées
  --extensions FICHIER   les extensions d’une autre passerelle
  --complete             les fichiers listent tout : ce que leurs sources n’y listent plus est retiré du catalogue
  --dry-run              vérifie tout et compte, n’enregistre rien

  --help                 affiche cette aide

Les documents refusés vont dans FICHIER.rejets.jsonl, avec le motif. Un import enregistre tout ou rien ; refait, il ne change rien.
La base est celle de DATABASE_URL_SOLUTIONS_WORKER, sinon celle de Passerelle qui tourne sur ce poste (npm start).
`;

/** What the command line asks for. */
export type Asked =
  | { readonly verb: 'export'; readonly out: string; readonly withOthers: boolean }
  | { readonly verb: 'import'; readonly structures: string | null; readonly services: string | null; readonly extensions: string | null; readonly isComplete: boolean; readonly isDry: boolean };

const OPTIONS = {
  out: { type: 'string' }, all: { type: 'boolean', default: false }, structures: { type: 'string' }, services: { type: 'string' }, extensions: { type: 'string' },
  complete: { type: 'boolean', default: false }, 'dry-run': { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h' },
} as const;

/**
 * Reads the command line.
 * @returns null when the help is asked for
 * @throws OperatorError saying what to type
 */
export function readArguments(args: readonly string[]): Asked | null {
  const { values, positionals: [verb, ...more] } = parsed(args);
  if (values.help) return null;
  if (verb === 'export' && !more.length) {
    if (!values.out) throw new OperatorError(`Dites où écrire : --out DOSSIER.\n\n${HELP}`);
    return { verb, out: values.out, withOthers: values.all };
  }
  if (verb === 'import' && !more.length) {
    if (!values.structures && !values.services) throw new OperatorError(`Donnez --structures FICHIER, --services FICHIER, ou les deux.\n\n${HELP}`);
    return { verb, structures: values.structures ?? null, services: values.services ?? null, extensions: values.extensions ?? null, isComplete: values.complete, isDry: values['dry-run'] };
  }
  throw new OperatorError(`Dites « import » ou « export ».\n\n${HELP}`);
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  } catch {
    throw new OperatorError(`Option inconnue ou sans valeur.\n\n${HELP}`);
  }
}
