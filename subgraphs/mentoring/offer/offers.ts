import { raw, type FilterQuery } from '@mikro-orm/core';
import { byId } from '@passerelle/kit/data/load';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import { ObjectiveEnum, type Objective } from '../objective/objective.ts';
import { inForceOn } from './in-force.ts';
import { Offer } from './offer.ts';
import { MenteePublicEnum, type MenteePublic } from './public.ts';
import { within } from './territory.ts';

const OfferConnection = Connection(() => Offer, 'MentoringOffer');

@ArgsType()
export class OfferArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Commune (code INSEE) ou département' }) territory?: string | null;
  @Field(() => ObjectiveEnum, { nullable: true, description: 'Objectif (F14)' }) objective?: Objective | null;
  @Field(() => MenteePublicEnum, { nullable: true, description: 'Public (F15)' }) public?: MenteePublic | null;
  @Field(() => Int, { nullable: true, description: 'Âge du jeune' }) age?: number | null;
  @Field(() => Boolean, { nullable: true, description: 'Seulement celles qui ont encore des places' }) withPlaces?: boolean | null;
  @Field(() => ID, { nullable: true, description: 'Association' }) associationId?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Valables ce jour ; absent : aujourd’hui' }) validOn?: string | null;
}

@Resolver()
export class OfferQueries {
  @Allow('ANYONE')
  @Query(() => Offer, { nullable: true, description: 'Une offre de mentorat, retirée ou non' })
  mentoringOffer(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Offer | null> {
    return byId(context, Offer, id);
  }

  @Allow('ANYONE')
  @Query(() => OfferConnection, { description: 'Offres de mentorat en cours, les dernières publiées d’abord (F14, F15, F17)' })
  mentoringOffers(@Args(() => OfferArgs) args: OfferArgs, @Ctx() context: RequestContext): Promise<Page<Offer>> {
    return page(context, Offer, args, {
      ...inForceOn(args.validOn ?? today()),
      ...(args.territory ? within(args.territory) : {}),
      ...(args.objective ? { objective: args.objective } : {}),
      ...(args.public ? { publics: { $contains: [args.public] } } : {}),
      ...(typeof args.age === 'number' ? { minAge: { $lte: args.age }, maxAge: { $gte: args.age } } : {}),
      ...(args.withPlaces ? { [raw('places_taken')]: { $lt: raw('places') } } : {}),
      ...(args.associationId ? { associationId: args.associationId } : {}),
    } as FilterQuery<Offer>, { id: 'desc' });
  }
}
