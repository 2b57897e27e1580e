import { UserError } from '@passerelle/kit/graphql/errors';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { PerseveranceAction } from './perseverance-action.ts';

/** What mutations of the catalogue answer. */
@Public()
@ObjectType({ description: 'Action de persévérance après l’action demandée' })
export class PerseveranceActionPayload {
  @Field(() => PerseveranceAction, { nullable: true, description: 'La fiche' }) perseveranceAction?: PerseveranceAction | null;
  @Field(() => [UserError], { description: 'Ce qui empêche l’action' }) userErrors!: UserError[];
}
