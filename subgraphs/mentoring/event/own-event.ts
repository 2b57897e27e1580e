import { LockMode } from '@mikro-orm/core';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { DiscoveryEvent } from './discovery-event.ts';

/**
 * An event of the member's organisation, neither cancelled nor begun, locked, so that a registration made meanwhile is counted.
 * @throws Refusal EVENT_NOT_FOUND, EVENT_CANCELLED, EVENT_BEGUN
 */
export async function ownEvent(context: RequestContext, id: string): Promise<DiscoveryEvent> {
  const em = await context.em();
  const event = await em.findOne(DiscoveryEvent, { id, organiserId: context.member.organisation }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (!event) throw new Refusal('EVENT_NOT_FOUND', 'Cet événement n’existe pas, ou votre organisation ne l’organise pas. Vérifiez le lien.', ['input', 'eventId']);
  if (event.cancelledOn) throw new Refusal('EVENT_CANCELLED', 'Cet événement est déjà annulé. Publiez-en un autre.', ['input', 'eventId']);
  if (event.startsAt <= new Date()) throw new Refusal('EVENT_BEGUN', 'Cet événement a déjà commencé. Consignez plutôt les présences.', ['input', 'eventId']);
  return event;
}
