import { UserError } from '@passerelle/kit/graphql/errors';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { CtiPost } from './cti-post.ts';

/** What mutations of a CTI post answer. */
@Public()
@ObjectType({ description: 'Poste de CTI après l’action demandée' })
export class CtiPostPayload {
  @Field(() => CtiPost, { nullable: true, description: 'Le poste' }) ctiPost?: CtiPost | null;
  @Field(() => [UserError], { description: 'Ce qui empêche l’action' }) userErrors!: UserError[];
}
