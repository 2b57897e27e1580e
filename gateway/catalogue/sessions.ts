import type { PlainDate } from '@passerelle/kit/values/date';
import { inWords } from '@passerelle/kit/values/today';
import { onDay } from './words.ts';

/** A session as the catalogue gives it. */
export interface Session {
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
  readonly vacant: number;
  /** Moment (ISO 8601) until which the provider stands by the figures. */
  readonly freshUntil: string | null;
  /** One enters at any time, from the first day to the last. */
  readonly isPermanent: boolean;
  readonly cancelledOn: PlainDate | null;
}

/** Not over, and not cancelled. Without a last day, one of fixed dates is over once it has begun; one entered at any time is not. */
const isToCome = ({ startsOn, endsOn, isPermanent, cancelledOn }: Session, today: PlainDate): boolean =>
  !cancelledOn && (isPermanent && !endsOn ? true : (endsOn ?? startsOn) >= today);

/** The first day on which one may enter from now on. */
const entersOn = ({ startsOn, isPermanent }: Session, today: PlainDate): PlainDate => (isPermanent && startsOn < today ? today : startsOn);

/** Those that are not over, the soonest first. @param today the day in France */
export const toCome = (sessions: readonly Session[], today: PlainDate): Session[] =>
  sessions.filter((s) => isToCome(s, today)).toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0));

/** The one to aim for: the first with a place; when all are full, the first to begin. */
export function nextSession(sessions: readonly Session[], today: PlainDate): Session | null {
  const left = toCome(sessions, today);
  return left.find((s) => s.vacant > 0 && entersOn(s, today) >= today) ?? left.find((s) => s.vacant > 0) ?? left.find((s) => entersOn(s, today) >= today) ?? left[0] ?? null;
}

/** When it begins, as people say it; one may join what has begun while a place is left. */
export function startInWords({ startsOn, vacant, isPermanent }: Session, today: PlainDate): string {
  if (isPermanent) return startsOn > today ? `Entrée à tout moment à partir du ${inWords(startsOn)}` : vacant > 0 ? 'Entrée possible à tout moment' : 'Entrée à tout moment, dès qu’une place se libère';
  if (startsOn >= today) return `Commence ${onDay(startsOn)}`;
  return vacant > 0 ? `Déjà commencé ${onDay(startsOn)}, entrée possible en cours` : `A commencé ${onDay(startsOn)}`;
}

/** How many places are left, and whether anybody still stands by it. @param now milliseconds */
export function placesInWords({ vacant, freshUntil }: Session, now: number): string {
  if (vacant <= 0) return 'Complet pour le moment';
  const count = vacant === 1 ? '1 place libre' : `${vacant} places libres`;
  // What nobody ever dated is not certain either (E02).
  return freshUntil && Date.parse(freshUntil) >= now ? count : `${count}, à confirmer`;
}
