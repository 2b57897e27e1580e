import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';

// They dial as metropolitan France does (0 and 9 digits), each with its own international code; Mayotte has Réunion's.
const DIALLED_WITH_ZERO: CountryCode[] = ['FR', 'GP', 'MQ', 'GF', 'RE'];

function frenchNumber(national: string): string | null {
  for (const country of DIALLED_WITH_ZERO) {
    const number = parsePhoneNumberFromString(national, { defaultCountry: country, extract: false });
    if (number?.isValid() && number.nationalNumber === national) return number.number;
  }
  // The numbering plan opens blocks before the library knows them: nine digits are enough.
  return /^[1-9]\d{8}$/.test(national) ? `+33${national}` : null;
}

/**
 * Reads a telephone number as people type it: `06 12 34 56 78`, `+33 (0)6…`, `0033 6…`, `06.12…`, `+687 …`.
 * A number dialled with 0, or typed after +33, that belongs to an overseas block gets that territory's code
 * (`0692…` is `+262692…`), so that both spellings of one line are equal.
 * @returns E.164, or null when it is no telephone number (or several)
 */
export function parsePhone(text: string): string | null {
  const number = parsePhoneNumberFromString(text.trim(), { defaultCountry: 'FR', extract: false });
  if (number === undefined) return null;
  if (number.countryCallingCode === '33') return frenchNumber(number.nationalNumber);
  return number.isValid() ? number.number : null;
}
