import type { Rows } from './bulk.ts';
import { STAGES, type InventedYouth } from './invented.ts';
import { stableId } from './stable-id.ts';

/** The assistants' interview sheets of the youths they have reached, and, of a few who are at school again, the stop that they declared. */
export function sheetRows(youths: readonly InventedYouth[]): Rows {
  const reached = youths.filter((y) => STAGES.indexOf(y.stage) >= STAGES.indexOf('IN_DIAGNOSIS'));
  const about = (y: InventedYouth, kind: string) => ({ id: stableId(kind, y.id), case_id: stableId('case', y.id), youth_id: y.id, owner_id: y.assistant.organisation, author_id: y.assistant.person });
  const atSchool = reached.filter((y) => y.stage === 'CLOSED');
  return [
    ['interview_sheet', reached.map((y) => {
      const isBack = y.stage === 'CLOSED';
      return {
        ...about(y, 'sheet'), interviewer: 'Plate-forme de suivi et d’appui aux décrocheurs', first_contact_on: '2026-11-04', has_first_voicemail: true, second_contact_on: '2026-11-07',
        second_contact_who: 'le jeune', third_contact_on: null, is_graduate: false, is_at_mission_locale: y.missionLocale !== null, is_without_solution: isBack ? null : true,
        wishes: isBack ? null : [y.random().pick(['APPRENTICESHIP', 'TRAINING', 'RESUME_STUDIES', 'TAKE_STOCK'])], supported_by: y.missionLocale ? ['MISSION_LOCALE'] : null,
        is_schooled: isBack, stop_reason: isBack ? 'PUBLIC_SCHOOL' : null, version: 1, completed_on: '2026-11-16',
      };
    })],
    ['do_not_contact', atSchool.map((y) => ({ ...about(y, 'stop'), reason: 'PUBLIC_SCHOOL', details: null, declared_on: '2026-11-16', until: '2027-08-31', lifted_on: null, lifted_by_id: null }))],
  ];
}
