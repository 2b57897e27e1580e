import { UserError } from '@passerelle/kit/graphql/errors';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { EventRegistration } from './event-registration.ts';

/** What mutations of a registration answer. */
@Public()
@ObjectType({ description: 'Inscription après l’action demandée' })
export class EventRegistrationPayload {
  @Field(() => EventRegistration, { nullable: true, description: 'L’inscription' }) registration?: EventRegistration | null;
  @Field(() => [UserError], { description: 'Ce qui empêche l’action' }) userErrors!: UserError[];
}
