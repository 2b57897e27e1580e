import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { namingPlatforms } from '@passerelle/kit/trust/viewer';
import { today } from '@passerelle/kit/values/today';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { DropoutCase } from '../case/case.ts';
import { Youth } from '../youth/youth.ts';
import { caseOfTask } from './case-of-task.ts';
import { TaskKindEnum, type TaskKind } from './kind.ts';
import { Task } from './task.ts';

const TaskConnection = Connection(() => Task, 'Task');

@Resolver(() => Task)
export class Tasks {
  /** What is still to be done, what is most overdue first. */
  @Allow('MEMBER')
  @Query(() => TaskConnection, { description: 'Ce qui reste à faire pour vos plates-formes (cercle 1) ou votre organisation, le plus en retard d’abord' })
  tasks(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('platformId', () => ID, { nullable: true, description: 'Une de vos plates-formes' }) platformId?: string | null,
    @Arg('kind', () => TaskKindEnum, { nullable: true, description: 'Ce qui est à faire' }) kind?: TaskKind | null,
    @Arg('dueBefore', () => LocalDate, { nullable: true, description: 'À faire avant le, ou ce jour-là' }) dueBefore?: string | null,
  ): Promise<Page<Task>> {
    const naming = namingPlatforms(context.member);
    const platforms = platformId ? naming.filter((id) => id === platformId.toLowerCase()) : naming;
    const audience = platformId || platforms.length ? { platformId: { $in: platforms } } : { ownerId: context.member.organisation };
    return page(context, Task, args, { ...audience, doneOn: null, ...(kind ? { kind } : {}), ...(dueBefore ? { dueOn: { $lte: dueBefore } } : {}) }, { dueOn: 'asc', id: 'asc' });
  }

  @FieldResolver(() => Boolean, { description: 'En retard' })
  isOverdue(@Root() { dueOn, doneOn }: Task): boolean {
    return !doneOn && dueOn < today();
  }

  @FieldResolver(() => Youth, { nullable: true, description: 'Le jeune' })
  youth(@Root() { youthId }: Task): Youth {
    return Object.assign(new Youth(), { id: youthId });
  }

  @FieldResolver(() => DropoutCase, { nullable: true, description: 'Dossier de suivi dont il s’agit ; absent si c’est autre chose' })
  dropoutCase(@Root() task: Task, @Ctx() context: RequestContext): Promise<DropoutCase | null> {
    return caseOfTask(context, task);
  }
}
