import type { Row, Rows } from '../../seed/bulk.ts';
import { PROCESSING_DATE } from '../../seed/invented.ts';
import { organisationId, personIdOf } from '../../seed/network.ts';
import { stableId } from '../../seed/stable-id.ts';
import type { Chosen } from './arrange-youths.ts';

const id = (kind: string, y: Chosen): string => stableId('access', kind, y.key, 0);
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** `alone` belongs to no platform. */
const platformOf = (y: Chosen): string | null => (y.key === 'alone' ? null : y.platform);

/** A youth's case, and the one before it, joined to it: every field has something to show. */
export function casesOf(y: Chosen): Row[] {
  const found: Row = {
    id: id('case', y), youth_id: y.id, owner_id: y.assistant.organisation, platform_id: platformOf(y), origin: 'JDC', stage: 'CLOSED', opened_on: day(-40), closed_on: day(-2), campaign_id: stableId('campaign', PROCESSING_DATE),
    stage_since: day(-2), outcome: 'SCHOOL', is_durable: true, episode: 2, previous_case_id: id('case-before', y), is_off_list: false, is_refused: true, refusal_reason: 'COST', refused_on: day(-10),
    recontact_on: day(3), recontact_condition: 'AGREED_DATE', is_unreachable: true, guardians_informed_on: day(-9),
  };
  return [found, { ...found, id: id('case-before', y), opened_on: day(-90), closed_on: day(-60), outcome: 'JOINED', episode: 1, previous_case_id: null, joined_into_id: id('case', y) }];
}

/** What goes with each grown youth's case: its steps, a task, a rupture, a registration to check. Its line of the register the database writes. */
export function caseExtras(youths: readonly Chosen[]): Rows {
  const grown = youths.filter((y) => y.key !== 'young');
  const about = (kind: string, y: Chosen) => ({ id: id(kind, y), case_id: id('case', y), youth_id: y.id, owner_id: y.assistant.organisation });
  return [
    ['case_event', grown.map((y) => ({ ...about('step', y), author_id: y.assistant.person, kind: 'REFUSED', from_stage: 'IN_CONTACT', to_stage: 'IN_CONTACT', on: day(-10), code: 'COST' }))],
    ['rupture', grown.map((y) => ({ ...about('rupture', y), author_id: y.assistant.person, on: day(-20), cause: 'LEFT', structure_id: organisationId('e2c-grand-lille'), followed_up_at: new Date().toISOString() }))],
    ['registration_check', grown.flatMap((y) => {
      const check = { ...about('check', y), owner_id: y.school.organisation, asker_id: y.assistant.organisation, asked_on: day(-6) };
      return [check, { ...check, id: id('check-answered', y), is_registered: true, answered_on: day(-5), verifier_id: personIdOf('school') }];
    })],
    ['task', grown.flatMap((y) => [
      { id: id('task', y), youth_id: y.id, owner_id: y.assistant.organisation, platform_id: platformOf(y), about_id: id('case', y), kind: 'RECONTACT', due_on: day(3) },
      { id: id('task-done', y), youth_id: y.id, owner_id: y.assistant.organisation, platform_id: platformOf(y), about_id: id('case', y), kind: 'RUPTURE', due_on: day(-9), done_on: day(-10), done_by_id: personIdOf('assistant') },
    ])],
  ];
}
