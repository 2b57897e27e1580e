import type { RequestContext } from '@passerelle/kit/server/context';
import DataLoader from 'dataloader';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Proposal } from '../proposal/proposal.ts';

@Resolver(() => Proposal)
export class WaitingResolver {
  /** Counted by a function that sees the others of the list: who proposed one of them does not. It tells numbers only. */
  @FieldResolver(() => Int, { nullable: true, description: 'Rang sur la liste d’attente, 1 pour le premier ; absent hors de la liste' })
  waitingRank(@Root() proposal: Proposal, @Ctx() context: RequestContext): Promise<number | null> | null {
    if (proposal.state !== 'WAITING') return null;
    const loader = context.loader(WaitingResolver, () => new DataLoader<string, number | null>(async (ids) => {
      const em = await context.em();
      const ranks: { id: string; rank: number }[] = await em.execute('select id, rank from waiting_ranks(?::uuid[])', [`{${ids.join(',')}}`]);
      const byId = new Map(ranks.map((r) => [r.id, r.rank]));
      return ids.map((id) => byId.get(id) ?? null);
    }));
    return loader.load(proposal.id);
  }
}
