import { UserError } from '@passerelle/kit/graphql/errors';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { PreventionSignal } from './prevention-signal.ts';

/** Who works in a prevention body: the MLDS too, where it is of the same establishment (I01). */
export const PREVENTION_ROLES = ['SCHOOL_REFERENT', 'MLDS_COORDINATOR', 'COUNSELLOR'] as const;

/** What mutations of a prevention signal answer. */
@Public()
@ObjectType({ description: 'Signal de prévention après l’action demandée' })
export class PreventionSignalPayload {
  @Field(() => PreventionSignal, { nullable: true, description: 'Le signal' }) preventionSignal?: PreventionSignal | null;
  @Field(() => [UserError], { description: 'Ce qui empêche l’action' }) userErrors!: UserError[];
}
