import type { Area } from '@passerelle/kit/server/area';
import { MentoringSatisfaction } from './satisfaction.ts';

/** What mentees and mentors think of it (F13). */
export const satisfactions: Area = { entities: [MentoringSatisfaction] };
