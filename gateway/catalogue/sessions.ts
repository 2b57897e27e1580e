import type { PlainDate } from '@passerelle/kit/values/date';
import { onDay } from './words.ts';

/** A session as the catalogue gives it. */
export interface Session {
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
  readonly vacant: number;
  /** Moment (ISO 8601) until which the provider stands by the figures. */
  readonly freshUntil: string | null;
}

/** Those that are not over, the soonest first. @param today the day in France */
export const toCome = (sessions: readonly Session[], today: PlainDate): Session[] =>
  sessions.filter((s) => (s.endsOn ?? s.startsOn) >= today).toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0));

/** The one to aim for: the first with a place; when all are full, the first to begin. */
export function nextSession(sessions: readonly Session[], today: PlainDate): Session | null {
  const left = toCome(sessions, today);
  return left.find((s) => s.vacant > 0 && s.startsOn >= today) ?? left.find((s) => s.vacant > 0) ?? left.find((s) => s.startsOn >= today) ?? left[0] ?? null;
}

/** When it begins, as people say it; one may join what has begun while a place is left. */
export function startInWords({ startsOn, vacant }: Session, today: PlainDate): string {
  if (startsOn >= today) return `Commence ${onDay(startsOn)}`;
  return vacant > 0 ? `Déjà commencé ${onDay(startsOn)}, entrée possible en cours` : `A commencé ${onDay(startsOn)}`;
}

/** How many places are left, and whether anybody still stands by it. @param now milliseconds */
export function placesInWords({ vacant, freshUntil }: Session, now: number): string {
  if (vacant <= 0) return 'Complet pour le moment';
  const count = vacant === 1 ? '1 place libre' : `${vacant} places libres`;
  return freshUntil && Date.parse(freshUntil) < now ? `${count}, à confirmer` : count;
}
