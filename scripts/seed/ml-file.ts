import type { Row, Rows } from './bulk.ts';
import { STAGES, type InventedYouth } from './invented.ts';
import { stableId } from './stable-id.ts';

const structureId = (imilo: string): string => stableId('mission-locale', imilo);
const STEPS = ['WELCOME', 'ORIENTATION', 'PATH', 'EMPLOYMENT'];
const STEP_DAYS = ['2026-05-12', '2026-05-27', '2026-07-06', '2026-09-21'];
const BEFORE = 'Ernestine Passage';

/** The adviser of a name in a structure. */
export const adviserId = (imilo: string, name: string): string => stableId('adviser', imilo, name);

/** Advisers whom the files name, and one who left in September. */
export const adviserRows = (youths: readonly InventedYouth[]): Rows => {
  const named = youths.flatMap(({ missionLocale: of }) => (of ? [of.adviser, BEFORE].map((name) => [of.imilo, name] as const) : []));
  const advisers = new Map(named.map(([imilo, name]) => [adviserId(imilo, name), { id: adviserId(imilo, name), mission_locale_id: structureId(imilo), person_id: null, display_name: name }]));
  return [['adviser', [...advisers.values()]]];
};

/** A code that i-Milo opened for a merger and that ended with it: its files are the successor's. */
export const mergedRows = (successor: string): Rows => [['mission_locale', [{
  id: structureId('99998S00'), code: '99998S00', name: 'Mission locale temporaire pour fusion', departement: '59', is_official: true, is_temporary: true, merged_into_id: structureId(successor), merged_on: '2026-01-01',
}]]];

/** What is said of the situation under way, where its kind has more to say. */
export const situationDetail = (kind: string): object | null =>
  ({
    FORMATION: { training: { training: 'PRE_QUALIFYING', level: null, endsOn: '2026-12-18' } },
    SERVICE_CIVIQUE: { civicService: { formula: 'FULL_TIME', endsOn: '2027-01-11' } },
  })[kind] ?? null;

/**
 * Files of the demonstration beyond their bare facts: who followed them, how far their steps are, a job before, and a PEC for some
 * of those who have a solution.
 */
export function mlFileRows(youths: readonly InventedYouth[]): Rows {
  const kept = youths.flatMap((y) => (y.missionLocale ? [{ y, of: y.missionLocale, about: { file_id: stableId('file', y.id), youth_id: y.id, owner_id: y.missionLocale.organisation } satisfies Row }] : []));
  // Draws past those of the file itself, so that the two do not go together.
  const chance = (y: InventedYouth, share: number, n: number): boolean => { const draw = y.random(); for (let i = 0; i < n; i++) draw.chance(0.5); return draw.chance(share); };
  const handedOver = (y: InventedYouth): boolean => chance(y, 0.3, 12);
  const reached = (y: InventedYouth): number => Math.min(STAGES.indexOf(y.stage) + 1, STEPS.length);
  return [
    ['file_adviser', kept.flatMap(({ y, of, about }) => [
      ...(handedOver(y) ? [{ id: stableId('file-adviser', y.id, 0), ...about, adviser_id: adviserId(of.imilo, BEFORE), since: '2026-05-12', until: '2026-09-01' }] : []),
      { id: stableId('file-adviser', y.id, 1), ...about, adviser_id: adviserId(of.imilo, of.adviser), since: handedOver(y) ? '2026-09-01' : '2026-05-12', until: null },
    ])],
    ['path_step', kept.flatMap(({ y, about }) => STEPS.slice(0, reached(y)).map((step, i) => ({
      id: stableId('path-step', y.id, i), ...about, step, started_on: STEP_DAYS[i], ended_on: i < reached(y) - 1 ? STEP_DAYS[i + 1] : null,
    })))],
    ['situation', kept.filter(({ y }) => chance(y, 0.25, 13)).map(({ y, about }) => ({
      id: stableId('situation', y.id, 'job'), ...about, kind: 'EMPLOI', since: '2026-02-02', until: '2026-05-12', detail: { employment: { contract: 'CDD', endsOn: '2026-04-30', isFullTime: false } },
    }))],
    ['insertion_contract', kept.filter(({ y }) => y.stage === 'IN_SOLUTION' && chance(y, 0.3, 14)).map(({ y, about }) => ({
      id: stableId('insertion-contract', y.id), ...about, kind: 'PEC', prescribed_on: '2026-09-14', employer: 'ASSOCIATION', weekly_hours: 26, aid_from: '2026-10-01', aid_until: '2027-08-31', ended_on: null, outcome: null,
    }))],
  ];
}
