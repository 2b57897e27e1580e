import { UUID } from '@passerelle/kit/graphql/arguments';
import { coded } from '@passerelle/kit/graphql/errors';

/** Where a solution stands in a search: lower comes first, value by value. */
export interface Rank {
  /** 0: answers every need; 1: answers some; and 2 more when it is at a distance in a search around a place. */
  readonly group: number;
  /** Around a place: how far, after its standing; else the standing itself. */
  readonly key: number;
  /** First day; constant around a place. */
  readonly start: string;
  readonly id: string;
}

/** A rank as text. It is made of stored values only: nothing in it moves with the clock. */
export const toCursor = ({ group, key, start, id }: Rank): string => Buffer.from(JSON.stringify([group, key, start, id])).toString('base64url');

const isRank = (value: unknown): value is [number, number, string, string] =>
  Array.isArray(value) && value.length === 4 && Number.isInteger(value[0]) && Number.isFinite(value[1]) && /^\d{4}-\d{2}-\d{2}$/.test(String(value[2])) && UUID.test(String(value[3]));

/** @throws BAD_USER_INPUT for what is not one of our cursors */
export function fromCursor(text: string): Rank {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (isRank(value)) return { group: value[0], key: value[1], start: value[2], id: value[3] };
  } catch { /* told below */ }
  throw coded('BAD_USER_INPUT', 'Ce curseur (after) n’est pas lisible. Reprenez la liste depuis le début.');
}

