import { Refusal } from '@passerelle/kit/graphql/errors';
import { today } from '@passerelle/kit/values/today';
import type { Session } from '../session/session.ts';
import type { Solution } from '../solution/solution.ts';

type Bounds = Pick<Solution, 'ageMin' | 'ageMax'>;

/** A session that is not there, and one of a solution that was withdrawn, look the same. */
export const notInCatalogue = () => new Refusal('SESSION_NOT_FOUND', 'Cette session n’est plus au catalogue. Choisissez-en une autre.', ['input', 'sessionId']);

/** Whether an age in whole years is within a solution's bounds, both in; an unknown bound is none. */
export const ageFits = ({ ageMin, ageMax }: Bounds, age: number): boolean => age >= (ageMin ?? 0) && age <= (ageMax ?? Infinity);

/**
 * What is known to make a proposal vain: a solution withdrawn, a session that is over or cancelled, an age outside the bounds. One that has begun is
 * the provider's to judge. The age is said by who reads the identity: this slice does not know it.
 * @throws Refusal SESSION_NOT_FOUND, SESSION_CANCELLED, SESSION_OVER, AGE_OUT_OF_BOUNDS
 */
export function refuseUnfit(session: Pick<Session, 'endsOn' | 'cancelledOn'>, solution: Bounds & Pick<Solution, 'isPublished'>, age?: number | null): void {
  if (!solution.isPublished) throw notInCatalogue();
  if (session.cancelledOn) throw new Refusal('SESSION_CANCELLED', 'Cette session est annulée. Choisissez-en une autre.', ['input', 'sessionId']);
  if (session.endsOn && session.endsOn < today()) throw new Refusal('SESSION_OVER', 'Cette session est terminée. Choisissez-en une autre.', ['input', 'sessionId']);
  if (age !== undefined && age !== null && !ageFits(solution, age)) {
    const bounds = [solution.ageMin ? `à partir de ${solution.ageMin} ans` : '', solution.ageMax ? `jusqu’à ${solution.ageMax} ans` : ''].filter(Boolean).join(', ');
    throw new Refusal('AGE_OUT_OF_BOUNDS', `Cette solution accueille des jeunes ${bounds}. Choisissez-en une autre.`, ['input', 'age']);
  }
}
