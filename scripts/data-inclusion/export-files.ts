import { createWriteStream, mkdirSync, renameSync, rmSync, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { connect } from '@passerelle/kit/data/database';
import { exportDocuments } from '@passerelle/solutions/data-inclusion/export-documents';
import { ExportReport } from '@passerelle/solutions/data-inclusion/export-report';
import { solutions } from '@passerelle/solutions/index';
import { explain } from '../start/operator-error.ts';
import type { Asked } from './arguments.ts';

const NAMES = ['structures', 'services', 'extensions'] as const;
type Name = (typeof NAMES)[number];

/**
 * Writes the catalogue's three files; each takes its place once all are whole.
 * @param url the worker's database of the solutions slice
 * @throws OperatorError when the folder cannot be written
 */
export async function exportFiles(url: string, { out, withOthers }: Extract<Asked, { verb: 'export' }>, tell: (line: string) => void): Promise<ExportReport> {
  const orm = await connect(url, { entities: solutions.entities, pool: 1 });
  const report = new ExportReport();
  const lists = {} as Record<Name, JsonList>;
  try {
    mkdirSync(out, { recursive: true });
    for (const name of NAMES) lists[name] = await JsonList.open(join(out, `${name}.json.partie`));
    for await (const entry of exportDocuments(orm.em.fork(), { withOthers })) {
      report.take(entry);
      if (!('document' in entry)) continue;
      await lists[entry.kind === 'structure' ? 'structures' : 'services'].add(entry.document);
      if (entry.extension) await lists.extensions.add(entry.extension);
      const count = report.written.structure + report.written.service;
      if (count % 1_000 === 0) tell(`export : ${count} documents`);
    }
    for (const name of NAMES) await lists[name].end();
    for (const name of NAMES) renameSync(join(out, `${name}.json.partie`), join(out, `${name}.json`));
    return report;
  } catch (error) {
    for (const name of NAMES) rmSync(join(out, `${name}.json.partie`), { force: true });
    throw explain(error, `Écriture de ${out}`);
  } finally {
    await orm.close(true);
  }
}

/** A JSON list, one document a line. */
class JsonList {
  private count = 0;
  private constructor(private readonly stream: WriteStream) {}

  static async open(path: string): Promise<JsonList> {
    const stream = createWriteStream(path);
    await once(stream, 'open');
    return new JsonList(stream);
  }

  async add(document: object): Promise<void> {
    if (!this.stream.write(`${this.count++ ? ',\n' : '[\n'}${JSON.stringify(document)}`)) await once(this.stream, 'drain');
  }

  async end(): Promise<void> {
    this.stream.end(this.count ? '\n]\n' : '[]\n');
    await finished(this.stream);
  }
}
