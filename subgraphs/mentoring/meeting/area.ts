import type { Area } from '@passerelle/kit/server/area';
import { CancelMentoringMeeting } from './cancel-mentoring-meeting.ts';
import { CorrectMentoringMeeting } from './correct-mentoring-meeting.ts';
import { LogMentoringMeeting } from './log-mentoring-meeting.ts';
import { MentoringMeeting } from './meeting.ts';
import { MeetingsOfPair } from './meetings.ts';

/** The meetings log of the pairs (F13). */
export const meetings: Area = { entities: [MentoringMeeting], resolvers: [MeetingsOfPair, LogMentoringMeeting, CorrectMentoringMeeting, CancelMentoringMeeting] };
