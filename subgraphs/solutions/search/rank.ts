import { UUID } from '@passerelle/kit/graphql/arguments';
import { badCursor, isDay } from '@passerelle/kit/graphql/connection';

/** Around a place every solution has its own key: the day says nothing more. */
export const NO_DAY = '0001-01-01';

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

/** A standing and a day, except at a distance that was measured: what the statement compares them with. */
const isRank = (value: unknown, isNear: boolean): value is [number, number, string, string] => {
  if (!Array.isArray(value) || value.length !== 4) return false;
  const [group, key, start, id] = value as unknown[];
  const measured = isNear && Number(group) < 2;
  return Number.isInteger(group) && (measured ? Number.isFinite(key) && start === NO_DAY : Number.isInteger(key) && Math.abs(Number(key)) < 10 && isDay(start)) && typeof id === 'string' && UUID.test(id);
};

/**
 * @param isNear whether the search is around a place: its cursors are of another kind
 * @throws BAD_USER_INPUT for what is not one of our cursors, or not one of such a search
 */
export function fromCursor(text: string, isNear: boolean): Rank {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (isRank(value, isNear)) return { group: value[0], key: value[1], start: value[2], id: value[3] };
  } catch { /* told below */ }
  throw badCursor();
}
