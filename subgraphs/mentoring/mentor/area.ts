import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { AddMentor } from './add-mentor.ts';
import { Mentor } from './mentor.ts';
import { MentorQueries } from './mentors.ts';
import { RecordBackgroundCheck } from './record-background-check.ts';

/** The volunteers (F13). */
export const mentors: Area = { entities: [Mentor], resolvers: [MentorQueries, AddMentor, RecordBackgroundCheck], references: { Mentor: ({ id }, context) => byId(context, Mentor, id) } };
