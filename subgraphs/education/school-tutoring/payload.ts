import { UserError } from '@passerelle/kit/graphql/errors';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { SchoolTutoring } from './school-tutoring.ts';

/** What mutations of a school tutoring answer. */
@Public()
@ObjectType({ description: 'Tutorat en établissement après l’action demandée' })
export class SchoolTutoringPayload {
  @Field(() => SchoolTutoring, { nullable: true, description: 'Le tutorat' }) schoolTutoring?: SchoolTutoring | null;
  @Field(() => [UserError], { description: 'Ce qui empêche l’action' }) userErrors!: UserError[];
}
