import type { EntityManager } from '@mikro-orm/postgresql';
import { KEPT_DAYS } from './cursor.ts';
import { YouthChange } from './youth-change.ts';

/** Kept somewhat longer than promised, so that a day's bounds in France never matter. */
const SLACK_DAYS = 2;

/**
 * Forgets changes that no cursor still good can miss.
 * @param em the worker's
 * @returns how many
 */
export const forgetChanges = (em: EntityManager): Promise<number> =>
  em.nativeDelete(YouthChange, { sealedAt: { $lt: new Date(Date.now() - (KEPT_DAYS + SLACK_DAYS) * 86_400_000) } });
