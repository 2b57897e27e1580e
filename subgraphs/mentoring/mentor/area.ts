import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { AddMentor } from './add-mentor.ts';
import { Mentor } from './mentor.ts';
import { MentorResolver } from './mentor.resolver.ts';
import { MentorQueries } from './mentors.ts';
import { PauseMentor } from './pause-mentor.ts';
import { RecordBackgroundCheck } from './record-background-check.ts';
import { RecordMentorDeparture } from './record-mentor-departure.ts';
import { RecordMentorTraining } from './record-mentor-training.ts';
import { ResumeMentor } from './resume-mentor.ts';
import { UpdateMentor } from './update-mentor.ts';

/** The volunteers (F13). */
export const mentors: Area = {
  entities: [Mentor],
  resolvers: [MentorQueries, MentorResolver, AddMentor, UpdateMentor, PauseMentor, ResumeMentor, RecordMentorDeparture, RecordMentorTraining, RecordBackgroundCheck],
  references: { Mentor: ({ id }, context) => byId(context, Mentor, id) },
};
