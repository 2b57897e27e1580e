import { FileError } from './file-error.ts';

/** How one column is known: its own name always counts, whatever the case, accents, spaces and underscores. */
export interface Column {
  /** Other spellings partners use, e.g. `['NAISSANCE', 'NE_LE']`. */
  readonly aliases?: readonly string[];
  /** The file is refused without it. */
  readonly required?: boolean;
}

/** The columns a reader wants: its own name → how to recognise it. Other columns of the file are kept in `raw` only. */
export type Columns<K extends string> = Readonly<Record<K, Column>>;

/** Where each wanted column stands in the file (absent when the file has not got it). */
export type Places<K extends string> = ReadonlyMap<K, number>;

/** `Date de naissance`, `DATE_DE_NAISSANCE` and `datedenaissance` are one spelling. */
export function spelling(name: string): string {
  return name.normalize('NFD').toLowerCase().replace(/œ/g, 'oe').replace(/[^a-z0-9]/g, '');
}

/** Which cell of the header is which column; a spelling wanted by nobody is left out. */
export function findColumns<K extends string>(header: readonly string[], columns: Columns<K>): Map<K, number[]> {
  const wanted = new Map<string, K>();
  for (const [name, column] of Object.entries<Column>(columns) as [K, Column][]) {
    for (const form of [name, ...(column.aliases ?? [])]) wanted.set(spelling(form), name);
  }
  const found = new Map<K, number[]>();
  header.forEach((cell, place) => {
    const name = wanted.get(spelling(cell));
    if (name !== undefined) found.set(name, [...(found.get(name) ?? []), place]);
  });
  return found;
}

/**
 * Matches a file's header with the wanted columns.
 * @throws FileError FILE_COLUMN_MISSING naming every missing required column; FILE_COLUMN_TWICE when two headers mean one column.
 */
export function matchHeader<K extends string>(header: readonly string[], columns: Columns<K>): Places<K> {
  const found = findColumns(header, columns);
  const missing = (Object.keys(columns) as K[]).filter((name) => columns[name].required && !found.has(name));
  if (missing.length > 0) {
    const many = missing.length > 1;
    throw new FileError(
      'FILE_COLUMN_MISSING',
      `${many ? 'Colonnes absentes' : 'Colonne absente'} du fichier : ${missing.join(', ')}. Ajoutez ${many ? 'ces colonnes' : 'cette colonne'} (la première ligne doit porter les noms des colonnes) puis renvoyez le fichier.`,
    );
  }
  const places = new Map<K, number>();
  for (const [name, [place = 0, ...others]] of found) {
    if (others.length > 0) {
      const names = [place, ...others].map((at) => `« ${header[at]} »`).join(' et ');
      throw new FileError('FILE_COLUMN_TWICE', `Les colonnes ${names} désignent toutes deux ${name} : gardez-en une seule puis renvoyez le fichier.`);
    }
    places.set(name, place);
  }
  return places;
}
