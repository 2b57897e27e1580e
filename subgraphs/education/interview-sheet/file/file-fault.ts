import { Refusal } from '@passerelle/kit/graphql/errors';

/**
 * A sheet's file that cannot be taken, as a whole or at one place. The message is French, says what to do, quotes no value.
 * @param line as a text editor counts, from 1
 * @param column the header of the CSV, or the key of the JSON
 */
export function fileFault(code: string, message: string, line?: number, column?: string): Refusal {
  const place = [line && `ligne ${line}`, column && `colonne « ${column} »`].filter(Boolean).join(', ');
  const path = ['input', 'content', ...(line ? [String(line)] : []), ...(column ? [column] : [])];
  return new Refusal(code, place ? `${message} (${place})` : message, path);
}
