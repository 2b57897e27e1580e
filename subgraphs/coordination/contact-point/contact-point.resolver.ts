import { byId } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.ts';
import { ContactPoint } from '../youth/identity.ts';

@Resolver(() => ContactPoint)
export class ContactPointResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisation qui l’a donnée' })
  async organisation(@Root() { givenBy }: ContactPoint, @Ctx() context: RequestContext): Promise<Organisation | null> {
    return givenBy ? byId(context, Organisation, givenBy) : null;
  }
}
