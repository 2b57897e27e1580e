import { createHash } from 'node:crypto';
import { normaliseName } from '../values/name.ts';

/**
 * A stable name for a person's row where the source gives none: the same however the names are typed.
 * @param birthDate AAAA-MM-JJ
 * @returns 32 hexadecimal digits
 */
export const rowFingerprint = (familyName: string, givenName: string, birthDate: string, ...more: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify([normaliseName(familyName), normaliseName(givenName), birthDate, ...more.map(normaliseName)])).digest('hex').slice(0, 32);
