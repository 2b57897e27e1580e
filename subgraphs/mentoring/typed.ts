import { Refusal } from '@passerelle/kit/graphql/errors';
import { freeText } from '@passerelle/kit/values/text';

/**
 * Reads a text that somebody typed.
 * @param max characters at most
 * @param field its path in the arguments, for the refusal
 * @throws Refusal when it is empty, too long, or holds a NIR
 */
export function typed(text: string, max: number, field: string[]): string {
  const read = freeText(max)(text);
  if ('refused' in read) throw new Refusal(read.refused, read.message, field);
  if (read.text === '') throw new Refusal('EMPTY', 'Ce champ est vide. Remplissez-le.', field);
  return read.text;
}
