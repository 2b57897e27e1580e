import type { RequestContext } from '@passerelle/kit/server/context';
import type { Mentorship } from '../mentorship/mentorship.ts';
import { MentoringMeeting } from './meeting.ts';

/** Says on a pair when its two last met, after its log changed; the pair is locked, so that two changes cannot cross. */
export async function noteLastMet(context: RequestContext, pair: Mentorship): Promise<void> {
  const em = await context.em();
  await em.flush();
  const last = await em.findOne(MentoringMeeting, { mentorshipId: pair.id, state: 'HELD' }, { orderBy: { day: 'desc' } });
  pair.lastMetOn = last?.day ?? null;
}
