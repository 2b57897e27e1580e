import { holdsNir } from '@passerelle/kit/values/nir';
import { parseSiret } from '@passerelle/kit/values/siret';
import { today } from '@passerelle/kit/values/today';
import type { z } from 'zod';
import { RESEAUX } from './codes/networks.ts';
import { FRAIS, MODES_ACCUEIL, MODES_MOBILISATION, PERSONNES_MOBILISATRICES, PUBLICS, TYPES } from './codes/services.ts';
import { THEMATIQUES } from './codes/themes.ts';
import { SERVICE_FIELDS, STRUCTURE_FIELDS, type ServiceDocument, type StructureDocument } from './documents.ts';
import { serviceShape, structureShape } from './shapes.ts';

/** What is wrong with a document; the message is French, quotes no value, and says what to do. */
export interface Fault { readonly field: string | null; readonly code: string; readonly message: string }

/** What came in a document and has no place in v1, as typed: fields that it does not know, codes that are in none of its lists. */
export interface Leftover { readonly champs?: Readonly<Record<string, unknown>>; readonly codes?: Readonly<Record<string, readonly string[]>> }

/** A document in the official order, valid; or why it is refused. Flags say what is worth knowing, by code. */
export type Checked<D> =
  | { readonly document: D; readonly leftover: Leftover | null; readonly flags: readonly string[] }
  | { readonly faults: readonly Fault[]; readonly flags: readonly string[] };

/** What a check may ask besides the document. */
export interface Knowledge {
  /** Is this the code of a commune of today? Asked for a flag only. */
  isCommune(code: string): boolean;
}

const STRUCTURE_CODES: Lists = { reseaux_porteurs: RESEAUX };
const SERVICE_CODES: Lists = {
  type: TYPES, thematiques: THEMATIQUES, frais: FRAIS, publics: PUBLICS, modes_accueil: MODES_ACCUEIL, modes_mobilisation: MODES_MOBILISATION, mobilisable_par: PERSONNES_MOBILISATRICES,
};
type Lists = Readonly<Record<string, readonly string[]>>;

/** A structure as it came, understood: same document, same answer on the same day. */
export const checkStructure = (value: unknown, known: Knowledge): Checked<StructureDocument> =>
  check<StructureDocument>(value, structureShape, STRUCTURE_FIELDS, STRUCTURE_CODES, known);

/** A service, likewise. */
export const checkService = (value: unknown, known: Knowledge): Checked<ServiceDocument> =>
  check<ServiceDocument>(value, serviceShape, SERVICE_FIELDS, SERVICE_CODES, known);

function check<D extends StructureDocument | ServiceDocument>(value: unknown, shape: z.ZodType, fields: readonly string[], lists: Lists, known: Knowledge): Checked<D> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isObject) return { faults: [{ field: null, code: 'NOT_A_DOCUMENT', message: 'Ce n’est pas un document JSON. Corrigez sa syntaxe, puis renvoyez-le.' }], flags: [] };
  if (someText(value, holdsNir)) return { faults: [{ field: null, code: 'NIR_REFUSED', message: 'Ce document contient un numéro de sécurité sociale : retirez-le, il ne doit pas être enregistré.' }], flags: [] };
  if (someText(value, isUnreadable)) return { faults: [{ field: null, code: 'UNREADABLE_CHARACTER', message: 'Ce document contient un caractère illisible. Réécrivez le texte concerné, puis renvoyez-le.' }], flags: [] };
  const { kept, codes } = splitCodes(value as Record<string, unknown>, lists);
  const read = shape.safeParse(kept);
  if (!read.success) return { faults: read.error.issues.map(({ path, message }) => ({ field: String(path[0] ?? ''), code: 'INVALID_VALUE', message })), flags: [] };
  const document = Object.fromEntries(fields.map((field) => [field, kept[field] ?? null])) as unknown as D;
  const champs = Object.fromEntries(Object.entries(kept).filter(([field]) => !fields.includes(field)));
  const flags = [...flagsOf(document, known), ...(Object.keys(codes).length ? ['UNKNOWN_CODE'] : []), ...(Object.keys(champs).length ? ['UNKNOWN_FIELD'] : [])];
  const leftover = { ...(Object.keys(champs).length ? { champs } : {}), ...(Object.keys(codes).length ? { codes } : {}) };
  return { document, leftover: Object.keys(leftover).length ? leftover : null, flags };
}

/** Codes that are in no official list are set aside as typed; a list that keeps none is said to be unknown. */
function splitCodes(value: Record<string, unknown>, lists: Lists) {
  const [kept, codes]: [Record<string, unknown>, Record<string, string[]>] = [{ ...value }, {}];
  for (const [field, list] of Object.entries(lists)) {
    const said = value[field];
    const given = Array.isArray(said) ? said : [said];
    const odd = given.filter((code): code is string => typeof code === 'string' && !list.includes(code));
    if (!odd.length) continue;
    codes[field] = odd;
    const rest = given.filter((code) => !odd.includes(code as string));
    kept[field] = Array.isArray(said) && rest.length ? rest : null;
  }
  return { kept, codes };
}

/** Whether a text of the document, or the name of a field, passes the test; numbers, such as coordinates, are no text. */
export function someText(value: unknown, test: (text: string) => boolean): boolean {
  if (typeof value === 'string') return test(value);
  return typeof value === 'object' && value !== null && Object.entries(value).some(([key, inner]) => test(key) || someText(inner, test));
}

/** What PostgreSQL keeps in no text: NUL, and half a character. */
export const isUnreadable = (text: string): boolean => text.includes('\0') || !text.isWellFormed();

const MARKUP = /<\/?[a-z][^>]*>|&(nbsp|amp|lt|gt|eacute|#\d+);/i;

function flagsOf(document: StructureDocument | ServiceDocument, { isCommune }: Knowledge): string[] {
  const { siret, publics } = document as Partial<StructureDocument & ServiceDocument>;
  return [
    ...(!document.id.startsWith(`${document.source}--`) ? ['ID_WITHOUT_SOURCE'] : []),
    ...(siret && !parseSiret(siret) ? ['SIRET_KEY_WRONG'] : []),
    ...(document.code_insee && !isCommune(document.code_insee) ? ['COMMUNE_UNKNOWN'] : []),
    ...(document.description && MARKUP.test(document.description) ? ['HTML_IN_TEXT'] : []),
    ...(publics?.includes('tous-publics') && publics.length > 1 ? ['TOUS_PUBLICS_NOT_ALONE'] : []),
    ...(document.date_maj > today() ? ['DATE_IN_FUTURE'] : []),
  ];
}
