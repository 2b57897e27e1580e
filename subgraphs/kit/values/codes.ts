import { luhn } from './luhn.ts';

/** Reads one kind of code: gives it without spaces and in capitals, or null when the form is wrong. */
type CodeReader = (text: string) => string | null;

const pack = (text: string): string => text.replace(/\s/g, '').toUpperCase();

function reader(form: RegExp): CodeReader {
  return (text) => {
    const code = pack(text);
    return form.test(code) ? code : null;
  };
}

/** RNA, the number of an association: `W`, then a letter in third place for Corsica (`W2A1000123`). */
export const parseRna = reader(/^W\d[A-Z\d]\d{7}$/);
/** Commune, INSEE's COG code, always text: `01004`, `2A004`. Not a postcode. */
export const parseCommune = reader(/^\d[0-9AB]\d{3}$/);
/** ROME, trade code: `A1101`. */
export const parseRome = reader(/^[A-N]\d{4}$/);
/** CFD, code formation-diplôme of the BCN: 8 characters. */
export const parseCfd = reader(/^[A-Z0-9]{8}$/);
/** MEF, module élémentaire de formation: 10 digits, 11 in statistics. */
export const parseMef = reader(/^\d{10,11}$/);
/** Structure of missions locales as i-Milo numbers it: `59220S00`, `2A004S00`. */
export const parseMiloStructure = reader(/^\d[0-9AB]\d{3}S\d{2}$/);
/** SAFIR, agency of France Travail: 5 digits. */
export const parseSafir = reader(/^\d{5}$/);
/** Jobseeker's number at France Travail: 7 digits and a character, or 11 digits. */
export const parseFranceTravailId = reader(/^(\d{7}[A-Z\d]|\d{11})$/);

/** NAF, activity of a company: `8559A`; `85.59A` is read too. */
export const parseNaf: CodeReader = (text) => reader(/^\d{4}[A-Z]$/)(text.replace('.', ''));

/** RNCP, certification: digits only or after `RNCP`; always given back as `RNCP` and the digits. */
export const parseRncp: CodeReader = (text) => {
  const digits = /^(?:RNCP)?(\d{2,5})$/.exec(pack(text))?.[1];
  return digits === undefined ? null : `RNCP${digits}`;
};

/** FINESS: 9 characters, of which 2A or 2B first in Corsica; Luhn when all are digits. */
export const parseFiness: CodeReader = (text) => {
  const code = pack(text);
  if (/^2[AB]\d{7}$/.test(code)) return code;
  return /^\d{9}$/.test(code) && luhn(code) ? code : null;
};

/**
 * A département or overseas territory as the COG writes it: `1`, `01` and `001` are `01`, `2a` is `2A`.
 * Software that stores numbers loses the leading zero, hence the number.
 * @returns null for what is none, `20` included (Corsica is 2A or 2B since 1976)
 */
export function normaliseDepartement(value: string | number): string | null {
  const short = pack(String(value)).replace(/^0+(?=..)/, '');
  const code = /^\d$/.test(short) ? `0${short}` : short;
  if (/^(2[AB]|97[1-8]|98[46-9])$/.test(code)) return code;
  return /^(0[1-9]|[1-8]\d|9[0-5])$/.test(code) && code !== '20' ? code : null;
}
