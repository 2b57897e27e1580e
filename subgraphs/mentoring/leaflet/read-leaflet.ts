import type { FilterQuery } from '@mikro-orm/core';
import type { RequestContext } from '@passerelle/kit/server/context';
import { normaliseDepartement, parseCommune } from '@passerelle/kit/values/codes';
import { today } from '@passerelle/kit/values/today';
import { Association } from '../association/association.ts';
import { Consortium } from '../consortium/consortium.ts';
import { DiscoveryEvent, EVERYWHERE } from '../event/discovery-event.ts';
import { inForceOn } from '../offer/in-force.ts';
import { Offer } from '../offer/offer.ts';
import { departementOfCommune } from '@passerelle/kit/values/departement';
import { within } from '../offer/territory.ts';
import { departementInWords } from '@passerelle/kit/values/departement-names';
import { leafletOf, type Leaflet } from './leaflet.ts';

/** Offers and events that a leaflet holds at most: beyond, nobody reads it. */
const MOST_OFFERS = 300;
const MOST_EVENTS = 20;

/**
 * The leaflet of a territory as it stands today, read in four statements; anyone may read it, no person is in it.
 * @param em of the requests' role
 * @param territory commune (INSEE code) or département
 * @throws BAD_USER_INPUT when it is neither
 */
export async function readLeaflet(em: Awaited<ReturnType<RequestContext['em']>>, territory: string): Promise<Leaflet> {
  const on = today();
  const area = within(territory);
  const commune = parseCommune(territory);
  const departement = commune ? departementOfCommune(commune) : normaliseDepartement(territory)!;
  const offers = await em.find(Offer, { ...inForceOn(on), ...area } as FilterQuery<Offer>, { orderBy: { id: 'desc' }, limit: MOST_OFFERS + 1 });
  const kept = offers.slice(0, MOST_OFFERS);
  const associations = await em.find(Association, { id: { $in: [...new Set(kept.map((o) => o.associationId))] } });
  const consortia = await em.find(Consortium, area as FilterQuery<Consortium>);
  const events = await em.find(DiscoveryEvent, { startsAt: { $gt: new Date() }, cancelledOn: null, reaches: { $overlap: [departement, EVERYWHERE] } }, { orderBy: { startsAt: 'asc', id: 'asc' }, limit: MOST_EVENTS });
  return leafletOf({ territory: territoryInWords(commune, departement, consortia), offers: kept, associations, consortia, events, on, isCut: offers.length > kept.length });
}

/** A commune has no name here but what the consortium it belongs to calls its territory. */
const territoryInWords = (commune: string | null, departement: string, consortia: readonly Consortium[]): string =>
  (commune ? `${consortia.find((c) => c.communes.includes(commune))?.territoryName ?? 'Votre commune'}, ${departementInWords(departement)}` : departementInWords(departement));
