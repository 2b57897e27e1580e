import type { EntityManager } from '@mikro-orm/postgresql';
import { keepList, type Kept } from '@passerelle/kit/data/keep-list';
import { Agency } from '../agency/agency.ts';

/** An agence as the national list numbers it; the list does not say whose it is. */
export type AgencyRow = Pick<Agency, 'number' | 'name' | 'departement' | 'missionLocaleId'>;

/** Adds agences or brings known ones up to date; a mission locale already known for one stays. @param em the worker's entity manager */
export async function acceptAgencies(em: EntityManager, rows: readonly AgencyRow[]): Promise<Kept> {
  const linked = await em.find(Agency, { number: { $in: rows.map((row) => row.number) }, missionLocaleId: { $ne: null } });
  const kept = new Map(linked.map((agency) => [agency.number, agency.missionLocaleId]));
  return keepList(em, Agency, 'number', rows.map((row) => ({ ...row, missionLocaleId: kept.get(row.number) ?? row.missionLocaleId })));
}
