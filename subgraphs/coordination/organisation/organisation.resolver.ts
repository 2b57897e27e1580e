import { byId } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation } from './organisation.ts';

@Resolver(() => Organisation)
export class OrganisationResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisation qui lui a succédé par fusion' })
  async mergedInto(@Root() { mergedIntoId }: Organisation, @Ctx() context: RequestContext): Promise<Organisation | null> {
    return mergedIntoId ? byId(context, Organisation, mergedIntoId) : null;
  }
}
