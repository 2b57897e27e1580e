import type { EntityManager } from '@mikro-orm/postgresql';
import { daysBetween } from '@passerelle/kit/values/date';
import { inWords, today } from '@passerelle/kit/values/today';
import { Campaign } from '../campaign/campaign.ts';
import { MOTIFS, type Motif } from '../decision/motif.ts';
import { afterRun } from './after-run.ts';
import { decide, underSixteen, type Decided } from './decide.ts';
import { gatherPersons, readPersons, readWithheld } from './read-persons.ts';
import { forgetChangesOfUnderSixteen, writeDecisions } from './write-decisions.ts';

/** A run that may not be; the message is French and says what to do. */
export class ComparisonRefused extends Error {
  constructor(readonly code: 'CAMPAIGN_NOT_FOUND' | 'BEFORE_PROCESSING_DATE' | 'LATER_CAMPAIGN_RAN', message: string) {
    super(message);
  }
}

export interface ComparisonOptions {
  /** Counts, and writes nothing. */
  readonly isRehearsal: boolean;
  /** Told the rows judged so far, after each batch. */
  readonly tell?: (judged: number) => Promise<void> | void;
  /** Stops between two batches: the transaction is rolled back. */
  readonly signal?: AbortSignal;
}

export interface Compared {
  readonly judged: number;
  /** Decisions that are new or differ from what was known; 0 for a rehearsal. */
  readonly changed: number;
  readonly counts: Readonly<Record<Motif, number>>;
}

/**
 * Refuses a run that would be wrong: never before the processing date (a rehearsal may), never once a later campaign has run
 * (its corrections would change what the earlier list was).
 * @param day AAAA-MM-JJ, today by default
 * @throws ComparisonRefused
 */
export async function checkMayRun(em: EntityManager, campaignId: string, isRehearsal: boolean, day = today()): Promise<Campaign> {
  const campaign = await em.findOne(Campaign, { id: campaignId });
  if (!campaign) throw new ComparisonRefused('CAMPAIGN_NOT_FOUND', 'Cette campagne est inconnue. Choisissez-la dans la liste des campagnes.');
  if (isRehearsal) return campaign;
  if (daysBetween(campaign.processingDate, day) < 0) {
    throw new ComparisonRefused('BEFORE_PROCESSING_DATE', `Le traitement a lieu le ${inWords(campaign.processingDate)} : d’ici là, faites une répétition, qui compte sans rien enregistrer.`);
  }
  const later: unknown[] = await em.execute(
    `select 1 from campaign_run r join campaign c on c.id = r.campaign_id where r.state = 'DONE' and not r.is_rehearsal and c.processing_date > ?::date limit 1`, [campaign.processingDate],
  );
  if (later.length) throw new ComparisonRefused('LATER_CAMPAIGN_RAN', 'Une campagne plus récente a déjà été traitée : celle-ci ne change plus. Faites vos corrections pour la prochaine campagne.');
  return campaign;
}

/** One comparison at a time: waits for the one under way, until the end of this transaction. */
export const lockComparison = (tx: EntityManager): Promise<unknown> => tx.execute(`select pg_advisory_xact_lock(hashtext('passerelle comparison'))`);

/**
 * The SIEI comparison of a campaign (A09): every leaver's row is decided by the four criteria at the processing date, persons
 * being gathered by the ids that are theirs today. Deterministic; run again on the same data it writes nothing. All is written
 * in the caller's transaction, so that a list is never half of one; memory does not grow with the number of leavers.
 * @param tx the worker's entity manager, in a transaction; two runs at once wait for each other
 * @throws ComparisonRefused
 */
export async function runComparison(tx: EntityManager, campaignId: string, { isRehearsal, tell, signal }: ComparisonOptions): Promise<Compared> {
  await lockComparison(tx);
  const { processingDate } = await checkMayRun(tx, campaignId, isRehearsal);
  const counts = Object.fromEntries(MOTIFS.map((m) => [m, 0])) as Record<Motif, number>;
  let [judged, changed] = [0, 0];
  const keep = async (decided: readonly Decided[]): Promise<void> => {
    signal?.throwIfAborted();
    for (const { motif } of decided) counts[motif]++;
    judged += decided.length;
    if (!isRehearsal) changed += await writeDecisions(tx, campaignId, decided);
    await tell?.(judged);
  };
  await gatherPersons(tx);
  for await (const persons of readPersons(tx, processingDate)) await keep(persons.flatMap((p) => decide(p, processingDate)));
  for await (const references of readWithheld(tx, processingDate)) await keep(references.map(underSixteen));
  // A rehearsal in the same transaction, or the next run, makes its own.
  await tx.execute('drop table judged_person');
  if (!isRehearsal) {
    await forgetChangesOfUnderSixteen(tx, campaignId);
    await afterRun(tx, campaignId);
  }
  return { judged, changed, counts };
}
