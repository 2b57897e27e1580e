import type { RequestContext } from '@passerelle/kit/server/context';
import { Session } from './session.ts';

/**
 * Takes one place, in one statement: of two requests for the last one, the second waits, reads again and gets none.
 * @returns false when the session is full, or cancelled
 */
export const takePlace = (context: RequestContext, sessionId: string): Promise<boolean> =>
  change(context, sessionId, 'taken = taken + 1', 'taken < capacity and cancelled_on is null');

/** Gives one place back. */
export const giveBackPlace = (context: RequestContext, sessionId: string): Promise<boolean> =>
  change(context, sessionId, 'taken = taken - 1', 'taken > 0');

async function change(context: RequestContext, sessionId: string, set: string, where: string): Promise<boolean> {
  const em = await context.em();
  const changed: unknown[] = await em.execute(`update session set ${set}, updated_at = now() where id = ? and ${where} returning id`, [sessionId]);
  // What this request already read of the session is out of date.
  await em.findOne(Session, { id: sessionId }, { refresh: true });
  return changed.length === 1;
}
