import type { RequestContext } from '@passerelle/kit/server/context';
import type { Grant } from '@passerelle/kit/trust/grant';

const ids = (grant: Grant) => `{${grant.ids.join(',')}}`;

/**
 * Makes two writers of one kind of thing about one youth wait for each other until the first has committed, whatever ids
 * they know the youth by.
 * @param kind of thing, e.g. `return_request`
 */
export async function oneAtATime(context: RequestContext, kind: string, { youth }: Pick<Grant, 'youth'>): Promise<void> {
  const em = await context.em();
  await em.execute('select pg_advisory_xact_lock(hashtext(?), hashtext(?))', [kind, youth]);
}

/**
 * The day on which the youth's open request was made, whoever reads it: a second door is told, with that day (E08).
 * The function answers for youths whose grant is in hand, and nothing else of the request.
 * @returns AAAA-MM-JJ; null when none is open
 */
export async function openSince(context: RequestContext, grant: Grant): Promise<string | null> {
  const em = await context.em();
  const [row] = await em.execute<{ since: string | null }[]>('select return_request_open_since(?)::text as since', [ids(grant)]);
  return row?.since ?? null;
}

/** The platform that follows the youth's open case, which a door outside it must reach without reading the case; null when there is none. */
export async function platformFollowing(context: RequestContext, grant: Grant): Promise<string | null> {
  const em = await context.em();
  const [row] = await em.execute<{ platform: string | null }[]>('select return_request_platform(?) as platform', [ids(grant)]);
  return row?.platform ?? null;
}
