import { byId, manyBy } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Provider } from '../provider/provider.ts';
import { Solution } from '../solution/solution.ts';
import { Commune } from './commune.ts';

@Resolver(() => Solution)
export class SolutionTownResolver {
  /** A code alone says nothing to who reads it. */
  @FieldResolver(() => Commune, { nullable: true, description: 'Commune où elle se tient, sinon celle de l’organisme, avec son nom' })
  async town(@Root() solution: Solution, @Ctx() context: RequestContext): Promise<Commune | null> {
    const code = solution.commune ?? (await byId(context, Provider, solution.providerId))?.commune;
    const [commune] = code ? await manyBy(context, Commune, 'code', code, { id: 'asc' }) : [];
    return commune ?? null;
  }
}
