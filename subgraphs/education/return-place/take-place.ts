import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { today } from '@passerelle/kit/values/today';
import { ReturnPlaceHold } from './return-place-hold.ts';
import { ReturnPlace } from './return-place.ts';

/** A place to be kept for a youth. */
export interface Taking {
  readonly placeId: string;
  readonly youthId: string;
  /** The door of the return request that it answers, if one does. */
  readonly doorId?: string | null;
  /** AAAA-MM-JJ */
  readonly on: string;
}

/** What PostgreSQL says when a lock was waited for too long: as a statement, or as a lock. */
const WAITED_TOO_LONG = ['57014', '55P03'];

/**
 * Of two requests for the last place, the second waits here, reads what the first left, and gets none.
 * @throws Refusal PLACES_BUSY when so many wait that its turn does not come in time
 */
async function lock(em: EntityManager, id: string): Promise<ReturnPlace | null> {
  try {
    return await em.findOne(ReturnPlace, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  } catch (error) {
    if (!WAITED_TOO_LONG.includes(String((error as { code?: unknown }).code))) throw error;
    throw new Refusal('PLACES_BUSY', 'Ces places sont très demandées en ce moment. Réessayez dans quelques secondes.', ['input', 'returnPlaceId']);
  }
}

const ofYouth = (context: RequestContext, placeId: string, youthId: string) =>
  ({ returnPlaceId: placeId, youthId: { $in: [...(context.grantFor(youthId)?.ids ?? [youthId])] }, releasedOn: null });

/**
 * Keeps a place for a youth; the place that is already kept for this youth, under any of its ids, is not taken twice.
 * @returns the place, its row locked until the request ends
 * @throws Refusal PLACE_NOT_FOUND, PLACE_OVER, NO_PLACE_LEFT, PLACES_BUSY
 */
export async function takePlace(context: RequestContext, { placeId, youthId, doorId = null, on }: Taking): Promise<ReturnPlace> {
  const em = await context.em();
  const path = ['input', 'returnPlaceId'];
  const place = await lock(em, placeId);
  if (!place) throw new Refusal('PLACE_NOT_FOUND', 'Ces places ne sont pas publiées. Cherchez-les dans la liste des places de retour.', path);
  if (await em.count(ReturnPlaceHold, ofYouth(context, placeId, youthId))) return place;
  if (place.closesOn && place.closesOn < on) throw new Refusal('PLACE_OVER', 'Ces places ne sont plus ouvertes à cette date. Choisissez-en d’autres.', path);
  if (place.vacant < 1) throw new Refusal('NO_PLACE_LEFT', 'La dernière place vient d’être prise. Choisissez d’autres places, ou appelez la structure.', path);
  place.held += 1;
  em.create(ReturnPlaceHold, {
    returnPlaceId: placeId, youthId: context.grantFor(youthId)?.youth ?? youthId, ownerId: context.member.organisation, doorId, publisherId: place.ownerId ?? null, heldOn: on,
  } as never);
  await em.flush();
  return place;
}

/** Makes the place vacant that is kept for a youth; nothing happens when none is. */
export async function giveBackPlace(context: RequestContext, placeId: string, youthId: string): Promise<void> {
  const em = await context.em();
  const place = await lock(em, placeId);
  const holds = await em.find(ReturnPlaceHold, ofYouth(context, placeId, youthId));
  for (const hold of holds) hold.releasedOn = today();
  if (place) place.held -= holds.length;
  await em.flush();
}
