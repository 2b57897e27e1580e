import type { Row, Rows } from './bulk.ts';
import { STAGES, type InventedYouth } from './invented.ts';
import { stableId } from './stable-id.ts';

const POINTS = ['situation', 'attendance', 'organisation', 'involvement', 'problems'];
const MISSIONS = ['OBJECTIVES', 'REGULAR_FOLLOW_UP', 'HELP_WITH_CONTACTS', 'SUPPORT_OF_STEPS'];

/**
 * Tutoring of the demonstration: some of those who reached the diagnosis have a tutor of the academy since September, with a
 * session every other week; some had a tutor in their school the year before, evaluated in June or still to be.
 */
export function tutoringRows(youths: readonly InventedYouth[]): Rows {
  const diagnosed = youths.filter((y) => STAGES.indexOf(y.stage) >= 2);
  const tutored = diagnosed.filter((y) => y.random().chance(0.4));
  const atSchool = diagnosed.filter((y) => y.random().chance(0.3));
  const about = (y: InventedYouth): Row => ({ youth_id: y.id, owner_id: y.school.organisation });
  // Two face-to-face sessions in three; the last is not signed yet.
  const session = (y: InventedYouth, n: number): Row => {
    const heldOn = ['2026-09-16', '2026-09-30', '2026-10-14', '2026-11-04', '2026-11-18'][n]!;
    const signed = n < 4 ? heldOn : null;
    return {
      id: stableId('tutoring-session', y.id, n), tutoring_id: stableId('tutoring', y.id), ...about(y), author_id: y.assistant.person, held_on: heldOn, minutes: 45 + 15 * (n % 3),
      kind: n % 3 === 2 ? 'OTHER' : 'FACE_TO_FACE', mission: MISSIONS[n % MISSIONS.length], signed_by_youth_on: signed, signed_by_tutor_on: signed, cancelled_on: null,
    };
  };
  return [
    ['tutoring', tutored.map((y) => ({
      id: stableId('tutoring', y.id), ...about(y), platform_id: y.platform, audience: 'NEET', funding: 'IEJ', school_id: null, personal_path: y.missionLocale ? 'MISSION_LOCALE' : 'RIO_CASE', requested_by: 'SCHOOL_REFERENT', requested_by_id: y.assistant.person,
      requested_on: '2026-09-02', missions: MISSIONS.slice(0, 3), objectives: null, tutor_name: null, interfaces: ['PATH_REFERENT'], started_on: '2026-09-09', planned_end_on: '2027-03-09', ended_on: null, end_reason: null,
    }))],
    ['tutoring_session', tutored.flatMap((y) => [0, 1, 2, 3, 4].map((n) => session(y, n)))],
    ['school_tutoring', atSchool.map((y, i) => ({
      id: stableId('school-tutoring', y.id), ...about(y), kind: i % 2 ? 'PEER' : 'VOLUNTEER_ADULT', school_year: '2025-2026', set_up_by_id: y.assistant.person, guardians_informed_on: '2025-10-06', started_on: '2025-10-13', ended_on: '2026-03-15',
      evaluation_due_on: '2026-06-15', evaluated_on: i % 3 ? '2026-06-09' : null, evaluation: i % 3 ? 'STOPPED' : null, evaluation_comment: null,
    }))],
    ['task', atSchool.map((y, i) => ({
      id: stableId('task', 'school-tutoring', y.id), ...about(y), platform_id: null, about_id: stableId('school-tutoring', y.id), kind: 'EVALUATE_TUTORING', due_on: '2026-06-15', done_on: i % 3 ? '2026-06-09' : null, done_by_id: i % 3 ? y.assistant.person : null,
    }))],
    ['tutoring_interview', atSchool.map((y) => ({
      id: stableId('tutoring-interview', y.id), school_tutoring_id: stableId('school-tutoring', y.id), ...about(y), author_id: y.assistant.person, held_on: '2025-12-08',
      ...Object.fromEntries(POINTS.map((point) => [point, y.random().pick(['DIFFICULT', 'FAIR', 'GOOD'])])),
    }))],
  ];
}
