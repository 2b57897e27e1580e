import { UserError } from '@passerelle/kit/graphql/errors';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { DiscoveryEvent } from './discovery-event.ts';

/** What mutations of an event answer. */
@Public()
@ObjectType({ description: 'Événement de découverte après l’action demandée' })
export class DiscoveryEventPayload {
  @Field(() => DiscoveryEvent, { nullable: true, description: 'L’événement' }) discoveryEvent?: DiscoveryEvent | null;
  @Field(() => [UserError], { description: 'Ce qui empêche l’action' }) userErrors!: UserError[];
}
