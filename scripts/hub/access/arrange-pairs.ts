import type { Row, Rows } from '../../seed/bulk.ts';
import { organisationId, personIdOf, platformId } from '../../seed/network.ts';
import { stableId } from '../../seed/stable-id.ts';
import type { Chosen } from './arrange-youths.ts';
import { secretOf } from './secrets.ts';

const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/**
 * A log, an answer and two requests for each youth's ended pair, of which one request still waits; and a mentor who left. Every
 * field is filled, so that every field has something to show.
 */
export function pairsExtras(youths: readonly Chosen[]): Rows {
  const association = (y: Chosen): string => (y.platform === platformId('roubaix-tourcoing') ? 'afev' : 'anaf');
  const id = (kind: string, y: Chosen, n: string | number = 0): string => stableId('access', kind, y.key, n);
  const about = (y: Chosen): Row => ({ youth_id: y.id, owner_id: organisationId(association(y)), author_id: personIdOf('mentoring') });
  const grown = youths.filter((y) => y.key !== 'young');
  const request = (y: Chosen, n: number, more: Row): Row => ({
    id: id('mentoring-request', y, n), ...about(y), association_id: stableId('association', association(y)), stated_on: day(-110 + n * 90), objective: 'SCOLAIRE', public: 'LYCEE',
    half_days: ['WEDNESDAY_AFTERNOON'], setting: 'ON_SITE', commune: '59512', closed_on: null, outcome: null, ...more,
  });
  const meeting = (y: Chosen, n: number, more: Row): Row => ({
    id: id('mentoring-meeting', y, n), mentorship_id: id('pair', y, 'maternity'), ...about(y), means: 'IN_PERSON', minutes: 60, themes: ['METHOD'], missed_by: 'YOUTH', comment: secretOf(association(y)), ...more,
  });
  return [
    ['mentor', [{
      id: stableId('access', 'mentor-gone'), owner_id: organisationId('afev'), association_id: stableId('association', 'afev'), display_name: 'Mentor parti', objectives: ['SCOLAIRE'], availability: secretOf('afev'), capacity: 1,
      half_days: ['WEDNESDAY_AFTERNOON'], settings: ['ON_SITE'], communes: ['59512'], departements: ['59'], training: 'INITIAL', trained_on: day(-500), background_checked_on: day(-510),
      paused_on: day(-60), paused_until: day(-50), pause_reason: 'TIME', left_on: day(-20), left_reason: 'MOVED',
    }]],
    ['mentoring_request', grown.flatMap((y) => [request(y, 0, { closed_on: day(-100), outcome: 'MATCHED' }), request(y, 1, {})])],
    ['mentoring_meeting', grown.flatMap((y) => [meeting(y, 0, { day: day(-80), state: 'HELD' }), meeting(y, 1, { day: day(5), state: 'PLANNED' })])],
    ['mentoring_satisfaction', grown.map((y) => ({
      id: id('mentoring-satisfaction', y), mentorship_id: id('pair', y, 'maternity'), ...about(y), association_id: stableId('association', association(y)), respondent: 'MENTEE', moment: 'END', answered_on: day(0),
      score: 8, is_recommending: true, liked: ['LISTENING'], to_improve: ['SCHEDULE'], comment: secretOf(association(y)),
    }))],
  ];
}
