import { manyBy } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Solution } from '../solution/solution.ts';
import { SolutionContact } from './solution-contact.ts';

@Resolver(() => Solution)
export class SolutionContactResolver {
  @FieldResolver(() => SolutionContact, { nullable: true, description: 'À qui s’adresser ; absent tant que l’organisme ne l’a pas dit (E04)' })
  async contact(@Root() solution: Solution, @Ctx() context: RequestContext): Promise<SolutionContact | null> {
    const [contact] = await manyBy(context, SolutionContact, 'solutionId', solution.id, { id: 'asc' });
    return contact ?? null;
  }
}
