import { page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { COORDINATORS } from '../association/own-association.ts';
import { openById } from '@passerelle/kit/data/open-by-id';
import { MentorshipConnection } from './mentorship-connection.ts';
import { Mentorship } from './mentorship.ts';

@Resolver()
export class MentorshipQueries {
  @Allow('MEMBER')
  @Query(() => Mentorship, { nullable: true, description: 'Un binôme. Absent s’il n’existe pas ou ne vous est pas ouvert.' })
  mentorship(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Mentorship | null> {
    return openById(context, Mentorship, id);
  }

  /** F15: mentees under 16 are in this list of their own association, and in no other. */
  @Allow(COORDINATORS)
  @Query(() => MentorshipConnection, { description: 'Binômes de votre association, les derniers inscrits d’abord' })
  mentorships(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('isActive', () => Boolean, { nullable: true, description: 'En cours, ou terminés' }) isActive?: boolean | null,
    @Arg('mentorId', () => ID, { nullable: true, description: 'Mentor' }) mentorId?: string | null,
  ): Promise<Page<Mentorship>> {
    return page(context, Mentorship, args, {
      ownerId: context.member.organisation,
      ...(typeof isActive === 'boolean' ? { endedOn: isActive ? null : { $ne: null } } : {}),
      ...(mentorId ? { mentorId } : {}),
    }, { id: 'desc' });
  }
}
