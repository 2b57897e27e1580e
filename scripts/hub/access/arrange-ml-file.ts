import type { Row, Rows } from '../../seed/bulk.ts';
import { organisationId } from '../../seed/network.ts';
import { stableId } from '../../seed/stable-id.ts';
import type { Chosen } from './arrange-youths.ts';

const id = (kind: string, y: Chosen, n: string | number = 0): string => stableId('access', kind, y.key, n);
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Which mission locale keeps the arranged file of a youth: see arrange-rows.ts. */
const keeperOf = (y: Chosen): readonly [key: string, imilo: string] =>
  (y.key === 'followed' ? ['ml-lys-tourcoing', '59599S00'] : ['opposed', 'unwilling'].includes(y.key) ? ['ml-wattrelos-leers', '59650S00'] : ['ml-nord-vienne', '86066S00']);

/** Past situations, one of each kind that says more; ended, so that the one that goes on stays. */
const SITUATIONS: readonly (readonly [kind: string, detail: object])[] = [
  ['IMMERSION', { immersion: { purpose: 'CONFIRM_PROJECT', host: 'COMPANY', endsOn: day(-190), renewedUntil: day(-170), days: 20 } }],
  ['EMPLOI', { employment: { contract: 'CDD', endsOn: day(-150), isFullTime: true } }],
  ['FORMATION', { training: { training: 'QUALIFYING', level: 3, endsOn: day(-120) } }],
  ['SERVICE_CIVIQUE', { civicService: { formula: 'FULL_TIME', endsOn: day(-95) } }],
];

/**
 * For each grown youth's file: who followed it, a step, a contract that ended, situations in detail; and three more files of one
 * youth, one that waits and one in a scheme, for the caseload of their adviser; and a closed one.
 */
export function mlFileExtras(youths: readonly Chosen[], schemes: ReadonlyMap<string, string>): Rows {
  const grown = youths.filter((y) => y.key !== 'young');
  const followed = grown.filter((y) => y.key === 'followed');
  const about = (y: Chosen, n: string | number = 0): Row => ({ file_id: id('file', y, n), youth_id: y.id, owner_id: organisationId(keeperOf(y)[0]) });
  const adviser = (y: Chosen): string => stableId('access', 'adviser', keeperOf(y)[1]);
  return [
    ['mission_locale_file', followed.flatMap((y) => [['waiting', 'SANS_SOLUTION'], ['entered', 'FORMATION'], ['closed', 'EMPLOI']].map(([n, situation]) => ({
      id: id('file', y, n), external_id: id('file', y, n), mission_locale_id: stableId('mission-locale', keeperOf(y)[1]), youth_id: y.id, owner_id: organisationId(keeperOf(y)[0]), registered_on: day(-60),
      adviser_id: adviser(y), adviser_name: null, situation, flags: [], ...(n === 'closed' ? { closed_on: day(-3), closing_reason: 'EMPLOYMENT' } : { closed_on: null, closing_reason: null }),
    })))],
    ['support_programme', followed.map((y) => ({ id: id('programme', y, 'entered'), ...about(y, 'entered'), scheme_id: schemes.get('PACEA'), started_on: day(-50), ended_on: null }))],
    ['situation', grown.flatMap((y) => SITUATIONS.map(([kind, detail], i) => ({ id: id('situation', y, kind), ...about(y), kind, since: day(-200 + 30 * i), until: day(-171 + 30 * i), detail })))],
    ['file_adviser', grown.map((y) => ({ id: id('file-adviser', y), ...about(y), adviser_id: adviser(y), since: day(-90), until: day(-10) }))],
    ['path_step', grown.map((y) => ({ id: id('path-step', y), ...about(y), step: 'WELCOME', started_on: day(-90), ended_on: day(-60) }))],
    ['insertion_contract', grown.map((y) => ({
      id: id('insertion-contract', y), ...about(y), kind: 'PEC', prescribed_on: day(-80), employer: 'ASSOCIATION', weekly_hours: 20, aid_from: day(-75), aid_until: day(200), ended_on: day(-5), outcome: 'TRAINING',
    }))],
  ];
}
