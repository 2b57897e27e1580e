import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { normaliseName } from '@passerelle/kit/values/name';

interface Places {
  readonly byPostcode: ReadonlyMap<string, string>;
  /** Names that one commune alone bears in France. */
  readonly byName: ReadonlyMap<string, string>;
}

let places: Places | undefined;

/**
 * The code officiel géographique of a commune that a partner named.
 * @param name as typed · @param postcode as typed, where there is one: it decides between namesakes
 * @returns null where the name is unknown, or borne by several communes and no postcode decides
 */
export function communeCode(name: string | null | undefined, postcode: string | null | undefined): string | null {
  if (!name) return null;
  places ??= read();
  const key = keyOf(name);
  return (postcode ? places.byPostcode.get(`${postcode.trim()} ${key}`) : undefined) ?? places.byName.get(key) ?? null;
}

/** « St », « Ste » are typed for « Saint », « Sainte ». */
const keyOf = (name: string) => normaliseName(name).replace(/\bst\b/g, 'saint').replace(/\bste\b/g, 'sainte');

function read(): Places {
  const file = createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/data/communes.json');
  const rows = JSON.parse(readFileSync(file, 'utf8')) as { code: string; nom: string; type: string; codesPostaux?: string[] }[];
  const byPostcode = new Map<string, string>();
  const byName = new Map<string, string | null>();
  for (const { code, nom, type, codesPostaux } of rows) {
    if (type !== 'commune-actuelle') continue;
    const key = keyOf(nom);
    for (const postcode of codesPostaux ?? []) byPostcode.set(`${postcode} ${key}`, code);
    byName.set(key, byName.has(key) ? null : code);
  }
  return { byPostcode, byName: new Map([...byName].filter((entry): entry is [string, string] => entry[1] !== null)) };
}
