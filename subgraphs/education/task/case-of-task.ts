import { byId } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { DropoutCase } from '../case/case.ts';
import { Diagnosis } from '../diagnosis/diagnosis.ts';
import { RegistrationCheck } from '../registration-check/registration-check.ts';
import { Restitution } from '../restitution/restitution.ts';
import type { TaskKind } from './kind.ts';
import type { Task } from './task.ts';

type OfCase = typeof Diagnosis | typeof Restitution | typeof RegistrationCheck;

/** What a kind of task is about, when it is not the case itself. The document owed is the first one's diagnosis, or the first for the second. */
const ABOUT: Partial<Record<TaskKind, readonly OfCase[]>> = {
  SIGN_DIAGNOSIS: [Diagnosis], WRITE_RESTITUTION: [Diagnosis, Restitution], CHECK_REGISTRATION: [RegistrationCheck],
};

/**
 * The case in which a task is to be done: whoever must sign a diagnosis finds it there. A page of tasks costs one statement for
 * each kind of thing they are about.
 * @returns null when the task is about no case, or the case is not open to this viewer
 */
export async function caseOfTask(context: RequestContext, { youthId, kind, aboutId }: Pick<Task, 'youthId' | 'kind' | 'aboutId'>): Promise<DropoutCase | null> {
  // The row policies open what partners wrote by the youth's grant: it is asked before the rows are.
  await context.grantOf(youthId);
  const about = await Promise.all((ABOUT[kind] ?? []).map((entity: OfCase) => byId<Diagnosis | Restitution | RegistrationCheck>(context, entity, aboutId)));
  return byId(context, DropoutCase, about.find((row) => row)?.caseId ?? aboutId);
}
