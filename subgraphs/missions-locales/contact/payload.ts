import { UserError } from '@passerelle/kit/graphql/errors';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { MissionLocaleContact } from './mission-locale-contact.ts';

/** What mutations of a contact answer. */
@Public()
@ObjectType({ description: 'Contact après l’action demandée' })
export class MissionLocaleContactPayload {
  @Field(() => MissionLocaleContact, { nullable: true, description: 'Le contact' }) contact?: MissionLocaleContact | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}
