import { UserError } from '@passerelle/kit/graphql/errors';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { Mentor } from './mentor.ts';

/** What mutations of a known mentor answer. */
@Public()
@ObjectType({ description: 'Mentor après l’action demandée' })
export class MentorPayload {
  @Field(() => Mentor, { nullable: true, description: 'Le mentor' }) mentor?: Mentor | null;
  @Field(() => [UserError], { description: 'Ce qui empêche l’action' }) userErrors!: UserError[];
}
