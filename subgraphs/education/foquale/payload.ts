import { UserError } from '@passerelle/kit/graphql/errors';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { FoqualeNetwork } from './foquale-network.ts';

/** What mutations of a FOQUALE network answer. */
@Public()
@ObjectType({ description: 'Réseau FOQUALE après l’action demandée' })
export class FoqualeNetworkPayload {
  @Field(() => FoqualeNetwork, { nullable: true, description: 'Le réseau' }) foqualeNetwork?: FoqualeNetwork | null;
  @Field(() => [UserError], { description: 'Ce qui empêche l’action' }) userErrors!: UserError[];
}
