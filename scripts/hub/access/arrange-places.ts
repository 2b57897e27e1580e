import { solutions } from '../../demo/index.ts';
import type { Row, Rows } from '../../seed/bulk.ts';
import { organisationId, personIdOf, platformId } from '../../seed/network.ts';
import { stableId } from '../../seed/stable-id.ts';
import type { Chosen } from './arrange-youths.ts';

const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const grown = (y: Chosen): boolean => y.key !== 'young';
const here = (y: Chosen): boolean => y.platform === platformId('roubaix-tourcoing');
const solutionOf = (organisation: string): string => stableId('solution', solutions.find((s) => s.organisation === organisation && s.sessions.length)?.key ?? '');

/** A session of the persona's school of second chance without a place left: who waits there is promoted by nobody. */
export const FULL_SESSION = stableId('access', 'session', 'full');
const FULL_ELSEWHERE = stableId('access', 'session', 'full-elsewhere');
const HELD_SESSION = stableId('access', 'session', 'held');
const HELD_ELSEWHERE = stableId('access', 'session', 'held-elsewhere');

/** A year whose figures the hub's own work leaves alone. */
export const PAST_YEAR = '2024-2025';

/** What a proposal says besides, so that every field has something to show. */
export const FILLED: Row = {
  need: 'EMPLOI', answer_by: day(-6), waiting_since: day(-7), held_until: day(-5), has_education_tutor: true, has_company_tutor: true, rupture_reason: 'OTHER', caller: 'PROPOSER', call_by: day(-3),
  outcome_due_on: day(-2), outcome_checked_on: day(-1),
};

/** Who waits, for whom a place is held, what is lacking, whom one was not to propose to; and figures without a small number. */
export function placesExtras(youths: readonly Chosen[]): Rows {
  const session = (id: string, organisation: string, more: Row): Row => ({ id, solution_id: solutionOf(organisation), starts_on: day(200), ends_on: day(400), capacity: 20, taken: 20, funded: 20, ...more });
  const about = (y: Chosen): Row => ({
    youth_id: y.id, proposer_id: here(y) ? organisationId('ml-roubaix') : y.assistant.organisation, author_id: here(y) ? personIdOf('mission-locale') : y.assistant.person,
    provider_organisation_id: organisationId(here(y) ? 'e2c-grand-lille' : 'cfa-cci-vienne'),
  });
  const stale = { fresh_until: day(-1), confirmed_at: day(-31), formula: 'FULL_TIME' };
  return [
    ['session', [
      session(FULL_SESSION, 'e2c-grand-lille', stale), session(FULL_ELSEWHERE, 'cfa-cci-vienne', stale),
      session(HELD_SESSION, 'e2c-grand-lille', { cancelled_on: day(-1) }), session(HELD_ELSEWHERE, 'cfa-cci-vienne', { cancelled_on: day(-1) }),
    ]],
    ['proposal', youths.filter(grown).flatMap((y) => [
      { id: stableId('access', 'waiting', y.key), ...about(y), session_id: here(y) ? FULL_SESSION : FULL_ELSEWHERE, state: 'WAITING', proposed_at: day(-4), waiting_since: day(-3) },
      { id: stableId('access', 'held', y.key), ...about(y), session_id: here(y) ? HELD_SESSION : HELD_ELSEWHERE, state: 'HELD', proposed_at: day(-4), held_until: day(300) },
    ])],
    ['unmet_need', youths.filter(grown).map((y) => ({
      id: stableId('access', 'unmet', y.key), youth_id: y.id, owner_id: y.assistant.organisation, author_id: y.assistant.person, need: 'FRANCAIS', departement: here(y) ? '59' : '86', reason: 'NO_OFFER', recorded_on: day(-5),
    }))],
    ['sharing_stop', youths.filter(grown).map((y) => ({ id: stableId('access', 'sharing-stop', y.key), youth_id: y.id, cause: 'CONTACT', until: day(-1), is_lifted: true, sequence: '0'.repeat(20) }))],
    ['territory_figure', [{ id: stableId('access', 'figure'), school_year: PAST_YEAR, departement: '59', need: 'EMPLOI', met: 12, in_progress: 11, no_place: 10, no_answer: 9, not_suited: 8, no_offer: 7, idle_seats: 6 }]],
  ];
}
