import { LockMode } from '@mikro-orm/core';
import { openById } from '@passerelle/kit/data/open-by-id';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { dayInFrance, today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { TaskKind } from './kind.ts';
import { Task } from './task.ts';

/** Done by an act of their own, which leaves more than a tick. */
const BY_THEIR_ACT: readonly TaskKind[] = ['CHECK_REGISTRATION', 'RETURN_REQUEST', 'SIGN_DIAGNOSIS', 'WRITE_RESTITUTION', 'EVALUATE_TUTORING'];

@InputType({ description: 'Une tâche faite' })
export class CompleteTaskInput {
  @Field(() => ID, { description: 'Tâche' }) taskId!: string;
  @Field(() => LocalDate, { description: 'Faite le' }) on!: string;
}

@Public()
@ObjectType({ description: 'Tâche après l’action demandée' })
export class CompleteTaskPayload {
  @Field(() => Task, { nullable: true, description: 'La tâche' }) task?: Task | null;
  @Field(() => [UserError], { description: 'Ce qui empêche l’action' }) userErrors!: UserError[];
}

@Resolver()
export class CompleteTask {
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE', 'COUNSELLOR', 'MLDS_COORDINATOR', 'ADVISER', 'SCHOOL_REFERENT', 'PROVIDER_STAFF'] })
  @Mutation(() => CompleteTaskPayload, { description: 'Note qu’une tâche est faite' })
  async completeTask(@Arg('input', () => CompleteTaskInput) { taskId, on }: CompleteTaskInput, @Ctx() context: RequestContext): Promise<Partial<CompleteTaskPayload>> {
    const task = await openById(context, Task, taskId);
    if (!task || !(await context.shows('CASE', task))) throw new Refusal('TASK_NOT_FOUND', 'Cette tâche n’existe pas ou ne vous est pas ouverte. Reprenez votre liste.', ['input', 'taskId']);
    const em = await context.em();
    await em.refresh(task, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (task.doneOn) throw new Refusal('ALREADY_DONE', 'Cette tâche est déjà faite. Reprenez votre liste.', ['input', 'taskId']);
    if (BY_THEIR_ACT.includes(task.kind)) throw new Refusal('ACT_NEEDED', 'Cette tâche se termine d’elle-même quand vous répondez, signez ou remettez le document. Ouvrez-le.', ['input', 'taskId']);
    if (on > today()) throw new Refusal('IN_THE_FUTURE', 'Cette date est dans le futur. Corrigez-la.', ['input', 'on']);
    if (on < dayInFrance(task.createdAt)) throw new Refusal('BEFORE_THE_TASK', 'Cette date précède la demande. Corrigez-la.', ['input', 'on']);
    Object.assign(task, { doneOn: on, doneById: context.member.person });
    return { task };
  }
}
