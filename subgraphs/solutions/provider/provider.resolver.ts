import { manyBy } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation, organisationOf } from '../organisation/organisation.ts';
import { Solution } from '../solution/solution.ts';
import { contactOf } from './contact-of.ts';
import { ProviderContact } from './provider-contact.ts';
import { Provider } from './provider.ts';

@Resolver(() => Provider)
export class ProviderResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisation du réseau ; absente tant que l’organisme n’a pas rejoint Passerelle' })
  organisation(@Root() provider: Provider): Organisation | null {
    return organisationOf(provider.organisationId);
  }

  /** What it no longer offers is left out. */
  @FieldResolver(() => [Solution], { nullable: true, description: 'Solutions publiées par cet organisme' })
  async solutions(@Root() provider: Provider, @Ctx() context: RequestContext): Promise<Solution[]> {
    const solutions = await manyBy(context, Solution, 'providerId', provider.id, { title: 'asc', id: 'asc' });
    return solutions.filter((s) => s.isPublished);
  }

  @FieldResolver(() => ProviderContact, { nullable: true, description: 'Comment joindre l’organisme : son accueil, jamais une personne (E04)' })
  async contact(@Root() provider: Provider, @Ctx() context: RequestContext): Promise<ProviderContact | null> {
    return contactOf(await manyBy(context, ProviderContact, 'providerId', provider.id, { id: 'asc' }));
  }
}
