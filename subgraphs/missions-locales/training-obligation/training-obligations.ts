import type { FilterQuery } from '@mikro-orm/core';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { ObligationStateEnum, type ObligationState } from './kind.ts';
import { OPEN_STATES, RUNNING_STATES } from './rules.ts';
import { TrainingObligation } from './training-obligation.ts';

const TrainingObligationConnection = Connection(() => TrainingObligation, 'TrainingObligation');

@Resolver()
export class TrainingObligationQueries {
  @Allow('MEMBER')
  @Query(() => TrainingObligationConnection, { description: 'Obligations de formation que contrôle votre mission locale ; sans état, celles qui ne sont pas terminées' })
  trainingObligations(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('state', () => ObligationStateEnum, { nullable: true, description: 'État' }) state?: ObligationState | null,
  ): Promise<Page<TrainingObligation>> {
    return page(context, TrainingObligation, args, { ownerId: context.member.organisation, state: { $in: state ? [state] : [...OPEN_STATES] } });
  }

  @Allow('MEMBER')
  @Query(() => TrainingObligationConnection, { description: 'Convocations dont les deux mois courent ou sont passés sans obligation remplie, la plus urgente d’abord (art. R. 114-7)' })
  trainingObligationsDue(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('isOverdue', () => Boolean, { nullable: true, description: 'Délai passé, ou non ; sans lui, les deux' }) isOverdue?: boolean | null,
    @Arg('until', () => LocalDate, { nullable: true, description: 'Échéance au plus tard le' }) until?: string | null,
  ): Promise<Page<TrainingObligation>> {
    const day = today();
    const bounds: FilterQuery<TrainingObligation>[] = [
      { ownerId: context.member.organisation, state: { $in: [...RUNNING_STATES] }, dueOn: { $ne: null } },
      ...(isOverdue === true ? [{ dueOn: { $lt: day } }] : isOverdue === false ? [{ dueOn: { $gte: day } }] : []),
      ...(until ? [{ dueOn: { $lte: until } }] : []),
    ];
    return page(context, TrainingObligation, args, { $and: bounds } as FilterQuery<TrainingObligation>, { dueOn: 'asc', id: 'asc' });
  }
}
