import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { NETWORKS, type Network } from '@passerelle/kit/trust/viewer';
import { parseSiret } from '@passerelle/kit/values/siret';
import { parseUai } from '@passerelle/kit/values/uai';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { NetworkEnum } from './network.ts';
import { Organisation } from './organisation.ts';

@InputType({ description: 'Une organisation à inscrire à l’annuaire' })
export class RegisterOrganisationInput {
  @Field(() => String, { description: 'Nom' }) name!: string;
  @Field(() => NetworkEnum, { description: 'Réseau' }) network!: Network;
  @Field(() => String, { nullable: true, description: 'Nature : E2C, GRETA, CIO…' }) kind?: string | null;
  @Field(() => String, { nullable: true, description: 'Code UAI' }) uai?: string | null;
  @Field(() => String, { nullable: true, description: 'Code de structure i-Milo' }) imilo?: string | null;
  @Field(() => String, { nullable: true, description: 'SIRET' }) siret?: string | null;
  @Field(() => String, { nullable: true, description: 'Commune (code officiel géographique)' }) commune?: string | null;
  @Field(() => String, { nullable: true, description: 'Département' }) departement?: string | null;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class RegisterOrganisationPayload {
  @Field(() => Organisation, { nullable: true, description: 'L’organisation inscrite' }) organisation?: Organisation | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class RegisterOrganisation {
  /** D11. An organisation already known by one of its codes is not made twice; the operator alone registers institutions and platforms. */
  @Allow({ roles: ['RESPONSABLE', 'OPERATOR'] })
  @Mutation(() => RegisterOrganisationPayload, { description: 'Inscrit une organisation à l’annuaire partagé' })
  async registerOrganisation(@Arg('input', () => RegisterOrganisationInput) input: RegisterOrganisationInput, @Ctx() context: RequestContext): Promise<Partial<RegisterOrganisationPayload>> {
    const name = input.name.trim();
    if (!name) throw new Refusal('NAME_MISSING', 'Donnez le nom de l’organisation.', ['input', 'name']);
    const open: readonly Network[] = context.member.roles.includes('OPERATOR') ? NETWORKS : ['EDUCATION', 'MISSION_LOCALE', 'SOLUTION_PROVIDER', 'MENTORING'];
    if (!open.includes(input.network)) throw new Refusal('NETWORK_RESERVED', 'L’exploitant seul inscrit les institutions et les plates-formes. Adressez-lui la demande.', ['input', 'network']);
    const uai = input.uai ? parseUai(input.uai)?.uai : null;
    if (uai === undefined) throw new Refusal('UAI_INVALID', 'Ce code UAI n’est pas valable : 7 chiffres et une lettre clé. Corrigez-le.', ['input', 'uai']);
    const siret = input.siret ? parseSiret(input.siret) : null;
    if (input.siret && !siret) throw new Refusal('SIRET_INVALID', 'Ce SIRET n’est pas valable : 14 chiffres. Corrigez-le.', ['input', 'siret']);
    const imilo = input.imilo?.trim().toUpperCase() || null;
    const em = await context.em();
    const codes = [...(uai ? [{ uai }] : []), ...(imilo ? [{ imilo }] : [])];
    if (codes.length && (await em.count(Organisation, { $or: codes }))) {
      throw new Refusal('ALREADY_REGISTERED', 'Une organisation porte déjà ce code. Cherchez-la dans l’annuaire.', ['input', uai ? 'uai' : 'imilo']);
    }
    const organisation = em.create(Organisation, {
      name, network: input.network, kind: input.kind ?? null, uai, imilo, siret, commune: input.commune ?? null, departement: input.departement ?? null,
    } as never) as Organisation;
    return { organisation };
  }
}
