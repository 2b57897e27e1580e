import type { House } from '../house.testkit.ts';
import { DiscoveryEvent } from '../event/discovery-event.ts';

const HOUR = 3_600_000;

/** A moment, hours from now. */
export const inHours = (hours: number): Date => new Date(Date.now() + hours * HOUR);

/** An event of the house's association, tomorrow, of two places, unless changed. */
export async function anEvent({ subgraph, association }: House, changes: Partial<DiscoveryEvent> = {}): Promise<DiscoveryEvent> {
  const em = subgraph.worker();
  const made = em.create(DiscoveryEvent, {
    organiserId: association.organisationId, title: 'Forum', kind: 'FORUM', venue: 'Salle', commune: '59512', reaches: ['59'], startsAt: inHours(24), endsAt: inHours(26), registrationUntil: inHours(20),
    publics: ['LYCEE'], capacity: 2, contact: 'roubaix@collectifmentorat.fr', ...changes,
  } as never) as DiscoveryEvent;
  await em.flush();
  return made;
}

