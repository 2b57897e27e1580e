import type { EventType } from './event.ts';
import type { EventHandler, EventHandlers } from './inbox.ts';

/** Several parts' handlers as one: an event that several know is told to each, in their order, in the one transaction. */
export function allHandlers(...parts: readonly EventHandlers[]): EventHandlers {
  const told = Map.groupBy(parts.flatMap((p) => Object.entries(p) as [EventType, EventHandler][]), ([type]) => type);
  return Object.fromEntries([...told].map(([type, handlers]): [string, EventHandler] => [type, async (em, event) => {
    for (const [, handle] of handlers) await handle(em, event);
  }]));
}
