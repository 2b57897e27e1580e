import { openById } from '@passerelle/kit/data/open-by-id';
import type { Area } from '@passerelle/kit/server/area';
import { ChangeMentor } from './change-mentor.ts';
import { EndMentorship } from './end-mentorship.ts';
import { ExtendMentorship } from './extend-mentorship.ts';
import { MentorshipResolver } from './mentorship.resolver.ts';
import { Mentorship } from './mentorship.ts';
import { MentorshipQueries } from './mentorships.ts';
import { MentorshipWorklists } from './worklists.ts';
import { StartMentorship } from './start-mentorship.ts';

/** Pairs of a youth and a mentor, six months at least (F13). */
export const mentorships: Area = {
  entities: [Mentorship],
  resolvers: [MentorshipQueries, MentorshipWorklists, MentorshipResolver, StartMentorship, EndMentorship, ExtendMentorship, ChangeMentor],
  references: { Mentorship: ({ id }, context) => openById(context, Mentorship, id) },
};
