import type { PlainDate } from '@passerelle/kit/values/date';
import { inWords } from '@passerelle/kit/values/today';
import type { Association } from '../association/association.ts';
import type { Consortium } from '../consortium/consortium.ts';
import type { DiscoveryEvent } from '../event/discovery-event.ts';
import { isToConfirm } from '../offer/in-force.ts';
import type { Offer } from '../offer/offer.ts';
import { AREA_WORDS, OBJECTIVE_WORDS, PUBLIC_WORDS } from '../offer/words.ts';
import { departementOfCommune } from '@passerelle/kit/values/departement';
import { departementInWords } from '@passerelle/kit/values/departement-names';
import { typeset } from './typography.ts';

/** What the leaflet is made of, as read from the tables. */
export interface LeafletFacts {
  /** The territory as people call it: « Nord (59) ». */
  readonly territory: string;
  readonly offers: readonly Offer[];
  readonly associations: readonly Association[];
  readonly consortia: readonly Consortium[];
  readonly events: readonly DiscoveryEvent[];
  /** The day of the edition. */
  readonly on: PlainDate;
  /** Offers that are left out, the leaflet being full. */
  readonly isCut: boolean;
}

/** A line of an offer: what it says, under which word. */
export type Line = readonly [term: string, value: string];

/** The leaflet, in words ready to be set: the page and the PDF say the same. */
export interface Leaflet {
  readonly title: string;
  readonly territory: string;
  readonly editedOn: PlainDate;
  readonly edition: string;
  readonly offerCount: number;
  /** Whom to ask any question, one line for each collective. */
  readonly contacts: readonly string[];
  readonly associations: readonly { readonly name: string; readonly offers: readonly { readonly title: string; readonly description: string | null; readonly lines: readonly Line[] }[] }[];
  readonly events: readonly { readonly title: string; readonly lines: readonly Line[] }[];
  readonly isCut: boolean;
}

const ALPHABET = new Intl.Collator('fr');
const MOMENT = new Intl.DateTimeFormat('fr-FR', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit', timeZone: 'Europe/Paris' });
const KINDS = { FORUM: 'Forum', VISIT: 'Visite', DISCOVERY_DAY: 'Journée de découverte', WORKSHOP: 'Atelier' } as const;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * F17: the offers of a territory, association by association in the order of the alphabet, then the events to come. Equal facts
 * give an equal leaflet, in whatever order they were read.
 */
export function leafletOf({ territory, offers, associations, consortia, events, on, isCut }: LeafletFacts): Leaflet {
  const named = associations.map(({ id, name }) => ({ name, offers: offers.filter((o) => o.associationId === id) })).filter((a) => a.offers.length).sort((a, b) => ALPHABET.compare(a.name, b.name));
  return {
    title: 'Les offres de mentorat', territory: typeset(territory), editedOn: on, edition: `Édition du ${inWords(on)}`, offerCount: offers.length, isCut,
    contacts: [...new Set(consortia.toSorted((a, b) => ALPHABET.compare(a.name, b.name) || compare(a.id, b.id)).flatMap(contactsOf))].map(typeset),
    associations: named.map(({ name, offers: own }) => ({
      name, offers: own.toSorted((a, b) => ALPHABET.compare(a.title, b.title) || compare(a.id, b.id))
        .map((offer) => ({ title: typeset(offer.title), description: offer.description ? typeset(offer.description) : null, lines: linesOf(offer, on) })),
    })),
    events: events.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || compare(a.id, b.id)).map((event) => ({ title: typeset(event.title), lines: eventLines(event) })),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const contactsOf = ({ name, contact, referentRole, referentContact }: Consortium): string[] => [
  `${name} : ${contact}`, ...(referentRole ? [`${capital(referentRole)} : ${referentContact ?? contact}`] : []),
];

function linesOf(offer: Offer, on: PlainDate): Line[] {
  const lines: Line[] = [
    ['Objectif', capital(OBJECTIVE_WORDS[offer.objective])],
    ['Pour qui', capital([offer.publics.map((p) => PUBLIC_WORDS[p]).join(', '), `de ${offer.minAge} à ${offer.maxAge} ans`, ...offer.areas.map((a) => AREA_WORDS[a])].join(' ; '))],
    ['Où', capital(whereOf(offer))],
    ['Places', placesOf(offer)],
    ...(offer.validUntil ? [['Jusqu’au', inWords(offer.validUntil)] as const] : []),
    ['Contact', offer.contact],
    ['Mise à jour', freshnessOf(offer, on)],
  ];
  return lines.map(([term, value]) => [term, typeset(value)]);
}

/** A code means nothing to who reads the leaflet: communes that the association did not name are told by their département. */
function whereOf({ territoryName, communes, departements }: Offer): string {
  const others = Map.groupBy(communes.filter((c) => !departements.includes(departementOfCommune(c))), departementOfCommune);
  const partly = [...others.keys()].sort(compare).map((code) => `${departementInWords(code)}, ${others.get(code)!.length > 1 ? `${others.get(code)!.length} communes` : 'une commune'}`);
  return territoryName ?? [...departements.map(departementInWords), ...partly].join(' ; ');
}

const placesOf = ({ places, placesLeft }: Offer): string =>
  (placesLeft > 0 ? `${placesLeft} ${placesLeft > 1 ? 'places ouvertes' : 'place ouverte'} sur ${places}` : 'Complet : renseignez-vous sur les prochaines places');

function freshnessOf(offer: Offer, on: PlainDate): string {
  if (!offer.confirmedOn) return 'À confirmer : renseignez-vous avant d’orienter un jeune';
  return `Confirmée le ${inWords(offer.confirmedOn)}${isToConfirm(offer, on) ? ' ; renseignez-vous avant d’orienter un jeune' : ''}`;
}

function eventLines({ kind, startsAt, isOnline, venue, publics, vacant, contact }: DiscoveryEvent): Line[] {
  const lines: Line[] = [
    ['Quand', capital(MOMENT.format(startsAt))],
    ['Quoi', KINDS[kind]],
    ['Où', isOnline ? 'À distance' : venue ?? ''],
    ['Pour qui', capital(publics.map((p) => PUBLIC_WORDS[p]).join(', '))],
    ['Places', vacant > 0 ? `${vacant} ${vacant > 1 ? 'places libres' : 'place libre'}` : 'Complet'],
    ['Contact', contact],
  ];
  return lines.map(([term, value]) => [term, typeset(value)]);
}
