import { byId } from '@passerelle/kit/data/load';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Person } from '../person/person.ts';
import { School } from '../school/school.ts';
import { CtiPost } from './cti-post.ts';

const CtiPostConnection = Connection(() => CtiPost, 'CtiPost');

@Resolver(() => CtiPost)
export class CtiPostQueries {
  @Allow('MEMBER')
  @Query(() => CtiPostConnection, { description: 'Postes de CTI, État et Région (G04, G05)' })
  ctiPosts(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('schoolId', () => ID, { nullable: true, description: 'D’un établissement' }) schoolId?: string | null,
  ): Promise<Page<CtiPost>> {
    return page(context, CtiPost, args, schoolId ? { schoolId } : {});
  }

  @FieldResolver(() => Person, { nullable: true, description: 'La personne' })
  person(@Root() { personId }: CtiPost): Person {
    return Object.assign(new Person(), { id: personId });
  }

  @FieldResolver(() => School, { nullable: true, description: 'Établissement' })
  school(@Root() post: CtiPost, @Ctx() context: RequestContext): Promise<School | null> {
    return byId(context, School, post.schoolId);
  }
}
