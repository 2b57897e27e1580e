import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { normaliseName } from '@passerelle/kit/values/name';

/** Communes of the official geographic code, found as lists name them. */
export interface Places {
  /** Is this the code of a commune of today? */
  isCommune(code: string): boolean;
  /** Code of the only commune of that name in a département (`01`, `2A`, `974`) or under a postcode; null when none or several fit. */
  communeOf(name: string, where: { readonly departement?: string | null; readonly postcode?: string | null }): string | null;
  /** Département of the communes under a postcode, when they have one only. */
  departementOfPostcode(postcode: string): string | null;
}

interface Listed { code: string; nom: string; type: string; departement?: string; codesPostaux?: string[]; chefLieu?: string }

/** `ST-CHAMOND`, `Saint Chamond` and `MARSEILLE 11E ARRONDISSEMENT`, `MARSEILLE 11` as the official list has them. */
const plain = (name: string): string =>
  normaliseName(name).replace(/\bst\b/g, 'saint').replace(/\bste\b/g, 'sainte').replace(/ \d+( ?(er|e|eme))?( arrondissement)?$/, '').replace(/ cedex$/, '');

const only = (codes: ReadonlySet<string> | undefined): string | null => (codes?.size === 1 ? [...codes][0]! : null);

let loaded: Places | undefined;

/** Loads the official list (9 MB) once. */
export function places(): Places {
  if (loaded) return loaded;
  // The package's own entry reads its files from the current directory, so the list is read by its path.
  const path = createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/data/communes.json');
  const all = JSON.parse(readFileSync(path, 'utf8')) as Listed[];
  const communes = all.filter((it) => it.type === 'commune-actuelle');
  const codes = new Set(communes.map((it) => it.code));
  const [byName, byPostcode] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  const put = (map: Map<string, Set<string>>, key: string, value: string) => void map.set(key, (map.get(key) ?? new Set()).add(value));
  for (const { code, nom, departement = '', codesPostaux = [] } of communes) {
    put(byName, `${departement}/${plain(nom)}`, code);
    for (const postcode of codesPostaux) {
      put(byName, `${postcode}/${plain(nom)}`, code);
      put(byPostcode, postcode, departement);
    }
  }
  // Lists older than a merger still name the communes that it made one: they are the new one, unless another bears the name.
  const today = new Set(byName.keys());
  for (const { nom, departement = '', chefLieu } of all) {
    const key = `${departement}/${plain(nom)}`;
    if (chefLieu && codes.has(chefLieu) && !today.has(key)) put(byName, key, chefLieu);
  }
  loaded = {
    isCommune: (code) => codes.has(code),
    communeOf: (name, { departement, postcode }) => only(byName.get(`${postcode}/${plain(name)}`)) ?? only(byName.get(`${departement}/${plain(name)}`)),
    departementOfPostcode: (postcode) => only(byPostcode.get(postcode)),
  };
  return loaded;
}
