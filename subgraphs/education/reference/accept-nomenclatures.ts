import type { EntityManager } from '@mikro-orm/postgresql';
import { keepList, type Kept } from '@passerelle/kit/data/keep-list';
import { normaliseName } from '@passerelle/kit/values/name';
import { DiplomaLevel } from './diploma-level.ts';
import { Diploma } from './diploma.ts';
import { Mef } from './mef.ts';

/** A level as the BCN lists it: `code` three characters, `qualification` two (`03`). */
export type DiplomaLevelRow = Pick<DiplomaLevel, 'code' | 'label' | 'qualification'>;
/** A diploma as the BCN lists it: `code` a CFD, dates `YYYY-MM-DD`. */
export type DiplomaRow = Pick<Diploma, 'code' | 'label' | 'levelCode' | 'nature' | 'openedOn' | 'closedOn'>;
/** A MEF as the BCN lists it: `code` ten digits, dates `YYYY-MM-DD`. */
export type MefRow = Pick<Mef, 'code' | 'label' | 'diplomaCode' | 'openedOn' | 'closedOn'>;

const searchable = <T extends { label: string }>(rows: readonly T[]): (T & { search: string })[] =>
  rows.map((row) => ({ ...row, search: normaliseName(row.label) }));

/** Adds levels of training or brings them up to date. @param em the worker's entity manager: requests may not write them */
export const acceptDiplomaLevels = (em: EntityManager, rows: readonly DiplomaLevelRow[]): Promise<Kept> => keepList(em, DiplomaLevel, 'code', rows);

/** Adds diplomas or brings them up to date. @param em the worker's entity manager: requests may not write them */
export const acceptDiplomas = (em: EntityManager, rows: readonly DiplomaRow[]): Promise<Kept> => keepList(em, Diploma, 'code', searchable(rows));

/** Adds MEF or brings them up to date. @param em the worker's entity manager: requests may not write them */
export const acceptMefs = (em: EntityManager, rows: readonly MefRow[]): Promise<Kept> => keepList(em, Mef, 'code', searchable(rows));
