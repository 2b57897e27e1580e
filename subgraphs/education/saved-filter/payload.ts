import { UserError } from '@passerelle/kit/graphql/errors';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { SavedFilter } from './saved-filter.ts';

@Public()
@ObjectType({ description: 'Filtre après l’action demandée' })
export class AddSavedFilterPayload {
  @Field(() => SavedFilter, { nullable: true, description: 'Le filtre' }) savedFilter?: SavedFilter | null;
  @Field(() => [UserError], { description: 'Ce qui empêche l’action' }) userErrors!: UserError[];
}

@Public()
@ObjectType({ description: 'Filtre après l’action demandée' })
export class ChangeSavedFilterPayload {
  @Field(() => SavedFilter, { nullable: true, description: 'Le filtre' }) savedFilter?: SavedFilter | null;
  @Field(() => [UserError], { description: 'Ce qui empêche l’action' }) userErrors!: UserError[];
}

