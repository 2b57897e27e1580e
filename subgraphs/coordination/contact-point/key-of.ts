import { parseEmail } from '@passerelle/kit/values/email';
import { parsePhone } from '@passerelle/kit/values/phone';
import type { ContactPointKind } from './contact-word.ts';

/** Two spellings of one coordinate have one key; null when it is no such coordinate. An address has 5 to 300 characters. */
export function keyOf(kind: ContactPointKind, value: string): string | null {
  if (kind === 'PHONE') return parsePhone(value);
  if (kind === 'EMAIL') return parseEmail(value);
  const text = value.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, ' ').trim();
  return value.length <= 300 && text.length >= 5 ? text : null;
}
