import { raw } from '@mikro-orm/core';
import { nameTokens } from '../values/name.ts';

/**
 * A condition on a column kept as `normaliseName` writes it, under a trigram index: each word of the text is found in it,
 * small slips of the keyboard allowed. Without a word to look for, everything fits.
 * @param column the column, from the code, never from a request
 * @param text what somebody typed; its first 20 words count
 */
export const searchWords = (column: string, text: string): object =>
  ({ $and: nameTokens(text.slice(0, 200)).slice(0, 20).map((word) => ({ [raw(`? <% ${column}`, [word])]: [] })) });
