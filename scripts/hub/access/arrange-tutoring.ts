import { personIdOf, organisationId } from '../../seed/network.ts';
import type { Row, Rows } from '../../seed/bulk.ts';
import { stableId } from '../../seed/stable-id.ts';
import type { Chosen } from './arrange-youths.ts';

const id = (kind: string, y: Chosen, n = 0): string => stableId('access', kind, y.key, n);
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
/** The school that tutors a youth: the persona's, for those who left it. */
const schoolOf = (y: Chosen): string =>
  ['followed', 'unwilling'].includes(y.key) ? 'lycee-jean-moulin-roubaix' : y.assistant.person === personIdOf('assistant') ? 'lycee-emile-zola-wattrelos' : 'lycee-louis-armand-poitiers';
const POINTS = ['situation', 'attendance', 'organisation', 'involvement', 'problems'];

/**
 * A tutoring with a session, and two tutorings in a school, of which one was evaluated, for each youth; every field is filled,
 * so that every field has something to show.
 * @param secretOf free text of one organisation
 */
export function tutoringExtras(youths: readonly Chosen[], secretOf: (owner: string) => string): Rows {
  const about = (y: Chosen): Row => ({ youth_id: y.id, owner_id: organisationId(schoolOf(y)) });
  const inSchool = (y: Chosen, n: number): Row => ({
    id: id('school-tutoring', y, n), ...about(y), kind: n ? 'PEER' : 'VOLUNTEER_ADULT', school_year: '2025-2026', set_up_by_id: personIdOf('assistant'), guardians_informed_on: day(-400), started_on: day(-390), ended_on: day(-200), evaluation_due_on: day(-150),
    ...(n ? {} : { evaluated_on: day(-190), evaluation: 'PROGRESS', evaluation_comment: secretOf(schoolOf(y)) }),
  });
  return [
    ['tutoring', youths.map((y) => ({
      id: id('tutoring', y), ...about(y), platform_id: y.key === 'alone' ? null : y.platform, audience: 'NEET', funding: 'IEJ', school_id: stableId('school', y.school.uai), personal_path: 'RIO_CASE', requested_by: 'SCHOOL_REFERENT',
      requested_by_id: personIdOf('assistant'), requested_on: day(-130), missions: ['OBJECTIVES'], objectives: secretOf(schoolOf(y)), tutor_name: secretOf(schoolOf(y)), interfaces: ['SCHOOL_LIFE'], started_on: day(-120), planned_end_on: day(-10), ended_on: day(-10), end_reason: 'COMPLETED',
    }))],
    ['tutoring_session', youths.map((y) => ({
      id: id('tutoring-session', y), tutoring_id: id('tutoring', y), ...about(y), author_id: personIdOf('assistant'), held_on: day(-60), minutes: 60, kind: 'FACE_TO_FACE', mission: 'OBJECTIVES', signed_by_youth_on: day(-60), signed_by_tutor_on: day(-60), cancelled_on: day(-59),
    }))],
    ['school_tutoring', youths.flatMap((y) => [inSchool(y, 0), inSchool(y, 1)])],
    ['tutoring_interview', youths.map((y) => ({
      id: id('tutoring-interview', y), school_tutoring_id: id('school-tutoring', y), ...about(y), author_id: personIdOf('assistant'), held_on: day(-300),
      ...Object.fromEntries(POINTS.flatMap((point) => [[point, 'FAIR'], [`${point}_comment`, secretOf(schoolOf(y))]])),
    }))],
    ['perseverance_action', [{ id: stableId('access', 'perseverance'), owner_id: organisationId('lycee-louis-armand-poitiers'), title: 'Petit-déjeuner des parents', kind: 'OTHER', places: ['Lycée Louis Armand'], departement: '86', description: 'Un matin d’accueil.', starts_on: day(-30), ends_on: day(-26), is_published: true }]],
  ];
}
