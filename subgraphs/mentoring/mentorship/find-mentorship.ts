import type { RequestContext } from '@passerelle/kit/server/context';
import { Mentorship } from './mentorship.ts';

/**
 * A pair by its id: one of the member's own association, or of a youth that coordination opens to the member.
 * @returns null when it does not exist or is not open, which look alike
 */
export async function findMentorship(context: RequestContext, id: string): Promise<Mentorship | null> {
  const em = await context.em();
  const found = await em.findOne(Mentorship, { id });
  if (found || !context.viewer) return found;
  // Row policies hide it until its youth is open: ask for the grant, then look again.
  const [about] = await em.execute<{ youth: string | null }[]>('select mentorship_youth(?) as youth', [id]);
  if (!about?.youth || !(await context.grantOf(about.youth))) return null;
  return (await context.em()).findOne(Mentorship, { id });
}
