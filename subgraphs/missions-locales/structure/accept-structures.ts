import type { EntityManager } from '@mikro-orm/postgresql';
import { keepList, type Kept, type Listed } from '@passerelle/kit/data/keep-list';
import { MissionLocale } from '../mission-locale/mission-locale.ts';

/** A structure as i-Milo lists it; `organisationId` is its organisation in coordination. A merger that is known stays: see `mission-locale/merge-structures.ts`. */
export type StructureRow = Pick<MissionLocale, 'code' | 'name' | 'commune' | 'departement' | 'organisationId' | 'isTemporary'>;

/** Adds missions locales or brings known ones up to date, as official ones. @param em the worker's entity manager */
export const acceptStructures = (em: EntityManager, rows: readonly StructureRow[]): Promise<Kept> =>
  keepList(em, MissionLocale, 'code', rows.map((row) => ({ ...row, isOfficial: true })));

/** Completes known missions locales with what another list says of them, e.g. their SIRET. @param em the worker's entity manager */
export const completeStructures = (em: EntityManager, rows: readonly Listed<MissionLocale, 'code'>[]): Promise<Kept> =>
  keepList(em, MissionLocale, 'code', rows);
