import { setTimeout as wait } from 'node:timers/promises';
import type { Services } from '@passerelle/kit/server/define';
import { CampaignRun } from './campaign-run.ts';
import { performRun } from './perform-run.ts';

const LOOK = 2_000;

/**
 * Does the runs that were asked for, one after the other, those that a crash left halfway included; of several processes, one
 * works at a time and the others find the run done. @returns stops it between two batches
 */
export function workRuns({ worker }: Services): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const turn = async (): Promise<boolean> => {
    const next = await worker.em.fork().findOne(CampaignRun, { finishedAt: null }, { orderBy: { id: 'asc' } });
    if (next) await performRun(worker, next.id, { signal });
    return !!next;
  };
  const life = (async () => {
    while (!signal.aborted) {
      // A database away now is there a little later; what a run left halfway is begun again.
      const hasWorked = await turn().catch(() => false);
      if (!hasWorked) await wait(LOOK, undefined, { signal }).catch(() => {});
    }
  })();
  return async () => {
    stopping.abort();
    await life;
  };
}
