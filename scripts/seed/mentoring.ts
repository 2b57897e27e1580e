import { departementOfCommune } from '@passerelle/kit/values/departement';
import { mentoringOffers, mentors, organisations } from '../demo/index.ts';
import type { Rows } from './bulk.ts';
import type { InventedYouth } from './invented.ts';
import { organisationId } from './network.ts';
import { offersBase, offersRows } from './offers.ts';
import { availabilityOf, lastMetOn, pairsRows } from './pairs.ts';
import { stableId } from './stable-id.ts';

const associationId = (key: string) => stableId('association', key);
const mentorId = (key: string) => stableId('mentor', key);

/** The associations of the collective, their offers and mentors. */
export const mentoringBase = (): Rows => [
  ['association', organisations.filter((o) => o.kind === 'ASSOCIATION_MENTORAT').map((o) => ({
    id: associationId(o.key), organisation_id: organisationId(o.key), name: o.name, aliases: o.aliases ?? [], is_in_collective: true,
  }))],
  ['offer', mentoringOffers.map((o) => ({
    id: stableId('offer', o.key), association_id: associationId(o.association), title: o.title, description: o.description, objective: o.objective,
    publics: o.publics, territory_name: o.territoryName, places_taken: o.placesTaken, confirmed_on: o.confirmedOn, areas: o.areas, published_by_id: organisationId('collectif-mentorat'), min_age: o.minAge, max_age: o.maxAge, communes: o.communes,
    departements: [], reaches: [...new Set(o.communes.map(departementOfCommune))], places: o.places, contact: o.contact, withdrawn_on: null,
  }))],
  ['mentor', mentors.map((m) => ({
    id: mentorId(m.key), owner_id: organisationId(m.association), association_id: associationId(m.association), display_name: `${m.givenName} ${m.familyName}`,
    objectives: m.objectives, availability: 'Soirs et samedis', ...availabilityOf(m.key, m.commune), capacity: m.capacity, training: m.trainedOn ? 'INITIAL' : null, trained_on: m.trainedOn, background_checked_on: m.recordCheckedOn,
  }))],
  ...offersBase(),
];

/** Pairs of a mentor and a youth, and their life. */
export const mentoringRows = (youths: readonly InventedYouth[]): Rows => [
  ['mentorship', youths.flatMap((y) => (y.mentor ? [{
    id: stableId('mentorship', y.id), youth_id: y.id, owner_id: organisationId(y.mentor.association), association_id: associationId(y.mentor.association),
    mentor_id: mentorId(y.mentor.key), mentor_name: `${y.mentor.givenName} ${y.mentor.familyName}`, objective: y.mentor.objectives[0], started_on: '2026-05-18', ended_on: null,
    last_met_on: lastMetOn(y), is_second: false, flags: [],
  }] : []))],
  ...pairsRows(youths),
  ...offersRows(youths),
];
