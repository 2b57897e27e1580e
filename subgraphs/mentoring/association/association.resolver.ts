import { manyBy } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { today } from '@passerelle/kit/values/today';
import { isInForce } from '../offer/in-force.ts';
import { Offer } from '../offer/offer.ts';
import { Organisation, organisationOf } from '../organisation/organisation.ts';
import { Association } from './association.ts';

@Resolver(() => Association)
export class AssociationResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'L’association au registre des organisations du réseau' })
  organisation(@Root() association: Association): Organisation | null {
    return organisationOf(association.organisationId);
  }

  @FieldResolver(() => [Offer], { description: 'Ses offres en cours' })
  async offers(@Root() association: Association, @Ctx() context: RequestContext): Promise<Offer[]> {
    return (await manyBy(context, Offer, 'associationId', association.id, { id: 'asc' })).filter((offer) => isInForce(offer, today()));
  }
}
