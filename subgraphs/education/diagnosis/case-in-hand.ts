import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import type { DropoutCase } from '../case/case.ts';
import { findCase } from '../case/find-case.ts';

/**
 * The open case that something is added to, for somebody to whom it is open (CASE) by a grant in hand: the organisation that
 * opened the case finds it without one, but would neither see nor be refused by what its partners wrote.
 * @throws Refusal CASE_NOT_FOUND, CASE_CLOSED
 */
export async function caseInHand(context: RequestContext, id: string): Promise<DropoutCase> {
  const found = await findCase(context, id);
  const grant = await context.grantOf(found.youthId);
  if (!grant?.scopes.includes('CASE')) throw new Refusal('CASE_NOT_FOUND', 'Ce dossier n’existe pas ou ne vous est pas ouvert. Vérifiez le lien, ou demandez l’accès à la plate-forme.', ['input', 'caseId']);
  if (found.closedOn) throw new Refusal('CASE_CLOSED', 'Ce dossier est clos. Ouvrez-en un nouveau si le jeune est de nouveau suivi.', ['input', 'caseId']);
  return found;
}
