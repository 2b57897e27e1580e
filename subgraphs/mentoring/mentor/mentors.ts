import type { FilterQuery } from '@mikro-orm/core';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { COORDINATORS } from '../association/own-association.ts';
import { ObjectiveEnum, type Objective } from '../objective/objective.ts';
import { HalfDayEnum, type HalfDay } from './half-day.ts';
import { Mentor } from './mentor.ts';
import { StandingEnum, type Standing } from './standing.ts';

const MentorConnection = Connection(() => Mentor, 'Mentor');

@Resolver()
export class MentorQueries {
  @Allow(COORDINATORS)
  @Query(() => MentorConnection, { description: 'Mentors de votre association (F13)' })
  mentors(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('isChecked', () => Boolean, { nullable: true, description: 'Dont le contrôle d’honorabilité est vérifié, ou attendu' }) isChecked?: boolean | null,
    @Arg('standing', () => StandingEnum, { nullable: true, description: 'Disponibles, en pause ou partis, à ce jour' }) standing?: Standing | null,
    @Arg('objective', () => ObjectiveEnum, { nullable: true, description: 'Objectif que le mentor accompagne' }) objective?: Objective | null,
    @Arg('halfDay', () => HalfDayEnum, { nullable: true, description: 'Moment de la semaine où le mentor est disponible' }) halfDay?: HalfDay | null,
    @Arg('isTrained', () => Boolean, { nullable: true, description: 'Formés, ou à former' }) isTrained?: boolean | null,
  ): Promise<Page<Mentor>> {
    return page(context, Mentor, args, {
      ownerId: context.member.organisation,
      ...(typeof isChecked === 'boolean' ? { backgroundCheckedOn: isChecked ? { $ne: null } : null } : {}),
      ...(typeof isTrained === 'boolean' ? { trainedOn: isTrained ? { $ne: null } : null } : {}),
      ...(objective ? { objectives: { $contains: [objective] } } : {}), ...(halfDay ? { halfDays: { $contains: [halfDay] } } : {}),
      ...(standing ? standingIs(standing, today()) : {}),
    } as FilterQuery<Mentor>);
  }
}

/** `standingOn`, as a condition. */
function standingIs(standing: Standing, day: string): object {
  const gone = { leftOn: { $lte: day } };
  const paused = { pausedOn: { $lte: day }, $or: [{ pausedUntil: null }, { pausedUntil: { $gte: day } }] };
  const here = { $or: [{ leftOn: null }, { leftOn: { $gt: day } }] };
  if (standing === 'LEFT') return gone;
  if (standing === 'PAUSED') return { $and: [here, paused] };
  return { $and: [here, { $or: [{ pausedOn: null }, { pausedOn: { $gt: day } }, { pausedUntil: { $lt: day } }] }] };
}
