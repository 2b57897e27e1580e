import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { managedPost, PostInput, PostPayload } from './managed-post.ts';

@Resolver()
export class EndHabilitation {
  /** A26. Effective with the next passport, within a minute. */
  @Allow({ roles: ['RESPONSABLE', 'OPERATOR'] })
  @Mutation(() => PostPayload, { description: 'Met fin à l’habilitation d’une personne' })
  async endHabilitation(@Arg('input', () => PostInput) { postId }: PostInput, @Ctx() context: RequestContext): Promise<Partial<PostPayload>> {
    const post = await managedPost(context, postId);
    post.isHabilitated = false;
    return { post };
  }
}
