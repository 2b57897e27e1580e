import { parseArgs } from 'node:util';
import { OperatorError } from '../start/operator-error.ts';

export const HELP = `Traite une campagne SIEI : le comparateur dit, pour chaque sortant, s’il est sur la liste, et pourquoi.

  npm run compare -- --campaign DATE [options]

Options
  --campaign DATE    date de traitement de la campagne (AAAA-MM-JJ), telle qu’annoncée ou donnée à l’import
  --csv FICHIER      écrit toutes les décisions : référence, oui ou non, motif, raisons ; aucun nom
  --rehearsal        compte tout et n’enregistre rien ; permise avant la date du traitement (sans --csv)
  --help             affiche cette aide

Lit DATABASE_URL_EDUCATION_WORKER ; à défaut, la passerelle qui tourne sur ce poste. Refait sur les mêmes données, un
traitement ne change rien et le fichier est le même octet pour octet ; interrompu, il n’a rien écrit : relancez la commande.
`;

/** What the command line asks for. */
export interface Asked {
  /** AAAA-MM-JJ. */
  readonly campaign: string;
  readonly csv: string | null;
  readonly isRehearsal: boolean;
}

/**
 * Reads the command line.
 * @returns null when the help is asked for
 * @throws OperatorError saying what to type
 */
export function readArguments(args: readonly string[]): Asked | null {
  let values;
  try {
    ({ values } = parseArgs({ args: [...args], options: { campaign: { type: 'string' }, csv: { type: 'string' }, rehearsal: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h' } } }));
  } catch {
    throw new OperatorError(`Option inconnue ou sans valeur.\n\n${HELP}`);
  }
  if (values.help) return null;
  if (!values.campaign || !/^\d{4}-\d\d-\d\d$/.test(values.campaign)) throw new OperatorError(`Donnez la date de traitement (AAAA-MM-JJ), par exemple --campaign 2026-10-31.\n\n${HELP}`);
  if (values.rehearsal && values.csv) throw new OperatorError('Une répétition n’enregistre rien : il n’y a pas de décisions à écrire. Retirez --csv ou --rehearsal.');
  return { campaign: values.campaign, csv: values.csv ?? null, isRehearsal: values.rehearsal };
}
