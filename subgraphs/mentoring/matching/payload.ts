import { UserError } from '@passerelle/kit/graphql/errors';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { MentoringRequest } from './mentoring-request.ts';

/** What mutations of a request answer. */
@Public()
@ObjectType({ description: 'Demande de mentorat après l’action demandée' })
export class MentoringRequestPayload {
  @Field(() => MentoringRequest, { nullable: true, description: 'La demande' }) mentoringRequest?: MentoringRequest | null;
  @Field(() => [UserError], { description: 'Ce qui empêche l’action' }) userErrors!: UserError[];
}
