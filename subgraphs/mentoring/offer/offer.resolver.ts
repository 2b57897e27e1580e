import { byId } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Association } from '../association/association.ts';
import { Organisation, organisationOf } from '../organisation/organisation.ts';
import { Offer } from './offer.ts';

@Resolver(() => Offer)
export class OfferResolver {
  @FieldResolver(() => Association, { nullable: true, description: 'Association qui la propose' })
  association(@Root() offer: Offer, @Ctx() context: RequestContext): Promise<Association | null> {
    return byId(context, Association, offer.associationId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisation qui l’a publiée : l’association, ou le collectif pour elle (F17)' })
  publisher(@Root() offer: Offer): Organisation | null {
    return organisationOf(offer.publishedById);
  }
}
