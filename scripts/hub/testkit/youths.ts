import { inventedYouths, type InventedYouth } from '../../seed/invented.ts';
import { platformId } from '../../seed/network.ts';

/** The platform of the persona `assistant`. */
export const ROUBAIX = platformId('roubaix-tourcoing');

/** How many invented youths a hub is given where tests look for some of a kind; of more, every mentor has one. */
export const SEEDED = 120;

/**
 * The invented youths that are all these things, in their order.
 * @param among how many youths were loaded
 * @throws RangeError when there are fewer than `count`: the test would prove nothing
 */
export function youthsWho(among: number, count: number, ...conditions: ((youth: InventedYouth) => boolean)[]): InventedYouth[] {
  const found = inventedYouths(among).filter((y) => conditions.every((holds) => holds(y))).toArray();
  if (found.length < count) throw new RangeError(`only ${found.length} of ${count} such youths among ${among}`);
  return found;
}

export const inRoubaix = (y: InventedYouth): boolean => y.platform === ROUBAIX;
/** Known to every partner: a school, a case with its contacts, a mission locale, a solution entered, a mentor. */
export const knownToAll = (y: InventedYouth): boolean => y.stage === 'IN_SOLUTION' && !!y.missionLocale && !!y.mentor && !!y.solution;
