import { openById } from '@passerelle/kit/data/open-by-id';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { DropoutCase } from './case.ts';

/**
 * The case that a mutation is about, for somebody who may work on it (scope CASE, or the organisation that opened it).
 * A hidden case and an absent one are refused with the same words.
 * @throws Refusal CASE_NOT_FOUND
 */
export async function findCase(context: RequestContext, id: string): Promise<DropoutCase> {
  const found = await openById(context, DropoutCase, id);
  // Its own organisation finds it without a grant; partners' tasks and follow-ups of the youth, which a mutation reads, need one.
  if (found) await context.grantOf(found.youthId);
  if (found && (await context.shows('CASE', found))) return found;
  throw new Refusal('CASE_NOT_FOUND', 'Ce dossier n’existe pas ou ne vous est pas ouvert. Vérifiez le lien, ou demandez l’accès à la plate-forme.', ['input', 'caseId']);
}
