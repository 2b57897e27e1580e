import type { EntityManager } from '@mikro-orm/postgresql';
import { addMonths } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { DropoutCase } from '../case/case.ts';
import { addTask } from '../task/add-task.ts';
import { Restitution } from './restitution.ts';

/** The field sets no delay: a month. */
const MONTHS = 1;

/** What the task of handing a document over is about: the first one is owed for the diagnosis, the second for the first. */
export async function owedFor(em: EntityManager, { kind, diagnosisId }: Pick<Restitution, 'kind' | 'diagnosisId'>): Promise<string> {
  if (kind === 'AFTER_DIAGNOSIS') return diagnosisId;
  return (await em.findOneOrFail(Restitution, { diagnosisId, kind: 'AFTER_DIAGNOSIS' })).id;
}

/**
 * Puts the second document on the worklist of the organisation that wrote the first, once the youth is committed (B14): for
 * whoever moves a case on to its solution. Nothing is owed while no first document was issued, or once the second exists.
 * @param em of a request that holds CASE for the youth, or of the worker
 */
export async function askSecondRestitution(em: EntityManager, caseId: string): Promise<void> {
  const written = await em.find(Restitution, { caseId }, { orderBy: { issuedOn: 'desc' } });
  const first = written.find((r) => r.kind === 'AFTER_DIAGNOSIS' && r.issuedOn);
  if (!first || written.some((r) => r.kind === 'AFTER_COMMITMENT' && r.diagnosisId === first.diagnosisId)) return;
  const platformId = (await em.findOne(DropoutCase, { id: caseId }))?.platformId ?? null;
  await addTask(em, { youthId: first.youthId, ownerId: first.authorOrganisationId, platformId, aboutId: first.id, kind: 'WRITE_RESTITUTION', dueOn: addMonths(today(), MONTHS) });
}
