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

/** A person: the current id, and every id. */
interface Person {
  readonly youth: string;
  readonly ids: readonly string[];
}

/** Every case of these persons, the last opened first; whoever else opens one for any of them waits from here on. */
export async function casesOfAll(em: EntityManager, persons: readonly Person[]): Promise<DropoutCase[]> {
  if (!persons.length) return [];
  await em.execute(
    `select pg_advisory_xact_lock(${CASES}, hash) from (select distinct hashtext(y) as hash from unnest(?::text[]) as y order by 1) locks`, [`{${persons.map((p) => p.youth).join(',')}}`],
  );
  return em.find(DropoutCase, { youthId: { $in: persons.flatMap((p) => [...p.ids]) } }, { orderBy: { openedOn: 'desc', id: 'desc' } });
}

/** Every case of one person. */
export const casesOf = (em: EntityManager, youth: string, ids: readonly string[]): Promise<DropoutCase[]> => casesOfAll(em, [{ youth, ids }]);

/**
 * Opens a youth's case: the first one, or a new episode after a closed one (A15). Gets its number of the register, and is told
 * to the siblings.
 * @param em of the request, with the youth's grant in hand; or of the worker, in a transaction
 * @throws Refusal CASE_ALREADY_OPEN (A20: one open case per youth), BEFORE_LAST_EPISODE
 */
export async function openEpisode(em: EntityManager, episode: NewEpisode): Promise<DropoutCase> {
  const cases = await casesOf(em, episode.youthId, episode.ids);
  if (cases.some((c) => !c.closedOn)) throw new Refusal('CASE_ALREADY_OPEN', 'Un dossier est déjà ouvert pour ce jeune. Consignez-y ce que vous savez.', ['input', 'youthId']);
  if (cases.some((c) => c.outcome !== 'JOINED' && c.closedOn! > episode.openedOn)) throw new Refusal('BEFORE_LAST_EPISODE', 'Le dossier précédent de ce jeune était encore ouvert à cette date. Corrigez-la.', ['input', 'openedOn']);
  const [opened] = await openEpisodes(em, [episode], cases);
  return opened!;
}

/**
 * Opens the cases of persons who have none open, in the same number of statements whatever their number.
 * @param cases what `casesOfAll` gave for them, closed ones only
 */
export async function openEpisodes(em: EntityManager, episodes: readonly NewEpisode[], cases: readonly DropoutCase[]): Promise<DropoutCase[]> {
  const made = episodes.map(({ ids, by, ...given }) => {
    const before = cases.filter((c) => ids.includes(c.youthId) && c.outcome !== 'JOINED');
    const opened = em.create(DropoutCase, {
      ...given, episode: 1 + Math.max(0, ...before.map((c) => c.episode)), previousCaseId: before[0]?.id ?? null,
    } as never) as DropoutCase;
    keepStep(em, opened, { kind: 'OPENED', on: given.openedOn, by });
    return opened;
  });
  await record(em, made.map((c) => ({
    type: 'fr.passerelle.education.case.opened', subject: c.youthId, data: { caseId: c.id, platformId: c.platformId ?? null, stage: c.stage, on: c.openedOn },
  })));
  return made;
}
