import { mentors } from '../demo/index.ts';
import type { Row, Rows } from './bulk.ts';
import { STAGES, type InventedYouth } from './invented.ts';
import { organisationId } from './network.ts';
import { stableId } from './stable-id.ts';

/** Every second Wednesday since the pair began; the last one is still to come on the demonstration's day. */
const DAYS = ['2026-06-03', '2026-06-17', '2026-07-01', '2026-09-09', '2026-09-23', '2026-10-07', '2026-10-21', '2026-11-04', '2026-11-18', '2026-12-02'];
const THEMES = ['CONFIDENCE', 'METHOD', 'ORIENTATION', 'TRADES', 'JOB_SEARCH', 'APPLICATION'];
const HALF_DAYS = ['WEDNESDAY_AFTERNOON', 'SATURDAY_MORNING', 'TUESDAY_EVENING', 'THURSDAY_EVENING', 'MONDAY_EVENING'];

/**
 * Life of the demonstration's pairs: meetings every other week, fewer where the follow-up has gone no further than the first steps,
 * answers after three months; and some youths in contact or in diagnosis who still wait for a mentor.
 */
export function pairsRows(youths: readonly InventedYouth[]): Rows {
  const paired = youths.flatMap((y) => (y.mentor ? [{ y, mentor: y.mentor }] : []));
  const about = (y: InventedYouth, association: string): Row => ({ youth_id: y.id, owner_id: organisationId(association), author_id: y.assistant.person });
  const meeting = (y: InventedYouth, association: string, day: string, n: number, length: number): Row => {
    const state = day > '2026-11-21' ? 'PLANNED' : n === length - 2 && y.random().chance(0.4) ? 'MISSED' : 'HELD';
    return {
      id: stableId('mentoring-meeting', y.id, n), mentorship_id: stableId('mentorship', y.id), ...about(y, association), day, state, means: ['IN_PERSON', 'IN_PERSON', 'VIDEO', 'OUTING'][n % 4],
      minutes: state === 'HELD' ? 45 + 15 * (n % 4) : null, themes: [THEMES[n % THEMES.length]], missed_by: state === 'MISSED' ? 'YOUTH' : null, comment: null,
    };
  };
  // Of those who are only identified the pair went quiet in July.
  const daysOf = (y: InventedYouth): readonly string[] => (y.stage === 'IDENTIFIED' ? DAYS.slice(0, 3) : DAYS);
  const waiting = youths.filter((y) => !y.mentor && ['IN_CONTACT', 'IN_DIAGNOSIS'].includes(y.stage) && y.random().chance(0.25));
  return [
    ['mentoring_meeting', paired.flatMap(({ y, mentor }) => daysOf(y).map((day, n, { length }) => meeting(y, mentor.association, day, n, length)))],
    ['mentoring_satisfaction', paired.filter(({ y }) => STAGES.indexOf(y.stage) >= 1).flatMap(({ y, mentor }) => ['MENTEE', 'MENTOR'].map((respondent, n) => ({
      id: stableId('mentoring-satisfaction', y.id, respondent), mentorship_id: stableId('mentorship', y.id), ...about(y, mentor.association), association_id: stableId('association', mentor.association),
      respondent, moment: 'THREE_MONTHS', answered_on: '2026-09-16', score: 6 + ((y.person.surname.length + n) % 5), is_recommending: true, liked: ['LISTENING'], to_improve: n ? ['SCHEDULE'] : [], comment: null,
    })))],
    ['mentoring_request', waiting.map((y, i) => {
      const association = mentors[i % mentors.length]!.association;
      return {
        id: stableId('mentoring-request', y.id), ...about(y, association), association_id: stableId('association', association), stated_on: `2026-${i % 2 ? '10' : '11'}-${String(1 + (i % 20)).padStart(2, '0')}`,
        objective: i % 3 ? 'ORIENTATION' : 'INSERTION', public: 'OUT_OF_SCHOOL', half_days: [HALF_DAYS[i % HALF_DAYS.length]], setting: i % 4 ? 'ON_SITE' : null, commune: y.commune.code, closed_on: null, outcome: null,
      };
    })],
  ];
}

/** The last day on which a pair of the demonstration met, for its row. */
export const lastMetOn = (y: InventedYouth): string => {
  const rows = pairsRows([y]).find(([table]) => table === 'mentoring_meeting')?.[1] ?? [];
  return String([...rows].filter((row) => row['state'] === 'HELD').at(-1)?.['day']);
};

/** What a mentor of the demonstration offers of time and place, the same whenever it is asked. */
export const availabilityOf = (key: string, commune: string): Row => {
  const n = key.length % HALF_DAYS.length;
  return {
    half_days: [HALF_DAYS[n], HALF_DAYS[(n + 1) % HALF_DAYS.length]], settings: n % 2 ? ['ON_SITE', 'REMOTE'] : ['ON_SITE'], communes: [commune], departements: n % 3 ? [] : [commune.slice(0, 2)],
  };
};
