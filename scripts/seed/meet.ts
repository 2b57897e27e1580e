import { people } from '../demo/index.ts';
import { ageAt } from '@passerelle/kit/values/date';
import type { Row, Rows } from './bulk.ts';
import { PROCESSING_DATE, STAGES, type InventedYouth } from './invented.ts';
import { organisationId, personIdOf } from './network.ts';
import { stableId } from './stable-id.ts';

const signers = people.filter((p) => p.role === 'ADVISER' || p.role === 'RESPONSABLE');

/** What a mission locale's contact came to, step by step of the follow-up (B01). */
const ANSWERS = ['NO_ANSWER', 'APPOINTMENT_MADE', 'REORIENTATION', 'NEW_CONTRACT', 'ALREADY_SUPPORTED'] as const;

/**
 * Contacts, appointments and the training obligation of the youths that a mission locale follows: one called, one received, one
 * to come; of those under 18 who are not yet in a solution, the obligation is under control.
 */
export function meetRows(youths: readonly InventedYouth[]): Rows {
  const followed = youths.flatMap((y) => {
    if (!y.missionLocale) return [];
    const { organisation } = y.missionLocale;
    const adviser = signers.find((p) => organisationId(p.organisation) === organisation)?.key;
    const about: Row = { youth_id: y.id, owner_id: organisation, author_id: adviser ? personIdOf(adviser) : y.assistant.person };
    return [{ y, about, step: STAGES.indexOf(y.stage), draw: y.random() }];
  });
  const minors = followed.filter(({ y, step }) => step < 3 && ageAt(y.birthDate, PROCESSING_DATE) >= 16 && ageAt(y.birthDate, PROCESSING_DATE) < 18);
  return [
    ['mission_locale_contact', followed.map(({ y, about, step }) => ({
      id: stableId('ml-contact', y.id), ...about, at: '2026-11-05T10:20:00+01:00', means: 'PHONE', answer: ANSWERS[step], reached: step > 0 ? 'YOUTH' : null, call_back_on: step === 0 ? '2026-11-12' : null,
    }))],
    ['appointment', followed.flatMap(({ y, about, step, draw }) => [
      ...(step > 0 ? [{ id: stableId('appointment', y.id, 0), ...about, file_id: stableId('file', y.id), kind: 'FIRST_RECEPTION', mode: 'ON_SITE', starts_at: '2026-11-10T09:30:00+01:00', day: '2026-11-10', minutes: 45,
        state: draw.pick(['SEEN', 'SEEN', 'SEEN', 'EXCUSED', 'NO_SHOW']), state_on: '2026-11-10' }] : []),
      ...(step > 0 && step < 4 ? [{ id: stableId('appointment', y.id, 1), ...about, file_id: stableId('file', y.id), kind: 'FOLLOW_UP', mode: draw.pick(['ON_SITE', 'PHONE']), starts_at: '2026-12-08T14:00:00+01:00', day: '2026-12-08', minutes: 30,
        state: 'PLANNED', state_on: null }] : []),
    ])],
    ['training_obligation', minors.map(({ y, about, step }) => ({
      id: stableId('obligation', y.id), ...about, origin: 'PSAD_LIST', identified_on: '2026-11-03', ...(step === 0 ? { state: 'CONVENED', convened_on: '2026-11-16', due_on: '2027-01-16' } : { state: step === 1 ? 'IDENTIFIED' : 'SEEN', seen_on: step === 2 ? '2026-11-10' : null }),
    }))],
    ['training_convening', minors.filter(({ step }) => step === 0).map(({ y, about }) => ({
      id: stableId('convening', y.id), ...about, obligation_id: stableId('obligation', y.id), reason: 'NO_LONGER_ANSWERS', sent_on: '2026-11-16', meeting_at: '2026-12-03T10:00:00+01:00', channels: ['REGISTERED_LETTER', 'SMS'], due_on: '2027-01-16',
    }))],
  ];
}
