import { LockMode } from '@mikro-orm/core';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Consortium } from './consortium.ts';

/**
 * The consortium that the member's organisation coordinates, locked, so that two admissions at once do not make two members of one.
 * @throws Refusal CONSORTIUM_NOT_FOUND when it is missing or another's
 */
export async function ownConsortium(context: RequestContext, id: string): Promise<Consortium> {
  const em = await context.em();
  const found = await em.findOne(Consortium, { id, coordinatorId: context.member.organisation }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!found) throw new Refusal('CONSORTIUM_NOT_FOUND', 'Ce consortium n’existe pas, ou votre organisation ne le coordonne pas. Vérifiez le lien.', ['input', 'consortiumId']);
  return found;
}
