import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { COORDINATORS, ownAssociation } from '../association/own-association.ts';
import { ObjectiveEnum, type Objective } from '../objective/objective.ts';
import { typed } from '../typed.ts';
import { Offer } from './offer.ts';
import { MenteePublicEnum, type MenteePublic } from './public.ts';
import { readTerritory } from './territory.ts';

@InputType({ description: 'Une offre de mentorat à publier' })
export class PublishOfferInput {
  @Field(() => String, { description: 'Intitulé' }) title!: string;
  @Field(() => String, { nullable: true, description: 'Ce qui est proposé' }) description?: string | null;
  @Field(() => ObjectiveEnum, { description: 'Objectif' }) objective!: Objective;
  @Field(() => [MenteePublicEnum], { description: 'Publics, un au moins' }) publics!: MenteePublic[];
  @Field(() => Int, { description: 'Âge minimum' }) minAge!: number;
  @Field(() => Int, { description: 'Âge maximum, compris' }) maxAge!: number;
  @Field(() => [String], { defaultValue: [], description: 'Communes (codes INSEE)' }) communes!: string[];
  @Field(() => [String], { defaultValue: [], description: 'Départements ouverts en entier' }) departements!: string[];
  @Field(() => Int, { description: 'Places ouvertes' }) places!: number;
  @Field(() => String, { description: 'Qui contacter : une adresse publique, jamais celle d’une personne' }) contact!: string;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class PublishOfferPayload {
  @Field(() => Offer, { nullable: true, description: 'L’offre publiée' }) offer?: Offer | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class PublishOffer {
  /** F14, F15, F17: the association tells its offer to the local actors. */
  @Allow(COORDINATORS)
  @Mutation(() => PublishOfferPayload, { description: 'Publie une offre de mentorat de votre association' })
  async publishOffer(@Arg('input', () => PublishOfferInput) input: PublishOfferInput, @Ctx() context: RequestContext): Promise<Partial<PublishOfferPayload>> {
    const { id: associationId } = await ownAssociation(context);
    if (!input.publics.length) throw new Refusal('NO_PUBLIC', 'Dites à qui l’offre s’adresse : au moins un public.', ['input', 'publics']);
    if (input.minAge < 0 || input.minAge > input.maxAge || input.maxAge > 99) throw new Refusal('BAD_AGES', 'L’âge minimum dépasse l’âge maximum, ou l’un d’eux n’est pas un âge. Corrigez-les.', ['input', 'minAge']);
    if (input.places < 0) throw new Refusal('BAD_PLACES', 'Le nombre de places ne peut pas être négatif. Mettez 0 quand l’offre est complète.', ['input', 'places']);
    const em = await context.em();
    const offer = em.create(Offer, {
      ...input, ...readTerritory(input.communes, input.departements), associationId, publics: [...new Set(input.publics)],
      title: typed(input.title, 150, ['input', 'title']),
      description: input.description ? typed(input.description, 2_000, ['input', 'description']) : null,
      contact: typed(input.contact, 200, ['input', 'contact']),
    } as never) as Offer;
    return { offer };
  }
}
