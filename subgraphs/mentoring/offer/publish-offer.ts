import { UserError } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { once } from '@passerelle/kit/graphql/idempotency';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { COORDINATORS } from '../association/own-association.ts';
import { listedAssociation } from '../consortium/may-list.ts';
import { IdempotencyKey } from '../idempotency/idempotency-key.ts';
import { ObjectiveEnum, type Objective } from '../objective/objective.ts';
import { AreaKindEnum, type AreaKind } from './area-kind.ts';
import { readOffer } from './offer-facts.ts';
import { Offer } from './offer.ts';
import { MenteePublicEnum, type MenteePublic } from './public.ts';

@InputType({ description: 'Une offre de mentorat à publier (F14, F15, F17)' })
export class PublishOfferInput {
  @Field(() => ID, { nullable: true, description: 'Association qui la propose ; absente : la vôtre. Le collectif nomme un membre de son consortium.' }) associationId?: string | null;
  @Field(() => String, { nullable: true, description: 'Ou son nom, tel que vous l’écrivez : « Télémarque » est Télémaque (F16)' }) associationName?: string | null;
  @Field(() => String, { description: 'Intitulé, 150 caractères au plus' }) title!: string;
  @Field(() => String, { nullable: true, description: 'Ce qui est proposé, pour tous : aucun nom de jeune ni de mentor' }) description?: string | null;
  @Field(() => ObjectiveEnum, { description: 'Objectif (F14)' }) objective!: Objective;
  @Field(() => [MenteePublicEnum], { description: 'Publics, un au moins (F15)' }) publics!: MenteePublic[];
  @Field(() => [AreaKindEnum], { defaultValue: [], description: 'Territoires de vie visés : ruraux, quartiers ; aucun : tous (F15)' }) areas!: AreaKind[];
  @Field(() => Int, { description: 'Âge minimum' }) minAge!: number;
  @Field(() => Int, { description: 'Âge maximum, compris' }) maxAge!: number;
  @Field(() => [String], { defaultValue: [], description: 'Communes (codes INSEE)' }) communes!: string[];
  @Field(() => [String], { defaultValue: [], description: 'Départements ouverts en entier' }) departements!: string[];
  @Field(() => String, { nullable: true, description: 'Territoire en clair, pour la plaquette : « Roubaix et Tourcoing »' }) territoryName?: string | null;
  @Field(() => Int, { description: 'Places annoncées' }) places!: number;
  @Field(() => Int, { defaultValue: 0, description: 'Dont places déjà prises' }) placesTaken!: number;
  @Field(() => String, { description: 'Qui contacter : une adresse publique, jamais celle d’une personne' }) contact!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Valable à partir du' }) validFrom?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Valable jusqu’au, compris' }) validUntil?: string | null;
  @Field(() => String, { nullable: true, description: 'Clé d’idempotence : la même demande envoyée deux fois n’est faite qu’une' }) idempotencyKey?: string | null;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class PublishOfferPayload {
  @Field(() => Offer, { nullable: true, description: 'L’offre publiée' }) offer?: Offer | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class PublishOffer {
  /** F14, F15, F17: an association, or the collective for it, tells its offer to the local actors. */
  @Allow(COORDINATORS)
  @Mutation(() => PublishOfferPayload, { description: 'Publie une offre de mentorat de votre association, ou d’un membre de votre consortium (F17)' })
  async publishOffer(@Arg('input', () => PublishOfferInput) input: PublishOfferInput, @Ctx() context: RequestContext): Promise<Partial<PublishOfferPayload>> {
    const { id: associationId } = await listedAssociation(context, input);
    const offer = await once(context, IdempotencyKey, Offer, 'publishOffer', input, async () =>
      (await context.em()).create(Offer, { ...readOffer(input), associationId, publishedById: context.member.organisation, confirmedOn: today() } as never) as Offer);
    return { offer };
  }
}
