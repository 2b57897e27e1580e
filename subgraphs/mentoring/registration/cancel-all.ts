import type { RequestContext } from '@passerelle/kit/server/context';
import { today } from '@passerelle/kit/values/today';
import type { DiscoveryEvent } from '../event/discovery-event.ts';
import { EventRegistration } from './event-registration.ts';
import { tell } from './tell.ts';

/** Cancels the registrations of an event that is cancelled by who holds it, in three statements, and tells each youth's. */
export async function cancelAll(context: RequestContext, event: DiscoveryEvent): Promise<void> {
  const em = await context.em();
  const standing = await em.find(EventRegistration, { eventId: event.id, organiserId: event.organiserId, cancelledOn: null });
  for (const registration of standing) Object.assign(registration, { state: 'CANCELLED', cancelledOn: today() });
  await tell(context, 'cancelled', event, standing);
}
