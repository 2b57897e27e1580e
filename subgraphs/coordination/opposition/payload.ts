import { UserError } from '@passerelle/kit/graphql/errors';
import { Public } from '@passerelle/kit/trust/policy';
import type { Network } from '@passerelle/kit/trust/viewer';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { NetworkEnum } from '../organisation/network.ts';
import { Opposition } from './opposition.ts';

@InputType({ description: 'L’opposition d’un jeune au partage avec un réseau' })
export class OppositionInput {
  @Field(() => ID, { description: 'Jeune' }) youthId!: string;
  @Field(() => NetworkEnum, { description: 'Réseau' }) network!: Network;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class OppositionPayload {
  @Field(() => Opposition, { nullable: true, description: 'L’opposition' }) opposition?: Opposition | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}
