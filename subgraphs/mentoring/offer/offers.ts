import type { FilterQuery } from '@mikro-orm/core';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import { coded } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { normaliseDepartement, parseCommune } from '@passerelle/kit/values/codes';
import { Args, ArgsType, Ctx, Field, Int, Query, Resolver } from 'type-graphql';
import { ObjectiveEnum, type Objective } from '../objective/objective.ts';
import { Offer } from './offer.ts';
import { MenteePublicEnum, type MenteePublic } from './public.ts';
import { departementOf } from './territory.ts';

const OfferConnection = Connection(() => Offer, 'MentoringOffer');

@ArgsType()
export class OfferArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Commune (code INSEE) ou département' }) territory?: string | null;
  @Field(() => ObjectiveEnum, { nullable: true, description: 'Objectif' }) objective?: Objective | null;
  @Field(() => MenteePublicEnum, { nullable: true, description: 'Public' }) public?: MenteePublic | null;
  @Field(() => Int, { nullable: true, description: 'Âge du jeune' }) age?: number | null;
  @Field(() => Boolean, { nullable: true, description: 'Seulement celles qui ont encore des places' }) withPlaces?: boolean | null;
}

@Resolver()
export class OfferQueries {
  @Allow('ANYONE')
  @Query(() => OfferConnection, { description: 'Offres de mentorat en cours, les dernières publiées d’abord' })
  mentoringOffers(@Args(() => OfferArgs) args: OfferArgs, @Ctx() context: RequestContext): Promise<Page<Offer>> {
    return page(context, Offer, args, {
      withdrawnOn: null,
      ...(args.territory ? within(args.territory) : {}),
      ...(args.objective ? { objective: args.objective } : {}),
      ...(args.public ? { publics: { $contains: [args.public] } } : {}),
      ...(typeof args.age === 'number' ? { minAge: { $lte: args.age }, maxAge: { $gte: args.age } } : {}),
      ...(args.withPlaces ? { places: { $gt: 0 } } : {}),
    } as FilterQuery<Offer>, { id: 'desc' });
  }
}

/** Open in the commune, or in all of its département; in a département, whatever the part of it. */
function within(territory: string): object {
  const commune = parseCommune(territory);
  if (commune) return { $or: [{ communes: { $contains: [commune] } }, { departements: { $contains: [departementOf(commune)] } }] };
  const departement = normaliseDepartement(territory);
  if (departement) return { reaches: { $contains: [departement] } };
  throw coded('BAD_USER_INPUT', 'Donnez le code INSEE d’une commune (59512) ou un département (59).');
}
