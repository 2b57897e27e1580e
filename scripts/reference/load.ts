import { accessSync, constants, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Organisation } from '@passerelle/coordination/organisation/organisation';
import { connect } from '@passerelle/kit/data/database';
import { stated } from '@passerelle/kit/data/keep-list';
import type { RowError } from '@passerelle/kit/file/row-errors';
import type { EntityManager, Kind, Orm, Rejects } from './list.ts';

/** What became of one file: `read` = `accepted` + the entries of `rejected`. */
export interface Summary {
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly added: number;
  readonly changed: number;
  /** Accepted entries about something that an earlier entry of the file was about: the later one counts. */
  readonly repeated: number;
  /** Rejects and flags by code. */
  readonly reasons: Readonly<Record<string, number>>;
  readonly flags: Readonly<Record<string, number>>;
  /** The first rejects. */
  readonly first: readonly RowError[];
  /** Where all of them are; null when there is none. */
  readonly rejectsFile: string | null;
}

export interface LoadOptions {
  readonly dryRun?: boolean;
  readonly network?: string;
  /** Connection of a subgraph's worker. */
  readonly url: (subgraph: string) => string;
}

const BATCH = 1_000;
const FIRST = 10;

/** Beside the file, or in the current folder when that one is read-only. */
function rejectsPath(path: string, form: string): string {
  const name = `${basename(path)}.rejets.${form}`;
  try {
    accessSync(dirname(path), constants.W_OK);
    return join(dirname(path), name);
  } catch {
    return resolve(name);
  }
}

/**
 * Brings an official list into the databases: all of it or, when something fails, nothing. Rejected entries go to
 * `FILE.rejets.csv|json`. Safe to run again: what did not change is not written. A dry run does the same and keeps nothing.
 * @throws FileError or OperatorError when the file cannot be read at all
 */
export async function load<Row extends object>(kind: Kind<Row>, path: string, { dryRun = false, network, url }: LoadOptions): Promise<Summary> {
  const orms: Orm[] = [];
  const open = async (subgraph: string, entities: Kind<Row>['entities']): Promise<EntityManager> => {
    const orm = await connect(url(subgraph), { entities, pool: 1 });
    orms.push(orm);
    const em = orm.em.fork();
    await em.begin();
    return em;
  };
  let rejects: Rejects | null = null;
  const ems: EntityManager[] = [];
  try {
    const own = await open(kind.subgraph, kind.entities);
    ems.push(own);
    const register = kind.organisations ? await open('coordination', [Organisation]) : null;
    if (register) ems.push(register);
    const target = { own, register };
    const list = await kind.open(path, target, network);
    const rejectsFile = rejectsPath(path, list.form);
    rmSync(rejectsFile, { force: true });

    // By key, so that of two entries about one thing the later counts, however far apart; these lists have some 10,000 rows.
    const rows = new Map<string, Row>();
    const [reasons, flags, first]: [Record<string, number>, Record<string, number>, RowError[]] = [{}, {}, []];
    let [read, accepted, added, changed] = [0, 0, 0, 0];
    for await (const entry of list) {
      read++;
      if (entry.row === null) {
        rejects ??= list.rejects(rejectsFile);
        await rejects.write(entry);
        for (const { code } of entry.errors) reasons[code] = (reasons[code] ?? 0) + 1;
        if (first.length < FIRST) first.push(...entry.errors.slice(0, FIRST - first.length));
        continue;
      }
      accepted++;
      for (const code of entry.flags) flags[code] = (flags[code] ?? 0) + 1;
      const key = kind.key(entry.row);
      rows.set(key, { ...entry.row, ...rows.get(key), ...stated(entry.row) });
    }
    const all = [...rows.values()];
    for (let i = 0; i < all.length; i += BATCH) {
      const kept = await kind.accept(target, all.slice(i, i + BATCH));
      [added, changed] = [added + kept.added, changed + kept.changed];
    }
    await rejects?.end();
    for (const em of ems) await (dryRun ? em.rollback() : em.commit());
    return { read, accepted, rejected: read - accepted, added, changed, repeated: accepted - rows.size, reasons, flags, first, rejectsFile: rejects && rejectsFile };
  } catch (error) {
    for (const em of ems) if (em.isInTransaction()) await em.rollback();
    throw error;
  } finally {
    for (const orm of orms) await orm.close(true);
  }
}
