import type { EntityManager } from '@mikro-orm/postgresql';
import { casesOf, openEpisode, type NewEpisode } from '../case/open-episode.ts';

/** The owner of a case that no organisation opened: a report gives nobody a ground to read. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * One open case per youth, whoever tells of them and under whichever id (A18, A20): opens one, or finds the open one.
 * Two at once wait for each other, on the youth.
 * @param em in a transaction; of a request that holds the youth's STAGE, or of the worker
 */
export async function openOrJoin(em: EntityManager, episode: NewEpisode): Promise<{ caseId: string; wasOpen: boolean }> {
  const cases = await casesOf(em, episode.youthId, episode.ids);
  const open = cases.filter((c) => !c.closedOn).at(-1);
  if (open) return { caseId: open.id, wasOpen: true };
  // What is told today of a youth whose case was closed later than that day drops out anew from its closing.
  const openedOn = [episode.openedOn, ...cases.map((c) => c.closedOn ?? '')].toSorted().at(-1)!;
  return { caseId: (await openEpisode(em, { ...episode, openedOn })).id, wasOpen: false };
}
