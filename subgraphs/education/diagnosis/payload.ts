import { UserError } from '@passerelle/kit/graphql/errors';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { Diagnosis } from './diagnosis.ts';

/** What mutations of a diagnosis answer. */
@Public()
@ObjectType({ description: 'Diagnostic après l’action demandée' })
export class DiagnosisPayload {
  @Field(() => Diagnosis, { nullable: true, description: 'Le diagnostic' }) diagnosis?: Diagnosis | null;
  @Field(() => [UserError], { description: 'Ce qui empêche l’action' }) userErrors!: UserError[];
}
