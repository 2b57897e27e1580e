import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { luhn } from './luhn.ts';

const SEPARATOR = '[\\s._/\\-\\u2010-\\u2015]';
const GAP = `${SEPARATOR}{0,3}`;
const MONTH = '(?:0[1-9]|1[0-2]|[23]\\d|4[0-2]|[5-9]\\d)';
const PLACE = '(?:0[1-9]|[1-9]\\d|2[AB])';
const NUMBER = '(?!000)\\d{3}';
const BODY = ['[123478]', '\\d\\d', MONTH, PLACE, NUMBER, NUMBER].join(GAP);

// Separators only where a NIR has them: between sex, year, month, département, commune, order (and key).
const THIRTEEN = new RegExp(`(?<!\\d)${BODY}(?!\\d)`, 'g');
const FIFTEEN = new RegExp(`(?<!\\d)${BODY}${GAP}\\d\\d(?!\\d)`, 'g');
const STRAIGHT_FIFTEEN = /(?<!\d)[1-9]\d{14}(?!\d)/g;
const WHOLE_BODY = new RegExp(`^${BODY}(?:\\d\\d)?$`);
const DIGIT_GROUPS = new RegExp(`(?<!\\d${GAP})\\d+(?:${SEPARATOR}{1,3}\\d+)+`, 'g');

const HEX_ID = /\b(?:[0-9A-F]{8}-(?:[0-9A-F]{4}-){3}[0-9A-F]{12}|(?=\d*[A-F])[0-9A-F]{24,})\b/g;
// 00 inside a number (`1.00.53…`) calls nobody abroad.
const FOREIGN_PHONE = new RegExp(`(?:\\+|(?<!\\d${GAP})00)[ .-]?\\d(?:[ .()-]{0,2}\\d){6,14}(?!\\d)`, 'g');

const packed = (text: string): string => text.replace(/[^0-9AB]/g, '');

/** Key of a NIR: 97 − n mod 97, where Corsica's 2A counts as 19 and 2B as 18. */
function keyHolds(fifteen: string): boolean {
  const body = Number(fifteen.slice(0, 13).replace('2A', '19').replace('2B', '18'));
  return 97 - (body % 97) === Number(fifteen.slice(13));
}

/** A number beside a telephone or a SIRET, a decimal number, or a pair of coordinates may have 13 or 15 digits too. */
function isAnotherNumber(match: string, before: string): boolean {
  if (/^\d\.\d+$/.test(match)) return true;
  const groups = match.split(/[^0-9AB]+/);
  if (/\d[.,]$/.test(before) && (groups.length === 2 || groups.length === 3)) return true;
  return groups.length === 2 && groups.some((g) => /^0[1-9]\d{8}$/.test(g) || (g.length === 14 && luhn(g)));
}

function withoutPhone(match: string): string {
  let phone = match;
  while (phone !== '' && !parsePhoneNumberFromString(phone.replace(/^00/, '+'))?.isValid()) {
    phone = phone.replace(/[ .()-]*\+?\d+$/, '');
  }
  return phone === '' ? match : `#${match.slice(phone.length)}`;
}

/** Digits cut evenly (`18 50 57 80 06 08 49 1`) and standing alone. */
function isEvenlyCut(match: string): boolean {
  const groups = match.split(/\D+/);
  const size = groups[0]?.length ?? 0;
  const even = groups.every((g, i) => (i < groups.length - 1 ? g.length === size : g.length <= size));
  const digits = groups.join('');
  return even && WHOLE_BODY.test(digits) && (digits.length === 13 || keyHolds(digits));
}

/**
 * Does this text hold a NIR (French social security number) anywhere? It must then be refused, never stored.
 * Found: 13 digits with the structure of a NIR (they have no key), 15 digits with a valid key (whatever their structure when in one piece), written in one piece,
 * in a NIR's own groups or in even groups, with spaces, dots, dashes or slashes. A phone after `+` or `00`, a SIRET,
 * an INE, a UUID or a date is none. A decimal number of 13 or 15 digits after the point is taken for one: keep
 * coordinates in number fields.
 */
export function holdsNir(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '').toUpperCase();
  if ((plain.match(/\d/g)?.length ?? 0) < 12) return false;
  const scanned = plain.replace(HEX_ID, '#').replace(FOREIGN_PHONE, withoutPhone);
  const holds = (form: RegExp, isNir: (match: string, before: string) => boolean): boolean =>
    [...scanned.matchAll(form)].some((m) => isNir(m[0], scanned.slice(Math.max(0, m.index - 2), m.index)));
  return (
    holds(THIRTEEN, (m, before) => !isAnotherNumber(m, before)) ||
    holds(FIFTEEN, (m, before) => keyHolds(packed(m)) && !isAnotherNumber(m, before)) ||
    holds(STRAIGHT_FIFTEEN, keyHolds) ||
    holds(DIGIT_GROUPS, isEvenlyCut)
  );
}
