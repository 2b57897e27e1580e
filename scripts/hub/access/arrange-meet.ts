import { agencies } from '../../demo/index.ts';
import type { Row, Rows } from '../../seed/bulk.ts';
import { organisationId, personIdOf, platformId } from '../../seed/network.ts';
import { stableId } from '../../seed/stable-id.ts';
import type { Chosen } from './arrange-youths.ts';
import { secretOf } from './secrets.ts';

const at = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const day = (days: number): string => at(days).slice(0, 10);

/** The mission locale whose file `missionsLocalesExtras` gives this youth. */
const keeperOf = (y: Chosen): string => {
  if (y.key === 'followed') return 'ml-lys-tourcoing';
  return y.platform === platformId('roubaix-tourcoing') ? 'ml-wattrelos-leers' : 'ml-nord-vienne';
};

/**
 * A moved appointment and the one that replaces it, a contact with every blank filled, an obligation that ended and one that
 * runs, of each youth; figures that may be shown.
 */
export function meetExtras(youths: readonly Chosen[]): Rows {
  const each = youths.filter((y) => y.key !== 'young').map((y) => {
    const owner = keeperOf(y);
    const key = (kind: string, n = 0): string => stableId('access', kind, y.key, n);
    const about: Row = { youth_id: y.id, owner_id: organisationId(owner), author_id: personIdOf('mission-locale') };
    return { owner, key, about };
  });
  const place: Row = { agency_id: stableId('agency', agencies[0]?.key ?? ''), place_id: organisationId('cio-roubaix'), adviser_id: stableId('access', 'adviser', '59512S00') };
  return [
    ['appointment', each.flatMap(({ owner, key, about }) => [
      { id: key('appointment', 0), ...about, ...place, file_id: key('file'), kind: 'FIRST_RECEPTION', mode: 'ON_SITE', starts_at: at(5), day: day(5), minutes: 45, state: 'REVOKED', state_on: day(-2), revocation_reason: 'RESCHEDULED', notes: secretOf(owner) },
      { id: key('appointment', 1), ...about, ...place, file_id: key('file'), kind: 'FIRST_RECEPTION', mode: 'ON_SITE', starts_at: at(6), day: day(6), minutes: 45, state: 'PLANNED', rescheduled_from_id: key('appointment', 0), notes: secretOf(owner) },
    ])],
    ['mission_locale_contact', each.flatMap(({ owner, key, about }) => [
      { id: key('ml-contact', 0), ...about, at: at(-9), means: 'PHONE', answer: 'DO_NOT_RECONTACT', reached: 'YOUTH', call_back_on: day(-8), called_back_on: day(-8), lifted_on: day(-7), notes: secretOf(owner) },
      { id: key('ml-contact', 1), ...about, at: at(-6), means: 'PHONE', answer: 'LOOKING_FOR_CONTRACT', reached: 'YOUTH', call_back_on: day(-3), called_back_on: null, lifted_on: null, notes: secretOf(owner) },
    ])],
    ['training_obligation', each.flatMap(({ key, about }) => [
      { id: key('obligation', 0), ...about, origin: 'PSAD_LIST', identified_on: day(-99), state: 'EXEMPT', convened_on: day(-90), due_on: day(-30), report_due_since: day(-29), seen_on: day(-80), reported_on: day(-20), reported_to: '59', met_by: 'EMPLOYMENT', closed_on: day(-9) },
      { id: key('obligation', 1), ...about, origin: 'FAMILY', identified_on: day(-8), state: 'CONVENED', convened_on: day(-7), due_on: day(50) },
    ])],
    ['training_convening', each.map(({ key, about }) => ({
      id: key('convening'), ...about, obligation_id: key('obligation', 1), reason: 'NO_LONGER_ANSWERS', sent_on: day(-7), meeting_at: at(7), channels: ['REGISTERED_LETTER'], due_on: day(50),
    }))],
    ['need_figure', [{ id: stableId('access', 'need-figure'), departement: '59', domain: 'HOUSING', count: 12 }]],
  ];
}
