import { UserError } from '@passerelle/kit/graphql/errors';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { ReturnRequest } from './return-request.ts';

/** What mutations of a return request answer. */
@Public()
@ObjectType({ description: 'Demande de droit au retour après l’action demandée' })
export class ReturnRequestPayload {
  @Field(() => ReturnRequest, { nullable: true, description: 'La demande' }) returnRequest?: ReturnRequest | null;
  @Field(() => [UserError], { description: 'Ce qui empêche l’action' }) userErrors!: UserError[];
}
