import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { normaliseDepartement } from '@passerelle/kit/values/codes';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { FoqualeNetwork } from './foquale-network.ts';
import { FoqualeNetworkPayload } from './payload.ts';

@InputType({ description: 'Un réseau FOQUALE à créer (I03)' })
export class CreateFoqualeNetworkInput {
  @Field(() => String, { description: 'Nom du réseau' }) name!: string;
  @Field(() => String, { description: 'Département' }) departement!: string;
  @Field(() => String, { nullable: true, description: 'Bassin de formation' }) bassin?: string | null;
}

@Resolver()
export class CreateFoqualeNetwork {
  @Allow({ roles: ['RESPONSABLE', 'MLDS_COORDINATOR'], networks: ['EDUCATION'] })
  @Mutation(() => FoqualeNetworkPayload, { description: 'Crée un réseau FOQUALE' })
  async createFoqualeNetwork(@Arg('input', () => CreateFoqualeNetworkInput) input: CreateFoqualeNetworkInput, @Ctx() context: RequestContext): Promise<Partial<FoqualeNetworkPayload>> {
    const { organisation, territory } = context.member;
    const name = input.name.trim();
    const departement = normaliseDepartement(input.departement);
    if (!departement || !territory.includes(departement)) throw new Refusal('NOT_YOUR_TERRITORY', 'Ce département n’est pas de votre territoire. Indiquez le vôtre.', ['input', 'departement']);
    if (!name || name.length > 200) throw new Refusal('NAME_INVALID', 'Donnez au réseau un nom de 200 caractères au plus.', ['input', 'name']);
    const em = await context.em();
    if (await em.count(FoqualeNetwork, { departement, name })) throw new Refusal('NETWORK_EXISTS', 'Un réseau porte déjà ce nom dans ce département. Choisissez-en un autre.', ['input', 'name']);
    return { foqualeNetwork: em.create(FoqualeNetwork, { name, departement, bassin: input.bassin?.trim() || null, ownerId: organisation } as never) as FoqualeNetwork };
  }
}
