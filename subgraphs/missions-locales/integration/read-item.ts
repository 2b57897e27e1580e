import { pathOfNir } from '@passerelle/kit/graphql/mutation';
import type { Fault, ImportOptions, Understood } from '@passerelle/kit/imports/kind';
import { problem, type Problem } from '@passerelle/kit/integrations/problem';
import { holdsNir } from '@passerelle/kit/values/nir';
import { type Column, readFile, type FileRow } from '../imports/files.ts';
import { columnOf, COLUMNS } from './fields.ts';

/** Longer than any name, address or code; a number and its structure together name a record, in as many. */
const LONGEST = 200;
const LONGEST_NUMBER = 60;

/** A file understood, or why not. `person` is null for somebody under 16, who is not registered (3.2). */
export type ReadItem = Understood<FileRow> | { readonly problems: readonly Problem[] };

/**
 * The meaning of one pushed file: the same facts, read by the same rules, as a line of the export. Pure.
 * @param value what was sent, anything
 * @param at where it stood in the body: `#/files/3`
 */
export function readItem(value: unknown, at: string, options: ImportOptions): ReadItem {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { problems: [refused('NOT_A_FILE', 'Un dossier est un objet JSON : un champ par information.', at)] };
  const fields = new Map<Column, { field: string; text: string }>();
  const problems: Problem[] = [];
  for (const [field, given] of Object.entries(value)) {
    const column = columnOf(field);
    // A name that nobody knows is not quoted: it may be a value.
    if (!column) problems.push(refused('FIELD_UNKNOWN', 'Le dossier porte un champ que la passerelle ne connaît pas. Retirez-le.', at));
    else if (fields.has(column)) problems.push(refused('FIELD_TWICE', 'Ce champ est envoyé deux fois, sous deux noms. Gardez-en un.', `${at}/${field}`));
    else {
      const text = textOf(given);
      const wrong = faultOf(column, text);
      if (wrong) problems.push(refused(...wrong, `${at}/${field}`));
      fields.set(column, { field, text: text ?? '' });
    }
  }
  if (problems.length) return { problems };
  const meant = readFile(Object.fromEntries(COLUMNS.map((c) => [c, fields.get(c)?.text ?? ''])) as Record<Column, string>, options);
  if ('faults' in meant) return { problems: meant.faults.map((fault) => ofFault(fault, at, (column) => fields.get(column)?.field)) };
  if (pathOfNir(meant.person)) return { problems: [refused(...NIR, at)] };
  if (meant.person && meant.person.birthDate > options.today) {
    return { problems: [refused('BIRTH_DATE_IN_FUTURE', 'La date de naissance est dans l’avenir. Corrigez-la puis renvoyez le dossier.', `${at}/${fields.get('DATE_NAISSANCE')!.field}`)] };
  }
  return meant;
}

const NIR = ['NIR_REFUSED', 'Ce champ contient un numéro de sécurité sociale : retirez-le de vos envois, il ne doit pas être transmis.'] as const;

/** A number may be sent as one; undefined for what is no text. */
const textOf = (given: unknown): string | undefined =>
  (given === null ? '' : typeof given === 'string' ? given : typeof given === 'number' && Number.isSafeInteger(given) ? String(given) : undefined);

function faultOf(column: Column, text: string | undefined): readonly [code: string, detail: string] | null {
  if (text === undefined) return ['NOT_TEXT', 'Ce champ est un texte, ou null. Envoyez les dates AAAA-MM-JJ, entre guillemets.'];
  if (/\p{Cc}/u.test(text) || !text.isWellFormed()) return ['TEXT_UNREADABLE', 'Ce texte contient un caractère illisible. Corrigez-le puis renvoyez le dossier.'];
  if (holdsNir(text)) return NIR;
  const most = column === 'ID_DOSSIER' ? LONGEST_NUMBER : LONGEST;
  return text.length > most ? ['TEXT_TOO_LONG', `Ce champ dépasse ${most} caractères. Raccourcissez-le puis renvoyez le dossier.`] : null;
}

/** A fault of the line's reading; one about a field that was not sent points at the file. */
function ofFault({ column, code, message }: Fault<Column>, at: string, fieldOf: (column: Column) => string | undefined): Problem {
  const field = column && fieldOf(column);
  return refused(code, message.replaceAll('la ligne', 'le dossier'), field ? `${at}/${field}` : at);
}

const refused = (code: string, detail: string, pointer: string): Problem => problem(422, code, 'Dossier refusé', detail, pointer);
