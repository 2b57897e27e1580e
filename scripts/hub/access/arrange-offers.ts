import type { Rows } from '../../seed/bulk.ts';
import { organisationId } from '../../seed/network.ts';
import { stableId } from '../../seed/stable-id.ts';
import type { Chosen } from './arrange-youths.ts';

/** One registration to a past event for each grown youth: made by its platform, received by the Afev, or by the ANAF far from here. */
export function offersExtras(youths: readonly Chosen[]): Rows {
  const isHere = (y: Chosen) => y.assistant.organisation === organisationId('psad-roubaix-tourcoing');
  return [['event_registration', youths.filter((y) => y.key !== 'young').map((y) => ({
    id: stableId('access', 'event-registration', y.key, 0), youth_id: y.id, event_id: stableId('discovery-event', 'forum-novembre'), registrar_id: y.assistant.organisation, author_id: y.assistant.person,
    organiser_id: organisationId(isHere(y) ? 'afev' : 'anaf'), headcount: 1, level: 'LYCEE', attended: 1, state: 'CANCELLED', cancelled_on: '2026-11-03',
  }))]];
}
