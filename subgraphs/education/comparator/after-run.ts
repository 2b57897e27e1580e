import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * What follows a run, in its own transaction: it is done with the decisions, or neither is.
 * @param em the worker's
 * @param campaignId whose decisions were just written
 */
export type AfterRun = (em: EntityManager, campaignId: string) => Promise<void>;

/** Done in this order after each run that is not a rehearsal, once all decisions are written; each must come out the same twice. */
export const afterRun: readonly AfterRun[] = [];
