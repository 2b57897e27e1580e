import { byId, manyBy } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Provider } from '../provider/provider.ts';
import { Session } from '../session/session.ts';
import { Solution } from './solution.ts';

@Resolver(() => Solution)
export class SolutionResolver {
  @FieldResolver(() => Provider, { nullable: true, description: 'Organisme qui la propose' })
  provider(@Root() solution: Solution, @Ctx() context: RequestContext): Promise<Provider | null> {
    return byId(context, Provider, solution.providerId);
  }

  @FieldResolver(() => [Session], { nullable: true, description: 'Sessions et places, la plus proche d’abord (E01, E02)' })
  sessions(@Root() solution: Solution, @Ctx() context: RequestContext): Promise<Session[]> {
    return manyBy(context, Session, 'solutionId', solution.id, { startsOn: 'asc', id: 'asc' });
  }

  @FieldResolver(() => [Provider], { nullable: true, description: 'Tous les organismes qui la donnent, le principal d’abord ; ceux qui y envoient sont les prescripteurs (E01)' })
  async deliverers(@Root() solution: Solution, @Ctx() context: RequestContext): Promise<Provider[]> {
    const all = await Promise.all([solution.providerId, ...solution.partnerIds].map((id) => byId(context, Provider, id)));
    return all.filter((p) => p !== null);
  }
}
