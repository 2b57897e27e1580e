import { manyBy } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Solution } from '../solution/solution.ts';
import { contactOf } from './contact-of.ts';
import { ProviderContact } from './provider-contact.ts';

@Resolver(() => Solution)
export class SolutionContactResolver {
  @FieldResolver(() => ProviderContact, { nullable: true, description: 'À qui s’adresser : ce qui est dit pour cette solution, sinon l’accueil de l’organisme ; absent tant qu’il n’a rien dit (E04)' })
  async contact(@Root() solution: Solution, @Ctx() context: RequestContext): Promise<ProviderContact | null> {
    return contactOf(await manyBy(context, ProviderContact, 'providerId', solution.providerId, { id: 'asc' }), solution.id);
  }
}
