import { byId } from '@passerelle/kit/data/load';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Public } from '@passerelle/kit/trust/policy';
import { hasRole } from '@passerelle/kit/trust/viewer';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { checkManagesOrganisation } from '../platform/manages.ts';
import { today } from '@passerelle/kit/values/today';
import { Post } from './post.ts';
import { RESERVED } from './reserved.ts';

@InputType({ description: 'Un poste' })
export class PostInput {
  @Field(() => ID, { description: 'Poste' }) postId!: string;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class PostPayload {
  @Field(() => Post, { nullable: true, description: 'Le poste' }) post?: Post | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

/** A current post that the viewer may change: one of its platform's members. @throws Refusal otherwise */
export async function managedPost(context: RequestContext, postId: string): Promise<Post> {
  const post = await byId(context, Post, postId);
  if (!post || (post.endedOn && post.endedOn <= today())) throw new Refusal('POST_NOT_FOUND', 'Ce poste n’existe pas ou n’est plus occupé. Vérifiez dans l’annuaire.', ['input', 'postId']);
  await checkManagesOrganisation(context, post.organisationId, ['input', 'postId']);
  if (RESERVED.includes(post.role) && post.organisationId !== context.member.organisation && !hasRole(context.member, 'OPERATOR')) {
    throw new Refusal('ROLE_RESERVED', 'Cette fonction est attribuée par l’exploitant. Adressez-lui la demande.', ['input', 'postId']);
  }
  return post;
}
