import { byId } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Solution } from '../solution/solution.ts';
import { Session } from './session.ts';

@Resolver(() => Session)
export class SessionResolver {
  @FieldResolver(() => Solution, { nullable: true, description: 'Solution dont c’est une session' })
  solution(@Root() session: Session, @Ctx() context: RequestContext): Promise<Solution | null> {
    return byId(context, Solution, session.solutionId);
  }
}
