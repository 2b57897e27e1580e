import { openById } from '@passerelle/kit/data/open-by-id';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { namingPlatforms } from '@passerelle/kit/trust/viewer';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Tutoring } from './tutoring.ts';

const TutoringConnection = Connection(() => Tutoring, 'Tutoring');

@Resolver()
export class TutoringQueries {
  @Allow('MEMBER')
  @Query(() => Tutoring, { nullable: true, description: 'Un tutorat de l’académie. Absent s’il n’existe pas ou ne vous est pas ouvert.' })
  tutoring(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Tutoring | null> {
    return openById(context, Tutoring, id);
  }

  @Allow('MEMBER')
  @Query(() => TutoringConnection, { description: 'Tutorats de l’académie de vos plates-formes (cercle 1) ou de votre organisation' })
  tutorings(@Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext): Promise<Page<Tutoring>> {
    const platforms = namingPlatforms(context.member);
    return page(context, Tutoring, args, platforms.length ? { platformId: { $in: platforms } } : { ownerId: context.member.organisation });
  }
}
