import { UserError } from '@passerelle/kit/graphql/errors';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { Tutoring } from './tutoring.ts';

/** What mutations of an academy tutoring answer. */
@Public()
@ObjectType({ description: 'Tutorat après l’action demandée' })
export class TutoringPayload {
  @Field(() => Tutoring, { nullable: true, description: 'Le tutorat' }) tutoring?: Tutoring | null;
  @Field(() => [UserError], { description: 'Ce qui empêche l’action' }) userErrors!: UserError[];
}
