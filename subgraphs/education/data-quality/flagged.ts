import { raw } from '@mikro-orm/core';
import { COORDINATE_FLAGS, DataQuality } from './flag.ts';

const flags = (quality: DataQuality): string | null => (quality === DataQuality.COORDINATES_TO_COMPLETE ? `{${COORDINATE_FLAGS.join(',')}}` : null);

/** A condition on enrolments that carry such a flag. */
export const isFlagged = (quality: DataQuality): object =>
  ({ [raw((alias) => `${alias}.flags <> '{}' and (?::text[] is null or ${alias}.flags && ?::text[])`, [flags(quality), flags(quality)])]: [] });

/**
 * A condition on listed decisions whose leaver's row carries such a flag. Row policies hide the row until the youth's grant is in
 * hand, so the database is asked through a function that looks at the viewer's own lists only (see the migrations).
 */
export const hasFlaggedRow = (quality: DataQuality, campaignId: string, platforms: readonly string[]): object =>
  ({ [raw((alias) => `${alias}.id in (select flagged_decisions(?, ?::uuid[], ?::text[]))`, [campaignId, `{${platforms.join(',')}}`, flags(quality)])]: [] });
