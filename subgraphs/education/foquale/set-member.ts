import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { findNetwork } from './find-network.ts';
import { FoqualeMember } from './foquale-member.ts';
import { FoqualeNetworkPayload } from './payload.ts';
import { FoqualeKindEnum, type FoqualeKind } from './representation.ts';

@InputType({ description: 'Une structure membre d’un réseau FOQUALE (I03)' })
export class SetFoqualeMemberInput {
  @Field(() => ID, { description: 'Réseau FOQUALE' }) foqualeNetworkId!: string;
  @Field(() => ID, { description: 'Organisation' }) organisationId!: string;
  @Field(() => FoqualeKindEnum, { description: 'Au titre de' }) kind!: FoqualeKind;
  @Field(() => LocalDate, { nullable: true, description: 'Membre jusqu’au, si elle quitte le réseau' }) until?: string | null;
}

@Resolver()
export class SetFoqualeMember {
  /** I03: an organisation sits once in a network; who left comes back by the same call. */
  @Allow({ roles: ['RESPONSABLE', 'MLDS_COORDINATOR'], networks: ['EDUCATION'] })
  @Mutation(() => FoqualeNetworkPayload, { description: 'Inscrit une structure dans un réseau FOQUALE, ou l’en retire' })
  async setFoqualeMember(@Arg('input', () => SetFoqualeMemberInput) input: SetFoqualeMemberInput, @Ctx() context: RequestContext): Promise<Partial<FoqualeNetworkPayload>> {
    const foqualeNetwork = await findNetwork(context, input.foqualeNetworkId);
    const { organisationId, kind } = input;
    const em = await context.em();
    const until = input.until ?? null;
    const known = await em.findOne(FoqualeMember, { networkId: foqualeNetwork.id, organisationId });
    if (known) Object.assign(known, { kind, until });
    else em.create(FoqualeMember, { networkId: foqualeNetwork.id, organisationId, kind, until } as never);
    // The answer shows the members as they are now: they are read again.
    await em.flush();
    return { foqualeNetwork };
  }
}
