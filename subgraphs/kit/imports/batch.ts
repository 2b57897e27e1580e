import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { CsvRow } from '../file/read-csv.ts';
import { pathOfNir } from '../graphql/mutation.ts';
import { holdsNir } from '../values/nir.ts';
import type { ImportKind, ImportOptions, Understood } from './kind.ts';
import type { Register, Registered } from './register.ts';
import type { ImportFile, ImportTables, RejectReason } from './tables.ts';

/** Longer than any name, address or code: coordination would refuse the whole batch. */
const LONGEST_CELL = 200;

/** What a batch needs besides its rows. */
export interface BatchWork {
  readonly em: EntityManager;
  readonly tables: ImportTables;
  readonly kind: ImportKind;
  readonly options: ImportOptions;
  readonly register: Register;
  /** The sender's spelling of one of our columns. */
  readonly columnOf: (name: string) => string | null;
  readonly header: readonly string[];
}

interface Reject { readonly row: CsvRow<string>; readonly reasons: RejectReason[] }

/** Another process has already done this batch. */
export class BatchTaken extends Error {}

/**
 * One batch: persons are handed over first (no transaction stays open during a call), then one transaction keeps its
 * rows, its rejects and how far the import is. Killed anywhere, it is done again and comes out the same: external ids
 * make both halves idempotent.
 * @returns the new position
 * @throws BatchTaken when the import moved on meanwhile
 */
export async function runBatch(work: BatchWork, file: ImportFile, rows: readonly CsvRow<string>[], signal: AbortSignal): Promise<number> {
  const { tables, kind, options } = work;
  const rejects: Reject[] = [];
  const understood: { row: CsvRow<string>; meant: Understood<unknown> }[] = [];
  for (const row of rows) {
    const meant = understand(work, row);
    if (Array.isArray(meant)) rejects.push({ row, reasons: meant });
    else understood.push({ row, meant });
  }
  // The same record twice in one batch: the last line counts, and both are accepted.
  const unique = new Map(understood.map(({ meant }) => [meant.externalId, meant]));
  const persons = [...unique.values()].flatMap((m) => (m.person ? [m.person] : []));
  const registered = await work.register({
    source: kind.source, records: persons, startedBy: { person: file.startedById, organisation: file.organisationId },
    onlyOwner: file.isOwnOnly ? file.organisationId : null, isDry: file.isDry,
  }, signal);
  const own = file.isOwnOnly ? await kind.ownUnregistered?.(work.em, [...unique.values()], registered, file.organisationId) : undefined;
  const isRefused = ({ person, externalId }: Understood<unknown>) => (person ? !registered.has(externalId) : own !== undefined && !own.has(externalId));
  for (const { row, meant } of understood) if (isRefused(meant)) rejects.push({ row, reasons: [NOT_YOURS] });
  const kept = [...unique.values()].filter((m) => !isRefused(m));
  const position = rows.at(-1)!.line;

  await work.em.transactional(async (tx) => {
    const current = await tx.findOneOrFail(tables.file, { id: file.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (current.position !== file.position || current.state !== 'RUNNING') throw new BatchTaken();
    await tx.execute('savepoint rows');
    const added = kept.length ? await kind.accept(tx, kept.map((m) => ({
      externalId: m.externalId, row: m.row, youthId: registered.get(m.externalId)?.youthId ?? null, ownerId: registered.get(m.externalId)?.ownerId ?? null,
    })), options) : 0;
    await tx.flush();
    if (file.isDry) await tx.execute('rollback to savepoint rows');
    // A rehearsal leaves no trace, so that it may not tell whether somebody is known to the register: each is as if new.
    const outcomes = Map.groupBy(registered.values(), ({ outcome }: Registered) => (file.isDry && outcome !== 'KNOWN' ? 'CREATED' : outcome));
    const count = (outcome: Registered['outcome']) => outcomes.get(outcome)?.length ?? 0;
    await tx.nativeUpdate(tables.file, { id: file.id }, {
      position, read: current.read + rows.length, rejected: current.rejected + rejects.length, accepted: current.accepted + rows.length - rejects.length,
      added: current.added + added, linked: current.linked + count('LINKED'), created: current.created + count('CREATED'), doubts: current.doubts + count('DOUBT'),
      withheld: current.withheld + understood.filter(({ meant }) => meant.person === null).length, updatedAt: new Date(),
    });
    if (rejects.length) await tx.insertMany(tables.reject, rejects.map((r) => rejectRow(tables, file.id, r)));
  });
  return position;
}

/** The meaning of a row, or why it is rejected. */
function understand({ kind, options, columnOf, header }: BatchWork, row: CsvRow<string>): Understood<unknown> | RejectReason[] {
  if (row.errors.length) return row.errors.map(({ column, code, message }) => ({ column, code, message }));
  const cells = row.raw.flatMap((cell, place): RejectReason[] => {
    const column = header[place] ?? null;
    if (holdsNir(cell)) return [{ column, code: 'NIR_REFUSED', message: 'Cette cellule contenait un numéro de sécurité sociale : elle a été vidée. Retirez ce numéro de votre fichier, il ne doit pas être transmis.' }];
    if (cell.length > LONGEST_CELL) return [{ column, code: 'CELL_TOO_LONG', message: `Cette cellule dépasse ${LONGEST_CELL} caractères : raccourcissez-la puis renvoyez la ligne.` }];
    return [];
  });
  if (cells.length) return cells;
  const meant = kind.read(row.values, options);
  if ('faults' in meant) return meant.faults.map(({ column, code, message }) => ({ column: column === null ? null : (columnOf(column) ?? column), code, message }));
  return pathOfNir(meant.person) ? [{ column: null, code: 'NIR_REFUSED', message: 'Cette ligne contient un numéro de sécurité sociale : retirez-le puis renvoyez la ligne.' }] : meant;
}

const NOT_YOURS: RejectReason = {
  column: null, code: 'NOT_YOUR_ORGANISATION',
  message: 'Cette ligne appartient à une autre structure que la vôtre : vérifiez le code de la structure, ou laissez la structure concernée l’envoyer.',
};

const rejectRow = (tables: ImportTables, importId: string, { row, reasons }: Reject) => Object.assign(new tables.reject(), {
  importId, line: row.line, raw: row.raw.map((cell) => (holdsNir(cell) ? '' : cell)), reasons,
});
