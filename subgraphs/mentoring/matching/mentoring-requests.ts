import { byId, ofYouth } from '@passerelle/kit/data/load';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Shared } from '@passerelle/kit/trust/policy';
import { daysBetween } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Association } from '../association/association.ts';
import { COORDINATORS } from '../association/own-association.ts';
import { isUsual } from '../objective/by-public.ts';
import { ObjectiveEnum, type Objective } from '../objective/objective.ts';
import { MentoringSlice, Youth } from '../youth/youth.ts';
import { MentoringRequest } from './mentoring-request.ts';

const MentoringRequestConnection = Connection(() => MentoringRequest, 'MentoringRequest');

@Resolver(() => MentoringRequest)
export class MentoringRequestQueries {
  /** F15: like the pairs, the requests of an association are in its own list and in no other. */
  @Allow(COORDINATORS)
  @Query(() => MentoringRequestConnection, { description: 'Jeunes qui attendent un mentor de votre association, ceux qui attendent depuis le plus longtemps d’abord (F13)' })
  mentoringRequests(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('objective', () => ObjectiveEnum, { nullable: true, description: 'Objectif voulu' }) objective?: Objective | null,
  ): Promise<Page<MentoringRequest>> {
    return page(context, MentoringRequest, args, { ownerId: context.member.organisation, closedOn: null, ...(objective ? { objective } : {}) }, { statedOn: 'asc', id: 'asc' });
  }

  @FieldResolver(() => Youth, { nullable: true, description: 'Le jeune' })
  youth(@Root() { youthId }: MentoringRequest): Youth {
    return Object.assign(new Youth(), { id: youthId });
  }

  @FieldResolver(() => Association, { nullable: true, description: 'Association à qui le jeune a fait sa demande' })
  association(@Root() { associationId }: MentoringRequest, @Ctx() context: RequestContext): Promise<Association | null> {
    return byId(context, Association, associationId);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Jours d’attente, jusqu’à aujourd’hui ou jusqu’à sa clôture' })
  waitingDays(@Root() { statedOn, closedOn }: MentoringRequest): number {
    return daysBetween(statedOn, closedOn ?? today());
  }

  @FieldResolver(() => Boolean, { nullable: true, description: 'Objectif habituel à l’âge du jeune (F14) ; sinon, à revoir avec lui' })
  isUsualObjective(@Root() { public: mentees, objective }: MentoringRequest): boolean {
    return isUsual(mentees, objective);
  }
}

@Resolver(() => MentoringSlice)
export class MentoringRequestsOfYouth {
  @Shared('MENTORING')
  @FieldResolver(() => [MentoringRequest], { nullable: true, description: 'Demandes de mentorat du jeune, la dernière d’abord (F13, F14)' })
  mentoringRequests(@Root() { youthId }: MentoringSlice, @Ctx() context: RequestContext): Promise<MentoringRequest[]> {
    return ofYouth(context, MentoringRequest, youthId, { statedOn: 'desc', id: 'asc' });
  }
}
