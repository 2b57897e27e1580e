import type { Row, Rows } from '../../seed/bulk.ts';
import { organisationId, personIdOf, platformId } from '../../seed/network.ts';
import { stableId } from '../../seed/stable-id.ts';
import type { Chosen } from './arrange-youths.ts';

const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const WORDS = [
  'interviewer', 'family_name', 'given_name', 'landline', 'mobile', 'email', 'address', 'first_contact_who', 'first_contact_answer', 'second_contact_who', 'second_contact_answer',
  'third_contact_who', 'third_contact_answer', 'training_name', 'solution_name', 'solution_found_how', 'refusal_details', 'studies_details', 'placement_details', 'apprenticeship_details',
  'training_details', 'other_wish_details', 'job_details', 'next_appointment_with', 'comments', 'other_supporter', 'support_details', 'support_found_how', 'platform_family_name',
  'platform_given_name', 'platform_landline', 'platform_mobile', 'platform_email', 'platform_address', 'school_name', 'class_name', 'school_town', 'school_departement',
  'partners_information', 'stop_details', 'platform_comments',
];
const BOXES = [
  'has_first_voicemail', 'has_second_voicemail', 'has_third_voicemail', 'is_unreachable', 'is_graduate', 'is_at_mission_locale', 'has_solution', 'is_refusing',
  'is_without_solution', 'is_new_dropout', 'is_schooled', 'is_told_by_partners', 'is_intermediate_only',
];
const DAYS = ['first_contact_on', 'second_contact_on', 'third_contact_on', 'letter_sent_on', 'at_mission_locale_since', 'solution_since', 'next_appointment_on', 'supported_since', 'completed_on'];

/**
 * A sheet with every blank filled, by its platform's assistant and, here, by the mission locale; a pupil's stop and another, both lifted.
 * @param secretOf free text of an organisation
 */
export function sheetExtras(youths: readonly Chosen[], secretOf: (owner: string) => string): Rows {
  const about = (y: Chosen, kind: string, owner: string, person: string): Row => ({
    id: stableId('access', kind, y.key, owner), case_id: stableId('access', 'case', y.key, 0), youth_id: y.id, owner_id: organisationId(owner), author_id: personIdOf(person),
  });
  const writers = (y: Chosen): readonly (readonly [owner: string, person: string])[] =>
    y.platform === platformId('roubaix-tourcoing') ? [['psad-roubaix-tourcoing', 'assistant'], ['ml-roubaix', 'mission-locale']] : [['psad-poitiers-chatellerault', 'assistant-poitiers']];
  const each = youths.filter((y) => y.key !== 'young').flatMap((y) => writers(y).map(([owner, person]) => ({ y, owner, person })));
  const filled = (names: readonly string[], value: unknown): Row => Object.fromEntries(names.map((name) => [name, value]));
  return [
    ['interview_sheet', each.map(({ y, owner, person }) => ({
      ...about(y, 'sheet', owner, person), ...filled(WORDS, secretOf(owner)), ...filled(BOXES, true), ...filled(DAYS, day(-8)), birth_date: '2001-01-01', platform_birth_date: '2001-01-01',
      refusal_causes: ['COST'], wishes: ['JOB'], supported_by: ['MLDS'], stop_reason: 'JUSTICE_SCHOOL', version: 1,
    }))],
    ['do_not_contact', each.flatMap(({ y, owner, person }) => [
      { ...about(y, 'pupil', owner, person), reason: 'JUSTICE_SCHOOL', details: null, declared_on: day(-7), until: day(-1), lifted_on: day(-5), lifted_by_id: personIdOf(person) },
      { ...about(y, 'stop', owner, person), reason: 'OTHER', details: secretOf(owner), declared_on: day(-7), until: day(-1), lifted_on: day(-5), lifted_by_id: personIdOf(person) },
    ])],
  ];
}
