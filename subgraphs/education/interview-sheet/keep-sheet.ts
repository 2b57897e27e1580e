import type { RequestContext } from '@passerelle/kit/server/context';
import { today } from '@passerelle/kit/values/today';
import type { DropoutCase } from '../case/case.ts';
import type { Fault } from './fault.ts';
import { InterviewSheet, type SheetValues } from './interview-sheet.ts';
import { openSheet } from './open-sheet.ts';
import { valuesOf } from './read-values.ts';
import { contradictions } from './rules.ts';

/**
 * Writes values over the open sheet of a case, or begins one: all of them, or none when the sheet would contradict itself.
 * @param values absent unchanged, null erased
 * @throws Refusal CONFLICT
 */
export async function keepSheet(context: RequestContext, found: DropoutCase, values: SheetValues, expected?: number | null): Promise<{ sheet: InterviewSheet | null; faults: Fault[] }> {
  const open = await openSheet(context, found, expected);
  const faults = contradictions({ ...(open ? valuesOf(open) : {}), ...values }, today());
  if (faults.length) return { sheet: null, faults };
  const { organisation: ownerId, person: authorId } = context.member;
  const sheet = open ?? (await context.em()).create(InterviewSheet, {
    caseId: found.id, youthId: context.grantFor(found.youthId)?.youth ?? found.youthId, ownerId, authorId, version: 0,
  } as never) as InterviewSheet;
  Object.assign(sheet, values, { authorId, version: sheet.version + 1 });
  return { sheet, faults };
}
