import type { EntityClass } from '@mikro-orm/postgresql';
import type { NonEmptyArray } from 'type-graphql';
import type { EventHandler, EventHandlers } from '../events/inbox.ts';
import type { EventType } from '../events/event.ts';
import type { Reference } from '../graphql/federate.ts';
import type { Services } from './define.ts';
import { together } from './together.ts';

/** A part of a subgraph that reads by itself: its tables, its resolvers, what it makes of the siblings' events, its jobs. */
export interface Area {
  readonly entities?: readonly EntityClass<object>[];
  readonly resolvers?: readonly Function[];
  readonly references?: Readonly<Record<string, Reference>>;
  readonly events?: EventHandlers;
  readonly work?: (services: Services) => (() => Promise<void>) | Promise<() => Promise<void>>;
}

/** The parts of a subgraph as one table of contents; an event that several parts know is told to each, in their order. */
export function contents(...areas: readonly Area[]) {
  const told = Map.groupBy(areas.flatMap((a) => Object.entries(a.events ?? {}) as [EventType, EventHandler][]), ([type]) => type);
  const events: Record<EventType, EventHandler> = {};
  for (const [type, handlers] of told) {
    events[type] = async (em, event) => {
      for (const [, handle] of handlers) await handle(em, event);
    };
  }
  return {
    entities: areas.flatMap((a) => [...(a.entities ?? [])]),
    resolvers: areas.flatMap((a) => [...(a.resolvers ?? [])]) as unknown as NonEmptyArray<Function>,
    references: Object.assign({}, ...areas.map((a) => a.references ?? {})) as Record<string, Reference>,
    events,
    work: together(...areas.flatMap((a) => (a.work ? [a.work] : []))),
  };
}
