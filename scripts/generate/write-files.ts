import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { writeCsv } from '@passerelle/kit/file/write-csv';
import { jdc } from './files/jdc.ts';
import { mentorat } from './files/mentorat.ts';
import { missionsLocales } from './files/missions-locales.ts';
import { nouveauxInscrits } from './files/nouveaux-inscrits.ts';
import { sortants } from './files/sortants.ts';
import type { PartnerFile } from './partner-file.ts';
import { personId, personOf, type Population } from './person.ts';
import { Random } from './random.ts';

/** The five kinds of file, in the order of truth.csv. */
export const PARTNER_FILES: readonly PartnerFile[] = [sortants, nouveauxInscrits, missionsLocales, jdc, mentorat];

const TRUTH = 'truth.csv';

/**
 * Writes the five partners' files and truth.csv (file;line;person, line 1 = first data line) of one population into `folder`,
 * which is made when absent. The same population gives the same bytes. Memory does not grow with the number of youths.
 * @param said called after each file with its name and number of data lines
 */
export async function writeFiles(folder: string, population: Population, said: (file: string, lines: number) => void): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const file of PARTNER_FILES) {
    let lines = 0;
    function* rows(): Generator<string[]> {
      for (const { row } of linesOf(file, population)) {
        lines++;
        yield row;
      }
    }
    // Partners' files hold phones and names as typed, unescaped, and no BOM.
    await save(join(folder, file.name), rows(), file.columns, file.encoding);
    said(file.name, lines);
  }
  await save(join(folder, TRUTH), truth(population), ['file', 'line', 'person'], 'utf8');
}

const save = (path: string, rows: Iterable<string[]>, columns: readonly string[], encoding: 'utf8' | 'cp1252'): Promise<void> =>
  pipeline(writeCsv(rows, { columns, encoding, protect: false }), createWriteStream(path));

/** Which line is which person. Persons are computed anew: cheaper than keeping a hundred thousand of them. */
function* truth(population: Population): Generator<string[]> {
  for (const file of PARTNER_FILES) {
    let line = 0;
    for (const { number } of linesOf(file, population)) yield [file.name, String(++line), personId(number)];
  }
}

/** The lines of one file, persons in an order of its own. */
function* linesOf(file: PartnerFile, population: Population): Generator<{ row: string[]; number: number }> {
  for (const number of shuffled(population.youths, new Random(population.seed, 'order', file.name))) {
    const person = personOf(population, number);
    for (const line of file.lines(person, new Random(population.seed, file.name, number), population.date)) {
      yield { row: file.columns.map((column) => line[column] ?? ''), number };
    }
  }
}

/** 0 to count - 1, each once, in an order that needs no list: steps around a circle, with a step that shares no divisor with it. */
function* shuffled(count: number, random: Random): Generator<number> {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  let step = random.int(1, Math.max(1, count - 1));
  while (divisor(step, count) !== 1) step++;
  for (let n = 0, at = random.int(0, count - 1); n < count; n++, at = (at + step) % count) yield at;
}
