import { ofYouth } from '@passerelle/kit/data/load';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Shared } from '@passerelle/kit/trust/policy';
import { namingPlatforms } from '@passerelle/kit/trust/viewer';
import { today } from '@passerelle/kit/values/today';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { EducationSlice, Youth } from '../youth/youth.ts';
import { BreakAgeEnum, type BreakAge } from './codes.ts';
import { breakAge, brokenBetween } from './break-age.ts';
import { ContractBreak } from './contract-break.ts';

const ContractBreakConnection = Connection(() => ContractBreak, 'ContractBreak');

@Resolver(() => ContractBreak)
export class ContractBreakQueries {
  /** G05: open breaks by age, the oldest first: circle 1's for its platforms, otherwise one's own organisation's. */
  @Allow('MEMBER')
  @Query(() => ContractBreakConnection, { description: 'Ruptures de contrat en cours de suivi, par ancienneté, la plus ancienne d’abord (G05)' })
  contractBreaks(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('age', () => BreakAgeEnum, { nullable: true, description: 'Ancienneté (par défaut, toutes)' }) age?: BreakAge | null,
  ): Promise<Page<ContractBreak>> {
    const platforms = namingPlatforms(context.member);
    const audience = platforms.length ? { platformId: { $in: platforms } } : { ownerId: context.member.organisation };
    return page(context, ContractBreak, args, { ...audience, closedOn: null, ...(age ? { brokenOn: brokenBetween(age, today()) } : {}) }, { brokenOn: 'asc', id: 'asc' });
  }

  @FieldResolver(() => BreakAgeEnum, { nullable: true, description: 'Ancienneté, tant que le suivi est ouvert (G05)' })
  age(@Root() { brokenOn, closedOn }: ContractBreak): BreakAge | null {
    return closedOn ? null : breakAge(brokenOn, today());
  }

  @FieldResolver(() => Youth, { nullable: true, description: 'Le jeune' })
  youth(@Root() { youthId }: ContractBreak): Youth {
    return Object.assign(new Youth(), { id: youthId });
  }
}

@Resolver(() => EducationSlice)
export class SliceContractBreaks {
  @Shared('SCHOOLING')
  @FieldResolver(() => [ContractBreak], { nullable: true, description: 'Ruptures de contrat d’apprentissage (G05)' })
  contractBreaks(@Root() slice: EducationSlice, @Ctx() context: RequestContext): Promise<ContractBreak[]> {
    return ofYouth(context, ContractBreak, slice.youthId, { brokenOn: 'desc', id: 'asc' });
  }
}
