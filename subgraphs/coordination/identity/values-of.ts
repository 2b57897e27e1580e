import type { Fingerprint } from './fingerprint.ts';
import type { Registration } from './registration.ts';
import type { SourceRecord } from './source-record.ts';

/** What a source record stores of a registration: values as typed, and what finds them again. */
export const valuesOf = (r: Registration, print: Fingerprint, ownerId: string | null) => ({
  ownerId, familyName: r.familyName, givenName: r.givenName, birthDate: r.birthDate, sex: r.sex ?? null, ine: print.ine, flags: r.flags,
  contacts: { phones: r.phones, email: r.email ?? null, address: r.address ?? null, postcode: r.postcode ?? null, commune: r.commune ?? null },
  typed: { ine: r.ine ?? null, birthplace: r.birthplace ?? null }, nameWords: print.nameWords, agreements: print.agreements,
});

/** The values as typed of a stored record: what a version keeps. */
export const typedValues = ({ ownerId, familyName, givenName, birthDate, sex, flags, contacts, typed }: ReturnType<typeof valuesOf> | SourceRecord) =>
  ({ ownerId: ownerId ?? null, familyName, givenName, birthDate, sex: sex ?? null, flags, contacts, typed });

/** Whether two sets of typed values say the same. JSON columns come back with their keys in another order. */
export const sameValues = (a: unknown, b: unknown): boolean => stable(a) === stable(b);

function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  return `{${Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => `${k}:${stable(v)}`).join()}}`;
}
