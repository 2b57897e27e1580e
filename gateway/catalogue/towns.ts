import { normaliseDepartement } from '@passerelle/kit/values/codes';
import { DEPARTEMENT_NAMES } from '@passerelle/kit/values/departement-names';
import { normaliseName } from '@passerelle/kit/values/name';

/** A commune as the catalogue lists it. */
export interface Town { readonly code: string; readonly name: string; readonly departement: string; readonly postcodes: readonly string[] }

/** A place as people name it. */
export interface Place {
  /** « Roubaix », « Nord ». */
  readonly name: string;
  /** `59`, `2A`, `974`. */
  readonly departement: string;
  /** INSEE code; null: a whole département. */
  readonly commune: string | null;
  /** What one types to mean it and no other. */
  readonly typed: string;
}

/** What was typed: the places of that name, the likeliest first (by population); where there is none, what may have been meant. */
export interface Typed { readonly places: readonly Place[]; readonly guesses: readonly Place[] }

/** Communes by name or postcode, the most people first; null when they cannot be read just now. */
export type Communes = (text: string, departement: string | null) => Promise<readonly Town[] | null>;

const GUESSES = 4;
const plain = (name: string): string => normaliseName(name).replace(/\bst\b/g, 'saint').replace(/\bste\b/g, 'sainte');
const CODES = new Map(Object.entries(DEPARTEMENT_NAMES).map(([code, name]) => [plain(name), code]));
const none: Typed = { places: [], guesses: [] };

/**
 * A town, a postcode, a département by name or number: « Roubaix », « 59100 », « Roubaix (59) », « Nord », « 2A ».
 * @returns null when the communes cannot be read just now
 */
export async function findPlaces(typed: string, communes: Communes): Promise<Typed | null> {
  const [, first = '', within = ''] = /^(.*?)\s*\(?(\d{1,3}|\d{5}|2[ABab])?\)?$/.exec(typed.trim()) ?? [];
  if (!plain(first) && !within) return none;
  const postcode = within.length === 5 ? within : null;
  const departement = within && !postcode ? normaliseDepartement(within) : null;
  if (within && !postcode && !departement) return none;
  if (!plain(first) && departement) return { places: wholeOf(departement), guesses: [] };
  const read = await communes(plain(first) ? plain(first) : within, departement);
  if (!read) return null;
  const listed = postcode ? read.filter((town) => town.postcodes.includes(postcode)) : read;
  const named = plain(first) ? listed.filter((town) => plain(town.name) === plain(first)) : listed;
  if (named.length) return { places: named.map((town) => placeOf(town, named)), guesses: [] };
  // « Paris » and « Mayotte » are towns or islands before they are départements; « Nord » is no town.
  const whole = within ? [] : wholeOf(CODES.get(plain(first)) ?? '');
  return { places: whole, guesses: whole.length ? [] : listed.slice(0, GUESSES).map((town) => placeOf(town, listed)) };
}

const wholeOf = (departement: string): Place[] => {
  const name = DEPARTEMENT_NAMES[departement];
  return name ? [{ name, departement, commune: null, typed: name }] : [];
};

/** Named with its département, or with its postcode where the département has two of that name. */
const placeOf = ({ code, name, departement, postcodes: [postcode] }: Town, among: readonly Town[]): Place => {
  const isAlone = among.filter((other) => other.departement === departement && plain(other.name) === plain(name)).length === 1;
  return { name, departement, commune: code, typed: `${name} (${isAlone ? departement : (postcode ?? departement)})` };
};
