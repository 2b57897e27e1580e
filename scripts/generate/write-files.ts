import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { finished, pipeline } from 'node:stream/promises';
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

/**
 * Writes the five partners' files and truth.csv (file;line;person, line 1 = first data line) of one population into `folder`,
 * which is made when absent. The same population gives the same bytes. Memory does not grow with the number of youths.
 * @param said called after each file with its name and number of data lines
 */
export async function writeFiles(folder: string, population: Population, said: (file: string, lines: number) => void): Promise<void> {
  await mkdir(folder, { recursive: true });
  const truth = createWriteStream(join(folder, 'truth.csv'));
  const truthWritten = finished(truth);
  // A full disk is told by whichever of the two files meets it first; the other failure must not end the process on its own.
  truthWritten.catch(() => undefined);
  const note = async (text: string): Promise<void> => {
    if (!truth.write(`${text}\r\n`)) await once(truth, 'drain');
  };
  await note('file;line;person');
  for (const file of PARTNER_FILES) {
    let line = 0;
    async function* rows(): AsyncGenerator<string[]> {
      for (const { row, number } of linesOf(file, population)) {
        await note(`${file.name};${++line};${personId(number)}`);
        yield row;
      }
    }
    // Partners' files hold phones and names as typed, unescaped, and no BOM.
    const bytes = writeCsv(rows(), { columns: file.columns, encoding: file.encoding, protect: false });
    await pipeline(bytes, createWriteStream(join(folder, file.name)));
    said(file.name, line);
  }
  truth.end();
  await truthWritten;
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
