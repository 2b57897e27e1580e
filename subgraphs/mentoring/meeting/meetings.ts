import { manyBy } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Mentorship } from '../mentorship/mentorship.ts';
import { MentoringMeeting } from './meeting.ts';
import { MeetingTotals, totalsOf } from './totals.ts';

/** The log of a pair, oldest first; one statement for all the pairs of a request. */
export const meetingsOf = (context: RequestContext, { id }: Pick<Mentorship, 'id'>): Promise<MentoringMeeting[]> =>
  manyBy(context, MentoringMeeting, 'mentorshipId', id, { day: 'asc', id: 'asc' });

@Resolver(() => Mentorship)
export class MeetingsOfPair {
  @Shared('MENTORING')
  @FieldResolver(() => [MentoringMeeting], { nullable: true, description: 'Carnet des rencontres, dans leur ordre (F13)' })
  meetings(@Root() pair: Mentorship, @Ctx() context: RequestContext): Promise<MentoringMeeting[]> {
    return meetingsOf(context, pair);
  }

  @Shared('MENTORING')
  @FieldResolver(() => MeetingTotals, { nullable: true, description: 'Rencontres, en nombres (F13)' })
  async meetingTotals(@Root() pair: Mentorship, @Ctx() context: RequestContext): Promise<MeetingTotals> {
    return Object.assign(new MeetingTotals(), { youthId: pair.youthId ?? null, ownerId: pair.ownerId ?? null, ...totalsOf(await meetingsOf(context, pair), today()) });
  }
}
