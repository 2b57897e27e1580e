import 'reflect-metadata';
import { Extensions } from 'type-graphql';
import type { Scope } from './scope.ts';
import type { Network, Role } from './viewer.ts';

/** Who may call a root field. */
export type Allowed = 'ANYONE' | 'MEMBER' | { roles?: readonly Role[]; networks?: readonly Network[] };

/**
 * What an object or a field shows, and to whom:
 * - `PUBLIC` anyone, no person in it · `MEMBER` anyone signed in
 * - `OWNER` only the organisation that wrote it (free text)
 * - `YOUTH` whoever holds any grant for the youth · a scope: whoever holds it for the youth, or owns the row
 */
export type Shown = 'PUBLIC' | 'MEMBER' | 'OWNER' | 'YOUTH' | Scope;

/** Says who may call a query or a mutation. A root field without it stops the subgraph at start. */
export const Allow = (allowed: Allowed) => Extensions({ allowed });

/** Says which scope opens a type or a field. A type without it (or `Public`, `Members`) stops the subgraph at start. */
export const Shared = (shown: Exclude<Shown, 'PUBLIC' | 'MEMBER'>) => Extensions({ shown });
export const Public = () => Extensions({ shown: 'PUBLIC' });
export const Members = () => Extensions({ shown: 'MEMBER' });

/** What the policy reads of a row about a youth. */
export interface AboutYouth {
  /** The youth's id as this slice stored it; null while the person is not registered. */
  readonly youthId?: string | null;
  /** The organisation that wrote the row: it always reads its own. */
  readonly ownerId?: string | null;
}
