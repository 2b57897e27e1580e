import type { RequestContext } from '@passerelle/kit/server/context';
import { today } from '@passerelle/kit/values/today';

/** The provider has spoken of these sessions: it is not asked any more, until their figures grow old again. */
export async function settleChecks(context: RequestContext, sessionIds: readonly string[]): Promise<void> {
  const em = await context.em();
  await em.execute('update place_check set settled_on = ?, updated_at = now() where session_id = any (?::uuid[]) and settled_on is null', [today(), `{${sessionIds.join(',')}}`]);
}
