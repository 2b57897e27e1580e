import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { today } from '@passerelle/kit/values/today';
import { managedPost, PostInput, PostPayload } from './managed-post.ts';

@Resolver()
export class EndPost {
  /** The person is out with the next passport, within a minute (3.1). */
  @Allow({ roles: ['RESPONSABLE', 'OPERATOR'] })
  @Mutation(() => PostPayload, { description: 'Met fin à un poste : la personne n’a plus accès au titre de cette organisation' })
  async endPost(@Arg('input', () => PostInput) { postId }: PostInput, @Ctx() context: RequestContext): Promise<Partial<PostPayload>> {
    const post = await managedPost(context, postId);
    post.endedOn = today();
    post.isHabilitated = false;
    return { post };
  }
}
