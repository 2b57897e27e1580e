import { once } from 'node:events';
import { createReadStream, createWriteStream, rmSync, statSync, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { connect } from '@passerelle/kit/data/database';
import { importDocuments, type ImportSummary } from '@passerelle/solutions/data-inclusion/import-documents';
import { UnreadableFile } from '@passerelle/solutions/data-inclusion/read-documents';
import type { DocumentKind, Reject } from '@passerelle/solutions/data-inclusion/tally';
import { solutions } from '@passerelle/solutions/index';
import { places } from '../reference/places.ts';
import { OperatorError } from '../start/operator-error.ts';
import type { Asked } from './arguments.ts';

/** The largest file, in bytes, as for partners' files. */
const LARGEST = 200_000_000;
const WORDS: Readonly<Record<DocumentKind, string>> = { structure: 'structures', service: 'services' };

/** What became of an import, and where what is refused is written. */
export interface Imported { readonly summary: ImportSummary; readonly rejects: readonly string[] }

/**
 * Takes the files that the command names: all of them or, when one is none, nothing.
 * @param url the worker's database of the solutions slice
 * @param tell gets one line of progress at a time
 * @throws OperatorError saying what to do
 */
export async function importFiles(url: string, asked: Extract<Asked, { verb: 'import' }>, tell: (line: string) => void): Promise<Imported> {
  const paths = { structure: asked.structures, service: asked.services };
  for (const path of [asked.structures, asked.services, asked.extensions]) if (path) checkFile(path);
  const out = new Map<DocumentKind, WriteStream>();
  const rejectsOf = (kind: DocumentKind) => `${paths[kind]}.rejets.jsonl`;
  for (const kind of ['structure', 'service'] as const) if (paths[kind]) rmSync(rejectsOf(kind), { force: true });
  const reject = async ({ kind, number, document, faults }: Reject): Promise<void> => {
    const stream = out.get(kind) ?? createWriteStream(rejectsOf(kind));
    out.set(kind, stream);
    const motifs = faults.map(({ field, message }) => (field ? `${field} : ${message}` : message));
    if (!stream.write(`${JSON.stringify({ numero: number, motifs, document })}\n`)) await once(stream, 'drain');
  };
  const orm = await connect(url, { entities: solutions.entities, pool: 1 });
  try {
    const files = Object.fromEntries(Object.entries({ structures: asked.structures, services: asked.services, extensions: asked.extensions }).flatMap(([name, path]) => (path ? [[name, createReadStream(path)]] : [])));
    const summary = await importDocuments(orm.em.fork(), files, { known: places(), isComplete: asked.isComplete, isDry: asked.isDry }, { reject, tell: (kind, read) => { tell(`${WORDS[kind]} : ${read} lues`); } });
    return { summary, rejects: [...out.keys()].map(rejectsOf) };
  } catch (error) {
    throw error instanceof UnreadableFile ? new OperatorError(error.message) : error;
  } finally {
    await Promise.all([...out.values()].map((stream) => { stream.end(); return finished(stream); }));
    await orm.close(true);
  }
}

function checkFile(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new OperatorError(`${path} n’est pas un fichier. Vérifiez son chemin, puis recommencez.`);
  if (found.size > LARGEST) throw new OperatorError(`${path} dépasse 200 Mo. Coupez-le en plusieurs fichiers, et importez-les sans --complete.`);
}
