import type { Solution } from './solution.ts';

/**
 * Does a solution take somebody of this age? E16: its upper bound may be higher for who lives in an area of the politique
 * de la Ville, on a territory of the FSE (to 29 instead of under 26).
 * @param age in whole years
 */
export function takesAge({ ageMin, ageMax, ageMaxPriorityArea }: Pick<Solution, 'ageMin' | 'ageMax' | 'ageMaxPriorityArea'>, age: number, inPriorityArea: boolean): boolean {
  if (typeof ageMin === 'number' && age < ageMin) return false;
  return typeof ageMax !== 'number' || age <= ageMax || (inPriorityArea && typeof ageMaxPriorityArea === 'number' && age <= ageMaxPriorityArea);
}
