import type { EntityManager } from '@mikro-orm/postgresql';
import { keepList, type Kept } from '@passerelle/kit/data/keep-list';
import { School } from './school.ts';

/** A school as a list names it. A list of codes alone has no names. */
export interface SchoolRow extends Pick<School, 'uai' | 'departement' | 'kind' | 'commune' | 'academie'> {
  readonly name?: string | null;
}

/**
 * Adds schools or brings known ones up to date, as official ones. A list that states no name says little: it completes
 * what is known of a school and replaces nothing; a school known by nothing else bears its UAI for a name.
 * @param em the worker's entity manager
 */
export async function acceptSchools(em: EntityManager, rows: readonly SchoolRow[]): Promise<Kept> {
  const unnamed = new Set(rows.filter((row) => !row.name).map((row) => row.uai));
  const known = new Map((await em.find(School, { uai: { $in: [...unnamed] } })).map((school) => [school.uai, school]));
  const bare = (row: SchoolRow): SchoolRow => {
    const school = known.get(row.uai);
    return { ...row, name: school?.name ?? `Établissement ${row.uai}`, kind: school?.kind ?? row.kind };
  };
  const named = new Set(rows.filter((row) => row.name).map((row) => row.uai));
  const complete = rows.map((row) => (row.name || named.has(row.uai) ? row : bare(row)));
  return keepList(em, School, 'uai', complete.map((row) => ({ ...row, name: row.name ?? '', isOfficial: true })));
}
