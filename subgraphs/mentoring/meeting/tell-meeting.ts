import { emit } from '@passerelle/kit/events/record';
import type { RequestContext } from '@passerelle/kit/server/context';
import type { MeetingState } from './codes.ts';
import type { MentoringMeeting } from './meeting.ts';

const VERBS: Readonly<Record<MeetingState, 'planned' | 'held' | 'missed' | 'cancelled'>> = { PLANNED: 'planned', HELD: 'held', MISSED: 'missed', CANCELLED: 'cancelled' };

/**
 * B04: tells coordination of a meeting, by its id, day and means. Of a mentee who is not registered (F15) nothing leaves; of one
 * who is, coordination knows the age, keeps under-16s out of every list, and shows the line to holders of MENTORING alone.
 */
export async function tellMeeting(context: RequestContext, { id, youthId, day, state, means }: MentoringMeeting): Promise<void> {
  if (youthId) await emit(context, `fr.passerelle.mentoring.meeting.${VERBS[state]}`, youthId, { meetingId: id, on: day, kind: means });
}
