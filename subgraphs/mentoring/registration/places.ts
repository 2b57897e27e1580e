import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { DiscoveryEvent } from '../event/discovery-event.ts';

/**
 * Takes places of an event, in one statement: of two requests for the last one, the second waits, reads again and gets none.
 * @param count one or more
 * @returns the event as it is then
 * @throws Refusal EVENT_NOT_FOUND, EVENT_CANCELLED, REGISTRATION_CLOSED, EVENT_FULL
 */
export async function takePlaces(context: RequestContext, eventId: string, count: number): Promise<DiscoveryEvent> {
  const em = await context.em();
  const taken: unknown[] = await em.execute(
    `update discovery_event set taken = taken + ?, updated_at = now()
     where id = ? and taken + ? <= capacity and cancelled_on is null and registration_until > clock_timestamp() returning id`, [count, eventId, count],
  );
  const event = await em.findOne(DiscoveryEvent, { id: eventId }, { refresh: true });
  if (event && taken.length) return event;
  const refuse = (code: string, message: string) => new Refusal(code, message, ['input', 'eventId']);
  if (!event) throw refuse('EVENT_NOT_FOUND', 'Cet événement n’existe pas. Choisissez-le dans la liste des événements à venir.');
  if (event.cancelledOn) throw refuse('EVENT_CANCELLED', 'Cet événement est annulé. Choisissez-en un autre.');
  if (event.registrationUntil <= new Date()) throw refuse('REGISTRATION_CLOSED', 'Les inscriptions à cet événement sont closes. Appelez l’organisateur, ou choisissez-en un autre.');
  throw refuse('EVENT_FULL', event.vacant ? `Il ne reste que ${event.vacant} place(s). Inscrivez moins de personnes, ou choisissez un autre événement.` : 'Cet événement est complet. Choisissez-en un autre.');
}
