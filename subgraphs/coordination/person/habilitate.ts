import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { NEVER_NOMINATIVE } from '../charter/charter.ts';
import { managedPost, PostInput, PostPayload } from './managed-post.ts';

@Resolver()
export class Habilitate {
  /** A26: named to read nominative lists. */
  @Allow({ roles: ['RESPONSABLE', 'OPERATOR'] })
  @Mutation(() => PostPayload, { description: 'Habilite une personne à lire des listes nominatives' })
  async habilitate(@Arg('input', () => PostInput) { postId }: PostInput, @Ctx() context: RequestContext): Promise<Partial<PostPayload>> {
    const post = await managedPost(context, postId);
    if (NEVER_NOMINATIVE.includes(post.role)) throw new Refusal('NEVER_NOMINATIVE', 'Cette fonction ne lit aucun dossier nominatif : elle ne peut pas être habilitée.', ['input', 'postId']);
    post.isHabilitated = true;
    return { post };
  }
}
