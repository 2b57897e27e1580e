import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { PublishReturnPlaces } from './publish-return-places.ts';
import { ReturnPlaceHold } from './return-place-hold.ts';
import { ReturnPlace } from './return-place.ts';
import { ReturnPlaceQueries } from './return-places.ts';
import { SetReturnPlaces } from './set-return-places.ts';

/** MLDS actions, FOQUALE places, return structures: what one returns to (E08–E10). */
export const returnPlaces: Area = {
  entities: [ReturnPlace, ReturnPlaceHold],
  resolvers: [ReturnPlaceQueries, PublishReturnPlaces, SetReturnPlaces],
  references: { ReturnPlace: ({ id }, context) => byId(context, ReturnPlace, id) },
};
