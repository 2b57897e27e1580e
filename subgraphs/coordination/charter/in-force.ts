import type { RequestContext } from '@passerelle/kit/server/context';
import { today } from '@passerelle/kit/values/today';
import { CharterVersion } from './charter-version.ts';

/** The version of the charter in force today; null before the first. */
export async function charterInForce(context: RequestContext): Promise<CharterVersion | null> {
  const em = await context.em();
  const [version] = await em.find(CharterVersion, { inForceFrom: { $lte: today() } }, { orderBy: { number: 'desc' }, limit: 1 });
  return version ?? null;
}
