import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { normaliseName } from '@passerelle/kit/values/name';

/** A place as people name it, with the département that the catalogue is searched by. */
export interface Place {
  /** « Roubaix », « Nord ». */
  readonly name: string;
  /** `59`, `2A`, `974`. */
  readonly departement: string;
  readonly isTown: boolean;
}

/** Communes and départements of the official geographic code. */
export interface Towns {
  /** What was typed: a town, a postcode, a département by name or number. The likeliest first (by population); none when nobody knows it. */
  find(typed: string): readonly Place[];
  /** Name of a commune by its code, with its département; null for a code of no commune. */
  nameOf(commune: string): Place | null;
  /** Name of a département by its code. */
  departement(code: string): string | null;
}

interface Listed { readonly code: string; readonly nom: string; readonly type?: string; readonly departement?: string; readonly population?: number; readonly codesPostaux?: readonly string[] }

const require = createRequire(import.meta.url);
// The package's own entry reads its files from the current directory, so the lists are read by their path.
const list = (name: string): Listed[] => JSON.parse(readFileSync(require.resolve(`@etalab/decoupage-administratif/data/${name}.json`), 'utf8')) as Listed[];
const plain = (name: string): string => normaliseName(name).replace(/\bst\b/g, 'saint').replace(/\bste\b/g, 'sainte');

let loaded: Towns | undefined;

/** Reads the lists (9 MB) at the first call, and keeps what searches need. */
export function towns(): Towns {
  if (loaded) return loaded;
  const departements = new Map(list('departements').map(({ code, nom }) => [code, nom]));
  const byCode = new Map<string, Place>();
  const keyed = new Map<string, Place[]>();
  const put = (key: string, place: Place) => { const known = keyed.get(key); if (known) known.push(place); else keyed.set(key, [place]); };
  for (const { code, nom, departement, codesPostaux = [] } of list('communes').filter((it) => it.type === 'commune-actuelle').toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0))) {
    if (!departement) continue;
    const place = { name: nom, departement, isTown: true };
    byCode.set(code, place);
    put(plain(nom), place);
    for (const postcode of codesPostaux) put(postcode, place);
  }
  const ofCode = (code: string): Place[] => { const name = departements.get(code); return name ? [{ name, departement: code, isTown: false }] : []; };
  const named = new Map([...departements].map(([code, name]) => [plain(name), code]));
  const alone = (text: string): readonly Place[] => keyed.get(plain(text)) ?? [];
  loaded = {
    nameOf: (code) => byCode.get(code) ?? null,
    departement: (code) => departements.get(code) ?? null,
    find(typed) {
      const text = typed.trim();
      const [, first = '', within] = /^(.*?)\s*\(?(\d{1,3}|\d{5}|2[ABab])?\)?$/.exec(text) ?? [];
      if (!text) return [];
      if (!first && within) return within.length === 5 ? keyed.get(within) ?? [] : ofCode(within.toUpperCase().padStart(2, '0'));
      const known = alone(first);
      if (within) return known.filter((place) => place.departement === (within.length === 5 ? keyed.get(within)?.[0]?.departement : within.toUpperCase().padStart(2, '0')));
      // « Paris » and « Mayotte » are towns or islands before they are départements; « Nord » is no town.
      return known.length ? known : ofCode(named.get(plain(first)) ?? '');
    },
  };
  return loaded;
}
