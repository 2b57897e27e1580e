import { UserError } from '@passerelle/kit/graphql/errors';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { RegistrationCheck } from './registration-check.ts';

@Public()
@ObjectType({ description: 'Vérification d’inscription après l’action demandée' })
export class RegistrationCheckPayload {
  @Field(() => RegistrationCheck, { nullable: true, description: 'La vérification' }) registrationCheck?: RegistrationCheck | null;
  @Field(() => [UserError], { description: 'Ce qui empêche l’action' }) userErrors!: UserError[];
}
