import { UserError } from '@passerelle/kit/graphql/errors';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Referral } from './referral.ts';

@InputType({ description: 'Une orientation' })
export class ReferralInput {
  @Field(() => ID, { description: 'Orientation' }) referralId!: string;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class ReferralPayload {
  @Field(() => Referral, { nullable: true, description: 'L’orientation' }) referral?: Referral | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}
