import { parseIne } from '@passerelle/kit/values/ine';

/**
 * The school's own number of a pupil: letters, digits and hyphens, at least one digit, 20 characters at most. An INE, which
 * tells the pupil everywhere, is refused, and so is a name.
 * @returns the number in capitals; null when it is none
 */
export function parsePupilReference(text: string): string | null {
  const reference = text.trim().toUpperCase();
  if (!/^(?=.*\d)[A-Z\d-]{1,20}$/.test(reference)) return null;
  return parseIne(reference) ? null : reference;
}
