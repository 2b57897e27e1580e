import { LockMode } from '@mikro-orm/core';
import { openById } from '@passerelle/kit/data/open-by-id';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Interview } from './interview.ts';

/**
 * The interview that a mutation changes, locked until the request ends, for somebody to whom the youth's case is open (CASE).
 * @throws Refusal INTERVIEW_NOT_FOUND, also when it is hidden: both look the same
 */
export async function findInterview(context: RequestContext, id: string): Promise<Interview> {
  const found = await openById(context, Interview, id);
  const grant = found && (await context.grantOf(found.youthId));
  if (!found || !grant?.scopes.includes('CASE')) {
    throw new Refusal('INTERVIEW_NOT_FOUND', 'Cet entretien n’existe pas ou ne vous est pas ouvert. Reprenez-le dans le dossier du jeune.', ['input', 'interviewId']);
  }
  const em = await context.em();
  return em.refreshOrFail(found, { lockMode: LockMode.PESSIMISTIC_WRITE });
}
