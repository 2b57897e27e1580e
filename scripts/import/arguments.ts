import { parseArgs } from 'node:util';
import { OperatorError } from '../start/operator-error.ts';
import { destinations, type Destination } from './kinds.ts';

const width = Math.max(...Object.keys(destinations).map((k) => k.length)) + 2;

export const HELP = `Importe le fichier d’un partenaire.

  npm run import -- GENRE FICHIER [options]

Genres
${Object.entries(destinations).map(([kind, { description }]) => `  ${kind.padEnd(width)}${description}`).join('\n')}

Options
  --dry-run             vérifie tout et compte, n’enregistre rien
  --campaign DATE       date de traitement de la campagne (AAAA-MM-JJ), créée si elle n’existe pas ;
                        par défaut la dernière campagne connue (sortants, nouveaux-inscrits, jdc)
  --as PERSONNE         qui envoie le fichier, par défaut le flux du partenaire
  --gateway ADRESSE     adresse de la passerelle, par défaut http://localhost:4000
  --help                affiche cette aide

Les lignes refusées sont écrites à côté du fichier, dans FICHIER.rejets.csv, avec vos colonnes et le motif : corrigez-les
puis importez ce fichier tel quel. Interrompu, un import reprend avec la même commande ; répété, il n’ajoute rien.
`;

/** What the command line asks for. */
export interface Asked {
  readonly kind: string;
  readonly destination: Destination;
  readonly file: string;
  readonly isDry: boolean;
  readonly campaign: string | null;
  readonly persona: string;
  readonly gateway: string | null;
}

/**
 * Reads the command line.
 * @returns null when the help is asked for
 * @throws OperatorError saying what to type
 */
export function readArguments(args: readonly string[]): Asked | null {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args], allowPositionals: true,
      options: { 'dry-run': { type: 'boolean' }, campaign: { type: 'string' }, as: { type: 'string' }, gateway: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch {
    throw new OperatorError(`Option inconnue ou sans valeur.\n\n${HELP}`);
  }
  const { values, positionals } = parsed;
  if (values.help) return null;
  const [kind = '', file = ''] = positionals;
  const destination = Object.hasOwn(destinations, kind) ? destinations[kind] : undefined;
  if (!destination) throw new OperatorError(`${kind ? `« ${kind} » n’est pas un genre de fichier.` : 'Dites quel fichier importer.'}\n\n${HELP}`);
  if (!file || positionals.length > 2) throw new OperatorError(`Donnez un fichier, et un seul.\n\n${HELP}`);
  if (values.campaign !== undefined && !/^\d{4}-\d\d-\d\d$/.test(values.campaign)) throw new OperatorError('La date de campagne s’écrit AAAA-MM-JJ, par exemple 2026-10-31.');
  if (values.gateway !== undefined && !/^https?:\/\//.test(values.gateway)) throw new OperatorError('L’adresse de la passerelle commence par http:// ou https://.');
  return {
    kind, destination, file, isDry: values['dry-run'] ?? false, campaign: values.campaign ?? null,
    persona: values.as ?? destination.persona, gateway: values.gateway?.replace(/\/+$/, '') ?? null,
  };
}
