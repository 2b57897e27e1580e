import { createHash } from 'node:crypto';
import type { EntityManager } from '@passerelle/kit/imports/kind';
import { ageAt } from '@passerelle/kit/values/date';
import { WithheldLeaver } from './withheld-leaver.ts';

/** A03: 15 years and 364 days at the processing date is out. */
export const isUnderSixteen = (birthDate: string, processingDate: string): boolean => ageAt(birthDate, processingDate) < 16;

/** How a withheld row is known again without its identity. */
export const referenceOf = (source: string, externalId: string): string => createHash('sha256').update(`${source} ${externalId}`).digest('hex');

/** A row of somebody under 16. */
export interface Withheld {
  readonly externalId: string;
  readonly row: object;
}

/**
 * Keeps what may be kept of rows about under-16s: the row while the processing date is to come, else the reference alone.
 * @returns how many were not known yet
 */
export async function withhold(em: EntityManager, source: string, rows: readonly Withheld[], processingDate: string, today: string): Promise<number> {
  if (!rows.length) return 0;
  const references = rows.map((r) => referenceOf(source, r.externalId));
  const known = await em.count(WithheldLeaver, { source, reference: { $in: references } });
  const isPast = processingDate < today;
  await em.upsertMany(WithheldLeaver, rows.map((r, i) => Object.assign(new WithheldLeaver(), {
    source, reference: references[i]!, processingDate, row: isPast ? null : r.row,
  })), { onConflictFields: ['source', 'reference'], onConflictExcludeFields: ['id', 'createdAt'] });
  return rows.length - known;
}

/** Forgets that rows were withheld: their birth date was corrected. */
export const release = (em: EntityManager, source: string, externalIds: readonly string[]): Promise<number> =>
  em.nativeDelete(WithheldLeaver, { source, reference: { $in: externalIds.map((id) => referenceOf(source, id)) } });
