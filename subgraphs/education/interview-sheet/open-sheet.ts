import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import type { DropoutCase } from '../case/case.ts';
import { InterviewSheet } from './interview-sheet.ts';

/**
 * The viewer's organisation's open sheet of a case, held until the commit: whoever else saves it waits, then reads what was
 * saved. Null when it has none.
 * @param expected the version that the person had before their eyes; 0 means no sheet yet; absent, it is not checked
 * @throws Refusal CONFLICT when somebody saved meanwhile
 */
export async function openSheet(context: RequestContext, found: DropoutCase, expected?: number | null): Promise<InterviewSheet | null> {
  const em = await context.em();
  const ownerId = context.member.organisation;
  // Of two first savings too, one waits: a row that is not there yet cannot be locked.
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 3701))', [`${found.id} ${ownerId}`]);
  const sheet = await em.findOne(InterviewSheet, { caseId: found.id, ownerId, completedOn: null }, { refresh: true });
  if (expected !== undefined && expected !== null && expected !== (sheet?.version ?? 0)) {
    throw new Refusal('CONFLICT', 'Un collègue vient d’enregistrer cette fiche. Relisez-la, puis reprenez votre saisie.', ['input', 'expectedVersion']);
  }
  return sheet;
}
