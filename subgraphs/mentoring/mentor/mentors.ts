import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { COORDINATORS } from '../association/own-association.ts';
import { Mentor } from './mentor.ts';

const MentorConnection = Connection(() => Mentor, 'Mentor');

@Resolver()
export class MentorQueries {
  @Allow(COORDINATORS)
  @Query(() => MentorConnection, { description: 'Mentors de votre association' })
  mentors(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('isChecked', () => Boolean, { nullable: true, description: 'Dont le contrôle d’honorabilité est vérifié, ou attendu' }) isChecked?: boolean | null,
  ): Promise<Page<Mentor>> {
    return page(context, Mentor, args, {
      ownerId: context.member.organisation,
      ...(typeof isChecked === 'boolean' ? { backgroundCheckedOn: isChecked ? { $ne: null } : null } : {}),
    });
  }
}
