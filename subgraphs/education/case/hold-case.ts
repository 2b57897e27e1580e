import { LockMode } from '@mikro-orm/core';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import type { DropoutCase } from './case.ts';
import { findCase } from './find-case.ts';

/**
 * The open case that a mutation is about to change, kept from others until the request ends: two that close it at the same
 * moment do it one after the other, and the second is refused.
 * @throws Refusal CASE_NOT_FOUND, CASE_CLOSED
 */
export async function holdCase(context: RequestContext, id: string): Promise<DropoutCase> {
  const found = await lockCase(context, await findCase(context, id));
  if (found.closedOn) throw new Refusal('CASE_CLOSED', 'Ce dossier est clos. Si le jeune décroche de nouveau, ouvrez-lui un nouveau dossier.', ['input', 'caseId']);
  return found;
}

/** A case as it is now, kept from others until the request ends. */
export async function lockCase(context: RequestContext, found: DropoutCase): Promise<DropoutCase> {
  const em = await context.em();
  await em.flush();
  await em.refresh(found, { lockMode: LockMode.PESSIMISTIC_WRITE });
  return found;
}

/** Every id of the youth of a case, as far as the viewer's grant names them. */
export const idsOf = async (context: RequestContext, { youthId }: Pick<DropoutCase, 'youthId'>): Promise<readonly string[]> =>
  (await context.grantOf(youthId))?.ids ?? [youthId];
