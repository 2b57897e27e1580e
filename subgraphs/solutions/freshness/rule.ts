/** E02: days for which a provider's word on its places is good. */
export const FRESH_DAYS = 30;
/** E02: days after which it is asked again: nine days before its figures are stale. */
export const ASKED_DAYS = 21;

const DAY = 86_400_000;

/** Until when places confirmed at a moment are fresh. */
export const freshFrom = (at: Date): Date => new Date(at.getTime() + FRESH_DAYS * DAY);

/** Whether the provider is to be asked by now: what it never dated, too. */
export const isToAsk = (freshUntil: Date | null | undefined, now: Date): boolean =>
  !freshUntil || freshUntil.getTime() <= askedUntil(now).getTime();

/** Places that are fresh no longer than this are asked for. */
export const askedUntil = (now: Date): Date => new Date(now.getTime() + (FRESH_DAYS - ASKED_DAYS) * DAY);

/** Whether figures must not be relied upon any more. */
export const isStale = (freshUntil: Date | null | undefined, now: Date): boolean => !freshUntil || freshUntil.getTime() < now.getTime();

/** What a provider says of its own figures' life: never beyond thirty days, and thirty when it says nothing. */
export function capped(said: Date | null | undefined, now: Date): Date {
  const most = freshFrom(now);
  return said && said < most ? said : most;
}
