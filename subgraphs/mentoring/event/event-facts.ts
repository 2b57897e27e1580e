import { Refusal } from '@passerelle/kit/graphql/errors';
import { normaliseDepartement, parseCommune } from '@passerelle/kit/values/codes';
import type { MenteePublic } from '../offer/public.ts';
import { departementOfCommune } from '@passerelle/kit/values/departement';
import { typed } from '../typed.ts';
import { EVERYWHERE } from './discovery-event.ts';
import type { EventKind } from './kind.ts';

/** What is told of an event. */
export interface EventFacts {
  readonly title: string;
  readonly description?: string | null;
  readonly kind: EventKind;
  readonly isOnline: boolean;
  readonly venue?: string | null;
  readonly commune?: string | null;
  readonly departements: readonly string[];
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly registrationUntil?: Date | null;
  readonly publics: readonly MenteePublic[];
  readonly capacity: number;
  readonly contact: string;
}

const DAY = 86_400_000;
/** Days: how long an event lasts at most, how far ahead it is told. */
const LONGEST = 14;
const FURTHEST = 730;
const MOST_PLACES = 10_000;

const refuse = (code: string, message: string, field: string) => new Refusal(code, message, ['input', field]);

/**
 * F17: an event's columns, once everything told of it holds together.
 * @param now what it must be after
 * @throws Refusal naming the field and what to do
 */
export function readEvent(facts: EventFacts, now: Date) {
  const { kind, startsAt, endsAt, publics, capacity, description } = facts;
  const registrationUntil = facts.registrationUntil ?? startsAt;
  if (startsAt <= now) throw refuse('IN_THE_PAST', 'Cet événement a déjà commencé. Donnez une date à venir.', 'startsAt');
  if (startsAt.getTime() > now.getTime() + FURTHEST * DAY) throw refuse('TOO_FAR', 'Cet événement est dans plus de deux ans. Vérifiez l’année.', 'startsAt');
  if (endsAt <= startsAt) throw refuse('ENDS_BEFORE_START', 'L’événement finit avant de commencer. Corrigez l’une des deux dates.', 'endsAt');
  if (endsAt.getTime() - startsAt.getTime() > LONGEST * DAY) throw refuse('TOO_LONG', 'L’événement dure plus de deux semaines. Publiez-en un par rencontre.', 'endsAt');
  if (registrationUntil > startsAt) throw refuse('CLOSES_AFTER_START', 'Les inscriptions finissent au plus tard quand l’événement commence. Corrigez cette date.', 'registrationUntil');
  if (!publics.length) throw refuse('NO_PUBLIC', 'Dites à qui l’événement s’adresse : au moins un public.', 'publics');
  if (capacity < 1 || capacity > MOST_PLACES) throw refuse('BAD_CAPACITY', 'Indiquez de 1 à 10 000 places.', 'capacity');
  return {
    kind, startsAt, endsAt, registrationUntil, publics: [...new Set(publics)], capacity, ...whereOf(facts),
    title: typed(facts.title, 150, ['input', 'title']), contact: typed(facts.contact, 200, ['input', 'contact']),
    description: description ? typed(description, 2_000, ['input', 'description']) : null,
  };
}

/** At a place, in its commune; or at a distance, for the départements named, or for everyone. */
function whereOf({ isOnline, venue, commune, departements }: EventFacts) {
  const named = departements.map((text) => normaliseDepartement(text) ?? fail(text));
  if (isOnline) return { isOnline, venue: null, commune: null, reaches: named.length ? [...new Set(named)] : [EVERYWHERE] };
  const read = commune ? parseCommune(commune) : null;
  if (!read) throw refuse('NO_PLACE', 'Dites où l’événement a lieu : le code INSEE de la commune. À distance, cochez-le.', 'commune');
  if (!venue) throw refuse('NO_PLACE', 'Dites où l’événement a lieu : la salle et l’adresse. À distance, cochez-le.', 'venue');
  return { isOnline, venue: typed(venue, 200, ['input', 'venue']), commune: read, reaches: [...new Set([departementOfCommune(read), ...named])] };
}

function fail(text: string): never {
  throw refuse('BAD_DEPARTEMENT', `« ${text} » n’est pas un département. Donnez son numéro, par exemple 59.`, 'departements');
}
