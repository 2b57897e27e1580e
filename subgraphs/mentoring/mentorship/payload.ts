import { UserError } from '@passerelle/kit/graphql/errors';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { Mentorship } from './mentorship.ts';

/** What mutations of a pair in progress answer. */
@Public()
@ObjectType({ description: 'Binôme après l’action demandée' })
export class MentorshipPayload {
  @Field(() => Mentorship, { nullable: true, description: 'Le binôme' }) mentorship?: Mentorship | null;
  @Field(() => [UserError], { description: 'Ce qui empêche l’action' }) userErrors!: UserError[];
}
