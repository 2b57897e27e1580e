import { LockMode } from '@mikro-orm/core';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import type { ObligationState } from './kind.ts';
import { TrainingObligation } from './training-obligation.ts';

/** What to do about an obligation that is no longer where the action starts from. */
const NOT_NOW = 'Le contrôle de cette obligation n’en est pas là. Rouvrez la fiche pour voir où il en est.';

/**
 * The caller's own obligation, in one of the states from which an action starts, locked until the transaction ends.
 * @throws Refusal OBLIGATION_NOT_FOUND for a missing one and for another organisation's alike; NOT_IN_THIS_STATE
 */
export async function findObligation(context: RequestContext, id: string, from: readonly ObligationState[]): Promise<TrainingObligation> {
  const em = await context.em();
  const found = await em.findOne(TrainingObligation, { id, ownerId: context.member.organisation }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!found) throw new Refusal('OBLIGATION_NOT_FOUND', 'Cette obligation de formation n’existe pas ou n’est pas suivie par votre mission locale. Reprenez-la dans votre liste.', ['input', 'obligationId']);
  if (!from.includes(found.state)) throw new Refusal('NOT_IN_THIS_STATE', NOT_NOW, ['input', 'obligationId']);
  return found;
}
