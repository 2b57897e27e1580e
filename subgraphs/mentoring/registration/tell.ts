import { record } from '@passerelle/kit/events/record';
import type { RequestContext } from '@passerelle/kit/server/context';
import type { DiscoveryEvent } from '../event/discovery-event.ts';
import type { EventRegistration } from './event-registration.ts';

/** What becomes of a registration, as the siblings are told. */
export type Become = 'made' | 'cancelled' | 'attended' | 'missed';

/** Tells the siblings what became of registrations of youths: ids, codes, dates. Of a group nothing is told. */
export async function tell(context: RequestContext, become: Become, event: DiscoveryEvent, registrations: readonly EventRegistration[]): Promise<void> {
  const about = registrations.filter((r) => r.youthId);
  await record(await context.em(), about.map((r) => ({
    type: `fr.passerelle.mentoring.registration.${become}` as const, subject: r.youthId!, data: { registrationId: r.id, at: event.startsAt.toISOString(), kind: event.kind },
  })));
}
