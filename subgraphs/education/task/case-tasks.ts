import { manyBy } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DropoutCase } from '../case/case.ts';
import { Task } from './task.ts';

@Resolver(() => DropoutCase)
export class CaseTasks {
  @Shared('CASE')
  @FieldResolver(() => [Task], { nullable: true, description: 'Tâches du dossier, faites ou à faire, la plus proche d’abord' })
  async tasks(@Root() found: DropoutCase, @Ctx() context: RequestContext): Promise<Task[]> {
    await context.grantOf(found.youthId);
    return manyBy(context, Task, 'aboutId', found.id, { dueOn: 'asc', id: 'asc' });
  }
}
