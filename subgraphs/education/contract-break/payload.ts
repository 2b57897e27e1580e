import { UserError } from '@passerelle/kit/graphql/errors';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { ContractBreak } from './contract-break.ts';

/** Who follows breaks: the establishment with apprentices (its CTI Région too), and the platform. */
export const BREAK_ROLES = ['SCHOOL_REFERENT', 'MLDS_COORDINATOR', 'COUNSELLOR', 'ASSISTANT', 'RESPONSABLE', 'PROVIDER_STAFF'] as const;

/** What mutations of a contract break answer. */
@Public()
@ObjectType({ description: 'Rupture de contrat après l’action demandée' })
export class ContractBreakPayload {
  @Field(() => ContractBreak, { nullable: true, description: 'La rupture' }) contractBreak?: ContractBreak | null;
  @Field(() => [UserError], { description: 'Ce qui empêche l’action' }) userErrors!: UserError[];
}
