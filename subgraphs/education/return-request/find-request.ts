import { LockMode } from '@mikro-orm/postgresql';
import { openById } from '@passerelle/kit/data/open-by-id';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { ReturnRequest } from './return-request.ts';

/**
 * The open request that a mutation is about, locked until the request ends, for its door or for who works on the youth's case (scope CASE). A hidden request
 * and an absent one are refused with the same words.
 * @throws Refusal RETURN_REQUEST_NOT_FOUND, RETURN_REQUEST_CLOSED
 */
export async function findRequest(context: RequestContext, id: string): Promise<ReturnRequest> {
  const path = ['input', 'returnRequestId'];
  const found = await openById(context, ReturnRequest, id);
  // The door reads its own row without a grant; with one, what is written carries the youth's current id.
  if (found) await context.grantOf(found.youthId);
  if (!found || !(await context.shows('CASE', found))) {
    throw new Refusal('RETURN_REQUEST_NOT_FOUND', 'Cette demande n’existe pas ou ne vous est pas ouverte. Vérifiez le lien, ou demandez l’accès à la plate-forme.', path);
  }
  // Two who answer the same request do it one after the other: a place that the first was proposed is given back by the second.
  await (await context.em()).refreshOrFail(found, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (found.closedOn) throw new Refusal('RETURN_REQUEST_CLOSED', 'Cette demande est close. Si le jeune revient, enregistrez une nouvelle demande.', path);
  return found;
}
