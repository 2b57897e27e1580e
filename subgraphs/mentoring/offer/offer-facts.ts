import { Refusal } from '@passerelle/kit/graphql/errors';
import type { PlainDate } from '@passerelle/kit/values/date';
import type { Objective } from '../objective/objective.ts';
import { typed } from '../typed.ts';
import type { AreaKind } from './area-kind.ts';
import { incoherence } from './coherence.ts';
import type { MenteePublic } from './public.ts';
import { readTerritory } from './territory.ts';

/** What is told of an offer, whole: as published, or as it stands after an update. */
export interface OfferFacts {
  readonly title: string;
  readonly description?: string | null;
  readonly objective: Objective;
  readonly publics: readonly MenteePublic[];
  readonly areas: readonly AreaKind[];
  readonly minAge: number;
  readonly maxAge: number;
  readonly communes: readonly string[];
  readonly departements: readonly string[];
  readonly territoryName?: string | null;
  readonly places: number;
  readonly placesTaken: number;
  readonly contact: string;
  readonly validFrom?: PlainDate | null;
  readonly validUntil?: PlainDate | null;
}

/** More is a slip of the keyboard: no association of the field follows that many youths at one place. */
const MOST_PLACES = 10_000;

/**
 * F14, F15, F17: an offer's columns, once everything told of it holds together.
 * @throws Refusal naming the field and what to do
 */
export function readOffer(facts: OfferFacts) {
  const { publics, minAge, maxAge, places, placesTaken, validFrom = null, validUntil = null } = facts;
  const refuse = (code: string, message: string, field: string) => new Refusal(code, message, ['input', field]);
  const optional = (text: string | null | undefined, most: number, field: string) => (text ? typed(text, most, ['input', field]) : null);
  if (!publics.length) throw refuse('NO_PUBLIC', 'Dites à qui l’offre s’adresse : au moins un public.', 'publics');
  if (minAge < 0 || minAge > maxAge || maxAge > 99) throw refuse('BAD_AGES', 'L’âge minimum dépasse l’âge maximum, ou l’un d’eux n’est pas un âge. Corrigez-les.', 'minAge');
  if (places < 0 || places > MOST_PLACES) throw refuse('BAD_PLACES', 'Indiquez de 0 à 10 000 places. Mettez 0 quand l’offre est complète.', 'places');
  if (placesTaken < 0 || placesTaken > places) throw refuse('BAD_PLACES_TAKEN', `Indiquez de 0 à ${places} places prises, ou annoncez plus de places.`, 'placesTaken');
  if (validFrom && validUntil && validUntil < validFrom) throw refuse('BAD_VALIDITY', 'L’offre finirait avant de commencer. Corrigez l’une des deux dates.', 'validUntil');
  const found = incoherence(facts);
  if (found) throw refuse(found.code, found.message, found.field);
  return {
    objective: facts.objective, minAge, maxAge, places, placesTaken, validFrom, validUntil,
    ...readTerritory(facts.communes, facts.departements),
    publics: [...new Set(publics)], areas: [...new Set(facts.areas)],
    title: typed(facts.title, 150, ['input', 'title']), description: optional(facts.description, 2_000, 'description'),
    territoryName: optional(facts.territoryName, 100, 'territoryName'), contact: typed(facts.contact, 200, ['input', 'contact']),
  };
}
