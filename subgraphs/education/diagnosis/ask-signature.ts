import type { EntityManager } from '@mikro-orm/postgresql';
import { addMonths } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { DropoutCase } from '../case/case.ts';
import { addTask } from '../task/add-task.ts';
import { finishTasks } from '../task/finish-tasks.ts';
import { Task } from '../task/task.ts';
import type { Diagnosis } from './diagnosis.ts';
import { counting, nextToSign } from './pair.ts';
import { DiagnosisSignature } from './signature.ts';

/** The field sets no delay: a month, for the pair to sign and for the youth to be given the document. */
const MONTHS = 1;

/**
 * Puts the signature that is missing on the worklist of the organisation that owes it, one at a time, and takes the last one off.
 * @param by who has just acted
 */
export async function askSignature(em: EntityManager, diagnosis: Diagnosis, by: string): Promise<void> {
  await em.flush();
  const signed = counting(await em.find(DiagnosisSignature, { diagnosisId: diagnosis.id }), diagnosis.version).map((s) => s.ownerId);
  const owner = nextToSign(diagnosis.expectedIds, diagnosis.isDraftedByPair ? diagnosis.ownerId : null, signed);
  if (owner && (await em.findOne(Task, { aboutId: diagnosis.id, kind: 'SIGN_DIAGNOSIS', doneOn: null }))?.ownerId === owner) return;
  await finishTasks(em, diagnosis.id, ['SIGN_DIAGNOSIS'], by, today());
  if (!owner) return;
  await em.flush();
  await addTask(em, { youthId: diagnosis.youthId, ownerId: owner, platformId: await platformOf(em, diagnosis), aboutId: diagnosis.id, kind: 'SIGN_DIAGNOSIS', dueOn: addMonths(today(), MONTHS) });
}

/** The diagnosis is signed: the youth is owed its restitution (B14), by the organisation that drafted it, or that signed last. */
export async function askRestitution(em: EntityManager, diagnosis: Diagnosis, by: { person: string; organisation: string }): Promise<void> {
  await finishTasks(em, diagnosis.id, ['SIGN_DIAGNOSIS'], by.person, today());
  const ownerId = diagnosis.isDraftedByPair ? diagnosis.ownerId : by.organisation;
  await addTask(em, { youthId: diagnosis.youthId, ownerId, platformId: await platformOf(em, diagnosis), aboutId: diagnosis.id, kind: 'WRITE_RESTITUTION', dueOn: addMonths(today(), MONTHS) });
}

const platformOf = async (em: EntityManager, { caseId }: Diagnosis): Promise<string | null> => (await em.findOne(DropoutCase, { id: caseId }))?.platformId ?? null;
