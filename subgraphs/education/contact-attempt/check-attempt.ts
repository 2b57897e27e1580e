import { Refusal } from '@passerelle/kit/graphql/errors';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { whoAnswered, type AnsweredBy } from './answered-by.ts';
import type { ContactMode, ContactOutcome } from './contact-attempt.ts';

/** What is said of an attempt. */
export interface SaidOfAttempt {
  readonly attemptedAt: Date;
  readonly mode: ContactMode;
  readonly outcome: ContactOutcome;
  readonly answeredBy?: AnsweredBy | null;
  readonly placeId?: string | null;
}

/**
 * B03, B20, C09: an attempt is past; a meeting took place at a structure of the network, never at a platform, which is « un lieu
 * virtuel »; who answered agrees with what came of it. The network's directory is coordination's: of the place, only one's own
 * platforms are known here.
 * @returns who answered
 * @throws Refusal IN_THE_FUTURE, PLACE_NEEDED, PLATFORM_IS_NO_PLACE, ANSWER_CONTRADICTS
 */
export function checkAttempt({ attemptedAt, mode, outcome, answeredBy, placeId }: SaidOfAttempt, { network, organisation, platforms }: Pick<Viewer, 'network' | 'organisation' | 'platforms'>): AnsweredBy {
  if (attemptedAt > new Date()) throw new Refusal('IN_THE_FUTURE', 'La date du contact est dans le futur. Corrigez-la.', ['input', 'attemptedAt']);
  if (mode === 'MEETING' && !placeId) throw new Refusal('PLACE_NEEDED', 'Dites quelle structure a reçu le jeune (CIO, mission locale, établissement…).', ['input', 'placeId']);
  if (placeId && (platforms.some((p) => p.id === placeId) || (network === 'COORDINATION' && placeId === organisation))) {
    throw new Refusal('PLATFORM_IS_NO_PLACE', 'Une plate-forme ne reçoit pas de jeunes : c’est un lieu virtuel. Choisissez la structure qui l’a reçu.', ['input', 'placeId']);
  }
  const who = whoAnswered(outcome, answeredBy);
  if (!who) throw new Refusal('ANSWER_CONTRADICTS', 'Qui a répondu ne s’accorde pas avec la suite du contact. Corrigez l’un ou l’autre.', ['input', 'answeredBy']);
  return who;
}
