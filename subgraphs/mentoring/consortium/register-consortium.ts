import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { readTerritory } from '../offer/territory.ts';
import { typed } from '../typed.ts';
import { Consortium } from './consortium.ts';
import { ConsortiumPayload } from './payload.ts';

@InputType({ description: 'Un consortium d’associations de mentorat à inscrire (F17)' })
export class RegisterConsortiumInput {
  @Field(() => ID, { description: 'Organisation qui le coordonne, au registre du réseau' }) organisationId!: string;
  @Field(() => String, { description: 'Nom' }) name!: string;
  @Field(() => [String], { defaultValue: [], description: 'Communes (codes INSEE)' }) communes!: string[];
  @Field(() => [String], { defaultValue: [], description: 'Départements couverts en entier' }) departements!: string[];
  @Field(() => String, { nullable: true, description: 'Territoire en clair, pour la plaquette : « Roubaix »' }) territoryName?: string | null;
  @Field(() => String, { description: 'Qui contacter : l’adresse publique du collectif' }) contact!: string;
  @Field(() => LocalDate, { description: 'Depuis le' }) since!: string;
}

@Resolver()
export class RegisterConsortium {
  /** Who keeps the directory says who coordinates: a collective does not name itself. */
  @Allow({ roles: ['RESPONSABLE', 'OPERATOR'] })
  @Mutation(() => ConsortiumPayload, { description: 'Inscrit le consortium d’associations de mentorat d’un territoire et le collectif qui le coordonne (F17)' })
  async registerConsortium(@Arg('input', () => RegisterConsortiumInput) input: RegisterConsortiumInput, @Ctx() context: RequestContext): Promise<Partial<ConsortiumPayload>> {
    if (input.since > today()) throw new Refusal('IN_THE_FUTURE', 'Ce consortium n’existe pas encore à cette date. Inscrivez-le le jour venu.', ['input', 'since']);
    const em = await context.em();
    const consortium = em.create(Consortium, {
      coordinatorId: input.organisationId, name: typed(input.name, 150, ['input', 'name']), contact: typed(input.contact, 200, ['input', 'contact']),
      ...readTerritory(input.communes, input.departements), since: input.since,
      territoryName: input.territoryName ? typed(input.territoryName, 100, ['input', 'territoryName']) : null,
    } as never) as Consortium;
    return { consortium };
  }
}
