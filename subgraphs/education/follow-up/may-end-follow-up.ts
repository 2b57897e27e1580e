import type { EntityManager } from '@mikro-orm/postgresql';
import { CAMPAIGNS_OF_FOLLOW_UP, campaignsFollowed } from './campaigns-followed.ts';

/**
 * A13, A14: whether a youth without solution may leave the follow-up, or go on in a file « hors liste »: four campaigns at least.
 * @param ids every id of the youth, as the grant names them
 */
export const mayEndFollowUp = async (em: EntityManager, ids: readonly string[]): Promise<boolean> =>
  (await campaignsFollowed(em, ids)).length >= CAMPAIGNS_OF_FOLLOW_UP;
