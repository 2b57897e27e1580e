import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { COORDINATORS } from '../association/own-association.ts';
import { ObjectiveEnum, type Objective } from '../objective/objective.ts';
import { AreaKindEnum, type AreaKind } from './area-kind.ts';
import { changeOffer } from './change-offer.ts';
import { OfferPayload } from './payload.ts';
import { MenteePublicEnum, type MenteePublic } from './public.ts';

@InputType({ description: 'Ce qui change dans une offre de mentorat : ce qui est absent reste tel quel, ce qui est nul s’efface' })
export class ReviseOfferInput {
  @Field(() => ID, { description: 'Offre' }) offerId!: string;
  @Field(() => String, { nullable: true, description: 'Intitulé' }) title?: string | null;
  @Field(() => String, { nullable: true, description: 'Ce qui est proposé ; nul : retiré' }) description?: string | null;
  @Field(() => ObjectiveEnum, { nullable: true, description: 'Objectif (F14)' }) objective?: Objective | null;
  @Field(() => [MenteePublicEnum], { nullable: true, description: 'Publics (F15)' }) publics?: MenteePublic[] | null;
  @Field(() => [AreaKindEnum], { nullable: true, description: 'Territoires de vie visés (F15)' }) areas?: AreaKind[] | null;
  @Field(() => Int, { nullable: true, description: 'Âge minimum' }) minAge?: number | null;
  @Field(() => Int, { nullable: true, description: 'Âge maximum, compris' }) maxAge?: number | null;
  @Field(() => [String], { nullable: true, description: 'Communes (codes INSEE)' }) communes?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'Départements ouverts en entier' }) departements?: string[] | null;
  @Field(() => String, { nullable: true, description: 'Territoire en clair ; nul : retiré' }) territoryName?: string | null;
  @Field(() => Int, { nullable: true, description: 'Places annoncées' }) places?: number | null;
  @Field(() => Int, { nullable: true, description: 'Places prises' }) placesTaken?: number | null;
  @Field(() => String, { nullable: true, description: 'Qui contacter : une adresse publique' }) contact?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Valable à partir du ; nul : dès maintenant' }) validFrom?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Valable jusqu’au, compris ; nul : sans fin prévue' }) validUntil?: string | null;
}

@Resolver()
export class ReviseOffer {
  /** What the offer becomes is checked whole: a change may be right by itself and wrong with the rest. Revised, it is confirmed. */
  @Allow(COORDINATORS)
  @Mutation(() => OfferPayload, { description: 'Corrige une offre de votre association, ou d’un membre de votre consortium' })
  reviseOffer(@Arg('input', () => ReviseOfferInput) { offerId, ...changes }: ReviseOfferInput, @Ctx() context: RequestContext): Promise<Partial<OfferPayload>> {
    return changeOffer(context, offerId, changes);
  }
}
