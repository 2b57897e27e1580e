import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Checked, Fault, Leftover } from './check.ts';
import type { ServiceDocument, StructureDocument } from './documents.ts';
import { extensionsOf } from './extensions.ts';
import type { Read } from './read-documents.ts';
import { Tally, type DocumentKind, type Listener } from './tally.ts';

const BATCH = 500;

/** A valid document on its way into the database. */
export interface Incoming<D> {
  readonly number: number;
  readonly value: unknown;
  readonly document: D;
  readonly leftover: Leftover | null;
  /** Under our namespace, as it came. */
  readonly extension: object | null;
  readonly digest: string;
}

/** What a kind of document does with a batch: at most 500, one per identifier. Faults refuse a document after all. */
export interface Keeper<D> {
  readonly kind: DocumentKind;
  check(value: unknown): Checked<D>;
  keep(em: EntityManager, batch: readonly Incoming<D>[], tally: Tally): Promise<readonly { readonly incoming: Incoming<D>; readonly faults: readonly Fault[] }[]>;
}

/**
 * Takes the documents of one file, in the transaction of `em`; of two with one identifier the later counts.
 * @param em the worker's, in a transaction; it is cleared after each batch
 * @throws UnreadableFile when the file is none: nothing of it may then be committed
 */
export async function takeFile<D extends StructureDocument | ServiceDocument>(em: EntityManager, documents: AsyncIterable<Read>, keeper: Keeper<D>, listener: Listener): Promise<Tally> {
  const tally = new Tally();
  let batch: Omit<Incoming<D>, 'extension' | 'digest'>[] = [];
  let seen: { source: string; id: string }[] = [];

  const run = async (): Promise<void> => {
    if (seen.length) await em.execute('insert into di_seen select ?, source, id from json_to_recordset(?::json) as r (source text, id text)', [keeper.kind, JSON.stringify(seen)]);
    const last = new Map(batch.map((one) => [keyOf(one.document), one]));
    if (last.size < batch.length) tally.flag(Array.from({ length: batch.length - last.size }, () => 'REPEATED'));
    tally.unchanged += batch.length - last.size;
    const extensions = await extensionsOf(em, [...last.values()].map((one) => one.document.id));
    const incoming = [...last.values()].map((one) => ({ ...one, extension: extensions.get(one.document.id) ?? null })).map((one) => ({ ...one, digest: digestOf(one) }));
    for (const { incoming: { number, value }, faults } of await keeper.keep(em, incoming, tally)) {
      tally.reject(faults);
      await listener.reject({ kind: keeper.kind, number, document: value, faults });
    }
    em.clear();
    [batch, seen] = [[], []];
    listener.tell?.(keeper.kind, tally.read);
  };

  for await (const { number, value } of documents) {
    tally.read++;
    const named = value as { source?: unknown; id?: unknown } | null | undefined;
    // A document that is refused today is still listed by its source: it is not withdrawn.
    if (typeof named?.source === 'string' && typeof named.id === 'string' && !named.id.includes('\0')) seen.push({ source: named.source, id: named.id });
    const checked = keeper.check(value);
    tally.flag(checked.flags);
    if ('faults' in checked) {
      tally.reject(checked.faults);
      const mayKeep = !checked.faults.some(({ code }) => code === 'NIR_REFUSED');
      await listener.reject({ kind: keeper.kind, number, document: mayKeep ? (value ?? null) : null, faults: checked.faults });
    } else batch.push({ number, value, document: checked.document, leftover: checked.leftover });
    if (batch.length === BATCH || seen.length === BATCH * 2) await run();
  }
  await run();
  return tally;
}

const keyOf = ({ source, id }: { source: string; id: string }): string => JSON.stringify([source, id]);

/** The official order of the fields makes the text of a document always the same. */
const digestOf = ({ document, extension, leftover }: { document: object; extension: object | null; leftover: object | null }): string =>
  createHash('sha256').update(JSON.stringify([document, extension, leftover])).digest('base64url');
