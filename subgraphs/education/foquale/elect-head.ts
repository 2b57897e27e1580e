import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { findNetwork } from './find-network.ts';
import { FoqualeNetworkPayload } from './payload.ts';

@InputType({ description: 'Le chef d’établissement élu par ses pairs (I03)' })
export class RecordFoqualeElectionInput {
  @Field(() => ID, { description: 'Réseau FOQUALE' }) foqualeNetworkId!: string;
  @Field(() => ID, { description: 'La personne élue' }) personId!: string;
  @Field(() => LocalDate, { description: 'Élue le' }) electedOn!: string;
}

@Resolver()
export class RecordFoqualeElection {
  /** I03: one head of school has the transverse role; an election replaces the one before. */
  @Allow({ roles: ['RESPONSABLE', 'MLDS_COORDINATOR'], networks: ['EDUCATION'] })
  @Mutation(() => FoqualeNetworkPayload, { description: 'Consigne l’élection du chef d’établissement au rôle transversal' })
  async recordFoqualeElection(@Arg('input', () => RecordFoqualeElectionInput) { foqualeNetworkId, personId, electedOn }: RecordFoqualeElectionInput, @Ctx() context: RequestContext): Promise<Partial<FoqualeNetworkPayload>> {
    const foqualeNetwork = await findNetwork(context, foqualeNetworkId);
    if (electedOn > today()) throw new Refusal('IN_THE_FUTURE', 'Cette élection n’a pas encore eu lieu. Corrigez la date.', ['input', 'electedOn']);
    if (foqualeNetwork.electedOn && electedOn < foqualeNetwork.electedOn) throw new Refusal('OLDER_ELECTION', 'Une élection plus récente est déjà consignée. Vérifiez la date.', ['input', 'electedOn']);
    Object.assign(foqualeNetwork, { headId: personId, electedOn });
    return { foqualeNetwork };
  }
}
