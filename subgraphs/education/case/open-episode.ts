import type { EntityManager } from '@mikro-orm/postgresql';
import { record } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { keepStep, type NewStep } from '../history/keep-step.ts';
import { DropoutCase } from './case.ts';
import type { Origin } from './stage.ts';

/** A case to be opened. */
export interface NewEpisode {
  /** The youth's current id: what the case is stored with. */
  readonly youthId: string;
  /** Every id of the youth. */
  readonly ids: readonly string[];
  readonly ownerId: string;
  readonly platformId: string | null;
  readonly origin: Origin;
  /** AAAA-MM-JJ. */
  readonly openedOn: string;
  readonly by: NewStep['by'];
  readonly campaignId?: string | null;
}

/** First key of the lock on a youth's cases. */
const CASES = 3_610;

/** Every case of a youth, the last opened first; whoever else opens one for the same youth waits from here on. */
export async function casesOf(em: EntityManager, youthId: string, ids: readonly string[]): Promise<DropoutCase[]> {
  await em.execute(`select pg_advisory_xact_lock(${CASES}, hashtext(?))`, [youthId]);
  return em.find(DropoutCase, { youthId: { $in: [...ids] } }, { orderBy: { openedOn: 'desc', id: 'desc' } });
}

/**
 * Opens a youth's case: the first one, or a new episode after a closed one (A15). Gets its number of the register, and is told
 * to the siblings.
 * @param em of the request, with the youth's grant in hand; or of the worker, in a transaction
 * @throws Refusal CASE_ALREADY_OPEN (A20: one open case per youth), BEFORE_LAST_EPISODE
 */
export async function openEpisode(em: EntityManager, { ids, by, ...given }: NewEpisode): Promise<DropoutCase> {
  const cases = await casesOf(em, given.youthId, ids);
  if (cases.some((c) => !c.closedOn)) throw new Refusal('CASE_ALREADY_OPEN', 'Un dossier est déjà ouvert pour ce jeune. Consignez-y ce que vous savez.', ['input', 'youthId']);
  const before = cases.filter((c) => c.outcome !== 'JOINED');
  if (before.some((c) => c.closedOn! > given.openedOn)) throw new Refusal('BEFORE_LAST_EPISODE', 'Le dossier précédent de ce jeune était encore ouvert à cette date. Corrigez-la.', ['input', 'openedOn']);
  const opened = em.create(DropoutCase, {
    ...given, episode: 1 + Math.max(0, ...before.map((c) => c.episode)), previousCaseId: before[0]?.id ?? null,
  } as never) as DropoutCase;
  keepStep(em, opened, { kind: 'OPENED', on: given.openedOn, by });
  await record(em, [{ type: 'fr.passerelle.education.case.opened', subject: given.youthId, data: { caseId: opened.id, platformId: given.platformId, stage: opened.stage, on: given.openedOn } }]);
  return opened;
}
