import { ofYouth } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation, organisationOf } from '../organisation/organisation.ts';
import { SolutionsSlice } from '../youth/youth.ts';
import { UnmetNeed } from './unmet-need.ts';

@Resolver(() => SolutionsSlice)
export class SliceUnmetNeeds {
  @Shared('SOLUTION')
  @FieldResolver(() => [UnmetNeed], { nullable: true, description: 'Besoins restés sans solution à proposer, le dernier d’abord (E06)' })
  unmetNeeds(@Root() slice: SolutionsSlice, @Ctx() context: RequestContext): Promise<UnmetNeed[]> {
    return ofYouth(context, UnmetNeed, slice.youthId, { recordedOn: 'desc', id: 'desc' });
  }
}

@Resolver(() => UnmetNeed)
export class UnmetNeedResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisation qui le constate' })
  owner(@Root() need: UnmetNeed): Organisation | null {
    return organisationOf(need.ownerId);
  }
}
