import type { EntityClass } from '@mikro-orm/postgresql';
import type { NonEmptyArray } from 'type-graphql';
import { allHandlers } from '../events/handlers.ts';
import type { EventHandlers } from '../events/inbox.ts';
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
  return {
    entities: areas.flatMap((a) => [...(a.entities ?? [])]),
    resolvers: areas.flatMap((a) => [...(a.resolvers ?? [])]) as unknown as NonEmptyArray<Function>,
    references: Object.assign({}, ...areas.map((a) => a.references ?? {})) as Record<string, Reference>,
    events: allHandlers(...areas.flatMap((a) => a.events ?? [])),
    work: together(...areas.flatMap((a) => (a.work ? [a.work] : []))),
  };
}
