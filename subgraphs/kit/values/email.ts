import { z } from 'zod';

const email = z.string().trim().toLowerCase().max(254).pipe(z.email());

/**
 * Reads an e-mail address.
 * @returns it trimmed and in lower case, or null when the form is wrong; that it exists is not checked
 */
export function parseEmail(text: string): string | null {
  const read = email.safeParse(text);
  return read.success ? read.data : null;
}
