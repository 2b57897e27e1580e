import { repeat } from '@passerelle/kit/server/repeat';
import type { Area } from '@passerelle/kit/server/area';
import { askChecks } from './ask-checks.ts';
import { ConfirmPlaces } from './confirm-places.ts';
import { PlaceCheck } from './place-check.ts';
import { PlacesToConfirm } from './places-to-confirm.ts';
import { StalePlacesQuery } from './stale-places.ts';

const EVERY = 10 * 60_000;

/** Places that somebody answers for (E02). */
export const freshness: Area = {
  entities: [PlaceCheck],
  resolvers: [PlacesToConfirm, ConfirmPlaces, StalePlacesQuery],
  work: ({ worker }) => repeat('solutions', 'ask-checks', EVERY, () => askChecks(worker.em.fork())),
};
