import type { Area } from '@passerelle/kit/server/area';
import { RecordMentoringSatisfaction } from './record-mentoring-satisfaction.ts';
import { MentoringSatisfaction } from './satisfaction.ts';
import { SatisfactionFigures, SatisfactionsOfPair } from './satisfactions.ts';

/** What mentees and mentors think of it (F13). */
export const satisfactions: Area = { entities: [MentoringSatisfaction], resolvers: [SatisfactionsOfPair, SatisfactionFigures, RecordMentoringSatisfaction] };
