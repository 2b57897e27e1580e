import { UserError } from '@passerelle/kit/graphql/errors';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { DoNotContact } from './do-not-contact.ts';

/** What the mutations of a stop answer. */
@Public()
@ObjectType({ description: '« Ne pas contacter » après l’action demandée' })
export class ContactStopPayload {
  @Field(() => DoNotContact, { nullable: true, description: 'La déclaration' }) contactStop?: DoNotContact | null;
  @Field(() => [UserError], { description: 'Ce qui empêche l’action' }) userErrors!: UserError[];
}
