import type { EntityClass, MikroORM } from '@mikro-orm/postgresql';
import type { FastifyInstance } from 'fastify';
import type { NonEmptyArray } from 'type-graphql';
import type { AskGrants } from './context.ts';
import type { Reference } from '../graphql/federate.ts';
import type { Keys } from '../trust/keys.ts';
import type { Settings } from './settings.ts';
import type { Viewer } from '../trust/viewer.ts';

/** What a subgraph's own routes and background work are given. */
export interface Services {
  readonly settings: Settings;
  readonly keys: Keys;
  /** Under the requests' role: row policies apply. */
  readonly app: MikroORM;
  /** Under the worker's role: sees everything, never used by a resolver. */
  readonly worker: MikroORM;
  readonly readPassport: (text: string) => Promise<Viewer>;
}

/** The table of contents of a subgraph. */
export interface SubgraphDefinition {
  readonly name: string;
  readonly entities: readonly EntityClass<object>[];
  readonly resolvers: NonEmptyArray<Function>;
  readonly references: Readonly<Record<string, Reference>>;
  /** HTTP routes besides GraphQL (imports, events, coordination's passport office). */
  readonly routes?: (app: FastifyInstance, services: Services) => void | Promise<void>;
  /** Background work; gives back what stops it. */
  readonly work?: (services: Services) => (() => Promise<void>) | Promise<() => Promise<void>>;
  /** How grants are got; by default coordination is asked over HTTP. */
  readonly askGrants?: (services: Services) => AskGrants;
  /** Public keys at hand; by default they are read from coordination. */
  readonly keys?: (settings: Settings) => Keys;
}

/** Keeps the literal types of a definition. */
export const defineSubgraph = (definition: SubgraphDefinition): SubgraphDefinition => definition;
