import { LockMode } from '@mikro-orm/core';
import { openById } from '@passerelle/kit/data/open-by-id';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { DiscoveryEvent } from '../event/discovery-event.ts';
import { EventRegistration } from './event-registration.ts';

/**
 * A registration as its reader may see it: who made it and who holds the event both read the row as their own. It names nobody:
 * the youth is there for whoever holds a grant.
 */
export function asParty<R extends EventRegistration | null>(context: RequestContext, registration: R): R {
  const mine = context.viewer?.organisation;
  if (registration && mine && [registration.registrarId, registration.organiserId].includes(mine)) registration.ownerId = mine;
  return registration;
}

/** One registration by id; null when it is missing or not for this viewer. */
export const registrationOf = async (context: RequestContext, id: string): Promise<EventRegistration | null> => asParty(context, await openById(context, EventRegistration, id));

/**
 * A registration of one of these parties with its event, both locked until the request ends, the event first: as every change
 * of places does.
 * @throws Refusal REGISTRATION_NOT_FOUND when it is missing or not this party's; REGISTRATION_CANCELLED
 */
export async function lockedRegistration(context: RequestContext, id: string, parties: readonly ('registrarId' | 'organiserId')[]): Promise<{ registration: EventRegistration; event: DiscoveryEvent }> {
  const em = await context.em();
  const where = { id, $or: parties.map((party) => ({ [party]: context.member.organisation })) };
  const known = await em.findOne(EventRegistration, where);
  if (!known) throw new Refusal('REGISTRATION_NOT_FOUND', 'Cette inscription n’existe pas ou n’est pas la vôtre. Vérifiez le lien.', ['input', 'registrationId']);
  const event = await em.findOneOrFail(DiscoveryEvent, { id: known.eventId }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  const registration = await em.findOneOrFail(EventRegistration, where, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (registration.cancelledOn) throw new Refusal('REGISTRATION_CANCELLED', 'Cette inscription est déjà annulée. Il n’y a rien à faire.', ['input', 'registrationId']);
  return { registration: asParty(context, registration), event };
}
