import { byId } from '@passerelle/kit/data/load';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.ts';
import { today } from '@passerelle/kit/values/today';
import { currentPosts } from './current-posts.ts';
import { Person } from './person.ts';
import { Post } from './post.ts';

const PostConnection = Connection(() => Post, 'Post');

@Resolver()
export class PeopleQueries {
  @Allow('MEMBER')
  @Query(() => PostConnection, { description: 'Professionnels d’une organisation, par poste occupé (D11)' })
  people(@Args(() => PageArgs) args: PageArgs, @Arg('organisation', () => ID, { description: 'Organisation' }) organisationId: string, @Ctx() context: RequestContext): Promise<Page<Post>> {
    return page(context, Post, args, { organisationId, $or: [{ endedOn: null }, { endedOn: { $gt: today() } }] });
  }
}

@Resolver(() => Post)
export class PostResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Qui l’occupe' })
  person(@Root() post: Post, @Ctx() context: RequestContext): Promise<Person | null> {
    return byId(context, Person, post.personId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisation' })
  organisation(@Root() post: Post, @Ctx() context: RequestContext): Promise<Organisation | null> {
    return byId(context, Organisation, post.organisationId);
  }
}

@Resolver(() => Person)
export class PersonResolver {
  @FieldResolver(() => [Post], { nullable: true, description: 'Postes occupés aujourd’hui' })
  posts(@Root() person: Person, @Ctx() context: RequestContext): Promise<Post[]> {
    return currentPosts(context, 'personId', person.id);
  }
}
