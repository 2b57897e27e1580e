import type { EntityClass, FilterQuery } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';

/** What a list changed: rows that were not known, and known rows of which a fact differs. */
export interface Kept { readonly added: number; readonly changed: number }

/** A row of a list: its key is stated, the rest may be. */
export type Listed<T, K extends keyof T> = Partial<T> & Pick<T, K>;

const BATCH = 1_000;

/** The facts that a row states: neither null nor empty. */
export const stated = <T extends object>(row: T): Partial<T> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined && value !== '')) as Partial<T>;

/**
 * Adds the rows of an official list, or brings known ones up to date: one read and few writes per thousand rows. A fact
 * that the list does not state leaves what is known; of two rows with one key the later one counts. The same rows again
 * change nothing.
 * @param em the worker's entity manager, inside a transaction if all or nothing is wanted; it is cleared
 * @param key the property by which a row is known, under a unique constraint, e.g. `uai`
 */
export async function keepList<T extends object, K extends keyof T & string>(
  em: EntityManager, entity: EntityClass<T>, key: K, rows: readonly Listed<T, K>[],
): Promise<Kept> {
  const last = new Map<unknown, Partial<T>>();
  for (const row of rows) last.set(row[key], { ...last.get(row[key]), ...(stated(row) as Partial<T>) });
  const keys = [...last.keys()];
  let [added, changed] = [0, 0];
  for (let i = 0; i < keys.length; i += BATCH) {
    const part = keys.slice(i, i + BATCH);
    const known = new Map(((await em.find(entity, { [key]: { $in: part } } as unknown as FilterQuery<NoInfer<T>>)) as T[]).map((row) => [row[key] as unknown, row]));
    for (const one of part) {
      const row = known.get(one);
      if (row) Object.assign(row, last.get(one));
      else em.create(entity, last.get(one) as never);
    }
    const work = em.getUnitOfWork();
    work.computeChangeSets();
    const news = work.getChangeSets().filter((set) => set.type === 'create').length;
    added += news;
    changed += work.getChangeSets().length - news;
    await em.flush();
    em.clear();
  }
  return { added, changed };
}
