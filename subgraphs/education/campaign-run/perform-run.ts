import type { MikroORM } from '@mikro-orm/postgresql';
import { ComparisonRefused, lockComparison, runComparison } from '../comparator/run-comparison.ts';
import { CampaignRun } from './campaign-run.ts';

/** A run that was begun so often is given up. */
const MOST_ATTEMPTS = 5;

export interface Performing {
  /** Told how far it is, after each batch. */
  readonly tell?: (judged: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Does a run that was asked for. Its decisions and its end are one transaction: killed anywhere, nothing is written and it
 * starts again; how far it is, is told by another connection meanwhile. A refusal ends it as FAILED with its message.
 * @param worker the worker's ORM
 * @param id of the run; one that has ended is left alone
 * @throws what may pass (database away, stopped)
 */
export async function performRun(worker: MikroORM, id: string, { tell, signal }: Performing = {}): Promise<void> {
  const em = worker.em.fork();
  const [begun] = await em.execute<{ attempts: number }[]>(
    `update campaign_run set state = 'RUNNING', started_at = now(), updated_at = now(), attempts = attempts + 1, judged = 0,
       total = (select count(*) from enrolment where source = 'sortants')
         + (select count(*) from withheld_leaver w join campaign c on c.processing_date = w.processing_date where w.source = 'sortants' and c.id = campaign_run.campaign_id)
     where id = ? and finished_at is null returning attempts`, [id],
  );
  if (!begun) return;
  if (begun.attempts > MOST_ATTEMPTS) return end(worker, id, 'Le traitement s’est arrêté plusieurs fois sur une erreur interne. Rien n’est enregistré : signalez-le à l’exploitant puis relancez-le.');
  const run = await em.findOneOrFail(CampaignRun, { id });
  try {
    await worker.em.fork().transactional(async (tx) => {
      await lockComparison(tx);
      // Another process may have taken it up, and ended it, while this one waited.
      if (!(await tx.count(CampaignRun, { id, finishedAt: null }))) return;
      const done = await runComparison(tx, run.campaignId, {
        isRehearsal: run.isRehearsal,
        tell: async (judged) => {
          await worker.em.fork().nativeUpdate(CampaignRun, { id, finishedAt: null }, { judged });
          tell?.(judged, run.total);
        },
        ...(signal ? { signal } : {}),
      });
      await tx.nativeUpdate(CampaignRun, { id, finishedAt: null }, { ...done, state: 'DONE', total: done.judged, finishedAt: new Date(), updatedAt: new Date() });
    });
  } catch (error) {
    if (error instanceof ComparisonRefused) return end(worker, id, error.message);
    throw error;
  }
}

async function end(worker: MikroORM, id: string, message: string): Promise<void> {
  await worker.em.fork().nativeUpdate(CampaignRun, { id, finishedAt: null }, { state: 'FAILED', message, finishedAt: new Date(), updatedAt: new Date() });
}
