import { parseEmail } from '@passerelle/kit/values/email';
import { parseIne } from '@passerelle/kit/values/ine';
import { normaliseName, nameTokens } from '@passerelle/kit/values/name';
import { parsePhone } from '@passerelle/kit/values/phone';
import type { Registration } from './registration.ts';

/** What of a record is compared with others: normalised, while the record itself stays as typed. */
export interface Fingerprint {
  readonly familyName: string;
  readonly givenName: string;
  readonly birthDate: string;
  readonly ine: string | null;
  readonly nameWords: string[];
  /** Values that two records may agree on besides names and birth date. */
  readonly agreements: string[];
}

export function fingerprint(r: Registration): Fingerprint {
  const mail = r.email ? parseEmail(r.email) : null;
  const agreements = [
    ...r.phones.map(parsePhone).filter((p) => p !== null).map((p) => `phone:${p}`),
    ...(mail ? [`mail:${mail}`] : []),
    // One place is one agreement, however many ways it was written.
    ...(r.communeCode ? [`commune:${r.communeCode}`] : r.commune ? [`commune:${normaliseName(r.commune)}`] : []),
    ...(r.address ? [`address:${normaliseName(r.address)}`] : []),
    ...(r.birthplace ? [`birthplace:${r.birthplace.trim()}`] : []),
  ];
  return {
    familyName: r.familyName, givenName: r.givenName, birthDate: r.birthDate, ine: r.ine ? (parseIne(r.ine)?.ine ?? null) : null,
    nameWords: [...new Set(nameTokens(`${r.familyName} ${r.givenName}`))], agreements: [...new Set(agreements)],
  };
}

/** Agreements that alone make two records worth comparing: a phone number, a mail address. */
export const strongAgreements = (print: Pick<Fingerprint, 'agreements'>): string[] => print.agreements.filter((v) => /^(phone|mail):/.test(v));
