import { UserError } from '@passerelle/kit/graphql/errors';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { DropoutCase } from './case.ts';

/** What mutations of a case answer. */
@Public()
@ObjectType({ description: 'Dossier de suivi après l’action demandée' })
export class DropoutCasePayload {
  @Field(() => DropoutCase, { nullable: true, description: 'Le dossier' }) dropoutCase?: DropoutCase | null;
  @Field(() => [UserError], { description: 'Ce qui empêche l’action' }) userErrors!: UserError[];
}
