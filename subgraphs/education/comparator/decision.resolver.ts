import { manyBy } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CampaignDecision } from '../decision/decision.ts';
import { Criterion } from './criterion.ts';
import { DecisionChange } from './decision-change.ts';
import { sentence } from './sentence.ts';

@Resolver(() => CampaignDecision)
export class DecisionResolver {
  @Shared('SCHOOLING')
  @FieldResolver(() => [Criterion], { nullable: true, description: 'Les quatre critères, chacun avec sa raison ; vide pour une seconde ligne du même jeune (A03 à A06)' })
  criteria(@Root() { explanation, youthId, ownerId }: CampaignDecision): Criterion[] {
    return (explanation ?? []).map(({ name, isMet, why }) => Object.assign(new Criterion(), { name, isMet, why: sentence(why), youthId: youthId ?? null, ownerId: ownerId ?? null }));
  }

  @FieldResolver(() => [DecisionChange], { nullable: true, description: 'Ce que les traitements précédents de cette campagne disaient, le dernier changement d’abord (A10)' })
  async history(@Root() decision: CampaignDecision, @Ctx() context: RequestContext): Promise<DecisionChange[]> {
    // The platform's list is let in without a grant; the history needs one, or it would silently be empty.
    if (decision.youthId) await context.grantOf(decision.youthId);
    return manyBy(context, DecisionChange, 'decisionId', decision.id, { id: 'desc' });
  }
}
