import type { Row, Rows } from './bulk.ts';
import { STAGES, type InventedYouth } from './invented.ts';
import { organisationId } from './network.ts';
import { stableId } from './stable-id.ts';

/** Two months from the day it is loaded: a demonstration always has open referrals. */
const EXPIRY = new Date(Date.now() + 60 * 86_400_000).toISOString();
/** The day each stage was entered, in the order of the stages. */
const SINCE = ['2026-11-02', '2026-11-04', '2026-11-07', '2026-11-16', '2026-11-16'];

/** What the partners would have told of a youth, as their own rows have it: the database makes the journey of it. */
function factsOf({ id, stage, solution }: InventedYouth): Row[] {
  const step = STAGES.indexOf(stage);
  const fact = (topic: string, code: string, day: string, at: string | null = null): Row => ({ youth_id: id, topic, code, day, at, sequence: '0'.repeat(20) });
  const contact = `2026-11-${['04', '07', '10'][Math.min(step, 3) - 1]}`;
  const proposal = `wait/${stableId('proposal', id)}`;
  return [
    fact('stage', stage, SINCE[step]!),
    ...(step > 0 && step < 4 ? [fact('contact', 'REACHED', contact, `${contact}T12:30:00+01:00`)] : []),
    ...(stage === 'IN_SOLUTION' ? [fact('solution/solutions', 'IN', '2026-11-16')] : stage === 'CLOSED' ? [] : [fact('solution/education', 'OUT', SINCE[step]!)]),
    ...(solution ? [fact(proposal, stage === 'IN_SOLUTION' ? 'DONE' : 'WAITING', '2026-11-10')] : []),
  ];
}

/** Who follows the youths, to whom they were referred, and the few who object to sharing. */
export function followUpRows(youths: readonly InventedYouth[]): Rows {
  const referred = youths.filter((y) => y.solution && y.stage === 'IN_DIAGNOSIS');
  const referral = (y: InventedYouth): Row => ({
    id: stableId('referral', y.id), youth_id: y.id, sender_id: y.assistant.person, sender_organisation_id: y.assistant.organisation, sender_network: 'COORDINATION',
    receiver_organisation_id: organisationId(y.solution!.organisation), need: 'TRAINING', scopes: ['IDENTITY', 'CONTACT', 'SOLUTION'],
    message: null, state: 'SENT', expires_at: EXPIRY,
  });
  return [
    ['referent', youths.filter((y) => y.stage !== 'IDENTIFIED').map((y) => ({
      id: stableId('referent', y.id), youth_id: y.id, person_id: y.assistant.person, organisation_id: y.assistant.organisation, role: 'SUIVI_TECHNIQUE',
      since: '2026-11-03', until: y.stage === 'CLOSED' ? '2026-11-16' : null,
    }))],
    ['referral', referred.map(referral)],
    ['standing', referred.map((y) => ({
      id: stableId('standing', y.id, 'referral'), youth_id: y.id, organisation_id: organisationId(y.solution!.organisation), ground: 'REFERRAL',
      origin: stableId('referral', y.id), scopes: ['IDENTITY', 'CONTACT', 'SOLUTION'], until: EXPIRY,
    }))],
    // As education tells them: see its contact attempts.
    ['contact_line', youths.flatMap((y) => Array.from({ length: Math.min(STAGES.indexOf(y.stage), 3) }, (_, i): Row => ({
      id: stableId('contact-line', y.id, i), youth_id: y.id, partner: 'education', kind: 'ATTEMPT', at: `2026-11-${String(4 + i * 3).padStart(2, '0')}T${['09:15', '17:40', '12:30'][i]}:00+01:00`,
      mode: ['PHONE', 'SMS', 'PHONE'][i], outcome: i + 1 === STAGES.indexOf(y.stage) ? 'REACHED' : 'VOICEMAIL', sequence: '0'.repeat(20),
    })))],
    ['journey_fact', youths.flatMap(factsOf)],
    ['opposition', youths.filter((y) => y.random().chance(0.02)).map((y) => ({ id: stableId('opposition', y.id), youth_id: y.id, network: 'MENTORING', recorded_on: '2026-11-05', ended_on: null }))],
  ];
}
