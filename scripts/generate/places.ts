import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inventedUai } from './codes.ts';
import type { Random } from './random.ts';

export interface Commune {
  readonly code: string;
  readonly name: string;
  readonly postalCodes: readonly string[];
  readonly departement: string;
  readonly population: number;
}

/** The two territories of the demonstration, and how the youths are spread over them. */
const DEPARTEMENTS: readonly (readonly [string, number])[] = [
  ['59', 42], ['62', 11], ['17', 11], ['86', 11], ['79', 8], ['16', 7], ['33', 5], ['87', 3], ['24', 2],
];

/** Missions locales by département: public i-Milo structure codes (commune of the seat, then S00). */
const MISSIONS_LOCALES: Readonly<Record<string, readonly string[]>> = {
  '16': ['16015S00', '16102S00'],
  '17': ['17197S00', '17299S00', '17300S00', '17306S00', '17415S00'],
  '24': ['24322S00', '24352S00', '24520S00', '24551S00'],
  '33': ['33009S00', '33058S00', '33063S00', '33081S00', '33119S00', '33227S00', '33240S00', '33243S00', '33281S00', '33318S00'],
  '59': ['59009S00', '59017S00', '59122S00', '59178S00', '59183S00', '59220S00', '59299S00', '59350S00', '59360S00', '59392S00', '59512S00', '59599S00'],
  '62': ['62041S00', '62119S00', '62160S00', '62193S00', '62427S00', '62510S00', '62588S00', '62765S00', '62767S00'],
  '79': ['79049S00', '79191S00', '79202S00', '79329S00'],
  '86': ['86066S00', '86139S00', '86194S00'],
  '87': ['87085S00', '87187S00'],
};

/** Schools a département has in the invented world. */
const SCHOOLS = 12;

const STREETS = [
  'rue des Lilas', 'rue Jules Verne', 'rue du Moulin à Vent', 'avenue des Peupliers', 'impasse des Glycines', 'allée des Cerisiers',
  'rue de la Fontaine', "rue de l'Église", 'chemin des Vignes', 'place du Marché', 'boulevard de la Liberté', 'rue Marie Curie',
  'résidence Les Ormes', 'rue George Sand', 'quai de la Gare', 'rue du Château d’Eau', 'rue Émile Littré', 'square Molière',
];

interface Territory {
  readonly communes: readonly Commune[];
  /** Running sums of the populations, to draw a commune by its size. */
  readonly sums: readonly number[];
}

let territories: ReadonlyMap<string, Territory> | undefined;

function load(): ReadonlyMap<string, Territory> {
  // The package's own entry reads its files from the current directory, so the list is read by its path.
  const path = createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/data/communes.json');
  const rows = JSON.parse(readFileSync(path, 'utf8')) as { code: string; nom: string; type: string; departement: string; codesPostaux?: string[]; population?: number }[];
  const found = new Map<string, Territory>();
  for (const [departement] of DEPARTEMENTS) {
    const communes = rows
      .filter((row) => row.departement === departement && row.type === 'commune-actuelle' && row.codesPostaux?.length && row.population)
      .map((row) => ({ code: row.code, name: row.nom, postalCodes: row.codesPostaux ?? [], departement, population: row.population ?? 0 }));
    let sum = 0;
    found.set(departement, { communes, sums: communes.map((commune) => (sum += commune.population)) });
  }
  return found;
}

/** A commune of the territories, or of one département, drawn by population. */
export function someCommune(random: Random, departement = random.weighted(DEPARTEMENTS)): Commune {
  territories ??= load();
  const { communes, sums } = territories.get(departement) ?? { communes: [], sums: [] };
  const at = random.next() * (sums.at(-1) ?? 0);
  const commune = communes[firstAbove(sums, at)];
  if (!commune) throw new RangeError(`no commune in département ${departement}`);
  return commune;
}

/** The place of the first number above `limit` in an ascending list. */
function firstAbove(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

export interface Home {
  readonly street: string;
  readonly postalCode: string;
  readonly commune: Commune;
}

/** An invented address. */
export function someHome(random: Random, departement?: string): Home {
  const commune = someCommune(random, departement);
  return { street: `${random.int(1, 240)} ${random.pick(STREETS)}`, postalCode: random.pick(commune.postalCodes), commune };
}

/** A school of the invented world: see inventedSchools. */
export const someSchool = (random: Random, departement: string): string => inventedUai(departement, random.int(1, SCHOOLS));

/** A mission locale of the département, by its i-Milo code. */
export const someMissionLocale = (random: Random, departement: string): string => random.pick(MISSIONS_LOCALES[departement] ?? []);

/** Every UAI that generated files can hold, the same for all seeds: what a demonstration must know to place the pupils. */
export function inventedSchools(): { uai: string; departement: string }[] {
  return DEPARTEMENTS.flatMap(([departement]) =>
    Array.from({ length: SCHOOLS }, (_, n) => ({ uai: inventedUai(departement, n + 1), departement })),
  );
}

/** Every commune of the territories, by its code officiel géographique. */
export function communesByCode(): ReadonlyMap<string, Commune> {
  territories ??= load();
  return new Map([...territories.values()].flatMap((t) => t.communes.map((c) => [c.code, c] as const)));
}
