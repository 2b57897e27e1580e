import type { EntityManager } from '@mikro-orm/postgresql';
import { keepList, type Kept } from '@passerelle/kit/data/keep-list';
import { normaliseName } from '@passerelle/kit/values/name';
import { Occupation } from './occupation.ts';

/** Adds trades or brings them up to date. @param em the worker's entity manager: requests may not write them */
export const acceptOccupations = (em: EntityManager, rows: readonly Pick<Occupation, 'code' | 'label'>[]): Promise<Kept> =>
  keepList(em, Occupation, 'code', rows.map((row) => ({ ...row, search: normaliseName(row.label) })));
