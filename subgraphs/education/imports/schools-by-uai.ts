import type { EntityManager } from '@passerelle/kit/imports/kind';
import { departementOfUai } from '@passerelle/kit/values/uai';
import { School } from '../school/school.ts';

/**
 * Ids of schools by UAI. A code that no list has named yet makes a school that is not official: its name comes with the
 * reference list.
 */
export async function schoolsByUai(em: EntityManager, codes: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(codes)].sort();
  if (!wanted.length) return new Map();
  const find = () => em.find(School, { uai: { $in: wanted } }, { fields: ['id', 'uai'], disableIdentityMap: true });
  const known = new Map((await find()).map((s) => [s.uai, s.id]));
  const missing = wanted.filter((uai) => !known.has(uai));
  if (!missing.length) return known;
  await em.upsertMany(School, missing.map((uai) => Object.assign(new School(), {
    uai, name: `Établissement ${uai}`, departement: departementOfUai(uai) ?? uai.slice(0, 3), isOfficial: false,
  })), { onConflictFields: ['uai'], onConflictAction: 'ignore' });
  return new Map((await find()).map((s) => [s.uai, s.id]));
}
