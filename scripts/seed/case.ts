import type { Row, Rows } from './bulk.ts';
import { STAGES, type InventedYouth } from './invented.ts';
import { stableId } from './stable-id.ts';

/** The day each stage was entered, in the order of the stages: as the journey tells it. */
export const SINCE = ['2026-11-02', '2026-11-04', '2026-11-07', '2026-11-16', '2026-11-16'] as const;

const stepOf = (y: InventedYouth): number => STAGES.indexOf(y.stage);

/** The passages of a case from its opening to where it stands (B01). */
function stepsOf(y: InventedYouth): Row[] {
  const about = { case_id: stableId('case', y.id), youth_id: y.id, owner_id: y.assistant.organisation, author_id: y.assistant.person };
  return STAGES.slice(0, stepOf(y) + 1).map((stage, i) => ({
    id: stableId('case-step', y.id, i), ...about, on: SINCE[i], from_stage: STAGES[Math.max(0, i - 1)], to_stage: stage,
    kind: i === 0 ? 'OPENED' : stage === 'CLOSED' ? 'CLOSED' : 'MOVED',
  }));
}

/** Contact to be taken with those who wait, and again with those who were called once. */
function tasksOf(y: InventedYouth): Row[] {
  const task = (kind: string, due: string): Row => ({
    id: stableId('task', y.id, kind), youth_id: y.id, owner_id: y.assistant.organisation, platform_id: y.platform, about_id: stableId('case', y.id), kind, due_on: due,
  });
  if (y.stage === 'IDENTIFIED') return [task('CONTACT', '2026-11-16')];
  return y.stage === 'IN_CONTACT' ? [task('RECONTACT', y.random().pick(['2026-11-18', '2026-11-25', '2026-12-02']))] : [];
}

/** The history of the demonstration's cases and what is left to do. @param youths those whose case is open or was */
export const caseRows = (youths: readonly InventedYouth[]): Rows => [['case_event', youths.flatMap(stepsOf)], ['task', youths.flatMap(tasksOf)]];
