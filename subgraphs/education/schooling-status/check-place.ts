import { byId } from '@passerelle/kit/data/load';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import type { PlaceKind } from '../return-place/kind.ts';
import { ReturnPlace } from '../return-place/return-place.ts';
import type { SchoolingKind } from './kind.ts';

const PLACES_FOR: Partial<Record<SchoolingKind, PlaceKind>> = { MLDS: 'MLDS_ACTION', SRE_DIPLOMA: 'SRE_DIPLOMA', SRE_SAS: 'SRE_SAS' };

/**
 * Lets through a place that the viewer's own organisation published for this kind of taking in.
 * @throws Refusal PLACE_NOT_YOURS, PLACE_OF_ANOTHER_KIND
 */
export async function checkPlace(context: RequestContext, placeId: string, kind: SchoolingKind): Promise<void> {
  const place = await byId(context, ReturnPlace, placeId);
  const path = ['input', 'returnPlaceId'];
  if (place?.ownerId !== context.member.organisation) throw new Refusal('PLACE_NOT_YOURS', 'Ces places n’ont pas été publiées par votre organisation. Choisissez l’une de vos publications, ou n’en indiquez pas.', path);
  if (place.kind !== PLACES_FOR[kind]) throw new Refusal('PLACE_OF_ANOTHER_KIND', 'Ces places sont d’une autre nature que l’accueil. Vérifiez l’une ou l’autre.', path);
}
