import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { holdCase } from '../case/hold-case.ts';
import { DropoutCasePayload } from '../case/payload.ts';
import { contactIsStopped } from '../do-not-contact/contact-is-stopped.ts';
import { keepStep } from '../history/keep-step.ts';
import { addTask } from '../task/add-task.ts';
import { RecontactConditionEnum, type RecontactCondition } from './recontact-condition.ts';

@InputType({ description: 'Un nouveau contact à prévoir' })
export class PlanRecontactInput {
  @Field(() => ID, { description: 'Dossier de suivi' }) caseId!: string;
  @Field(() => LocalDate, { description: 'Le' }) on!: string;
  @Field(() => RecontactConditionEnum, { description: 'Dans quel cas' }) condition!: RecontactCondition;
}

@Resolver()
export class PlanRecontact {
  /** B05: when, and in which case, to contact again. One plan at a time: a new one takes the place of the one before. */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE', 'COUNSELLOR', 'MLDS_COORDINATOR', 'ADVISER'] })
  @Mutation(() => DropoutCasePayload, { description: 'Prévoit un nouveau contact avec le jeune' })
  async planRecontact(@Arg('input', () => PlanRecontactInput) { caseId, on, condition }: PlanRecontactInput, @Ctx() context: RequestContext): Promise<Partial<DropoutCasePayload>> {
    const dropoutCase = await holdCase(context, caseId);
    if (on < today()) throw new Refusal('IN_THE_PAST', 'Cette date est passée. Choisissez aujourd’hui ou un jour à venir.', ['input', 'on']);
    const em = await context.em();
    Object.assign(dropoutCase, { recontactOn: on, recontactCondition: condition });
    const task = await addTask(em, { youthId: dropoutCase.youthId, ownerId: context.member.organisation, platformId: dropoutCase.platformId ?? null, aboutId: caseId, kind: 'RECONTACT', dueOn: on });
    if (!task) throw contactIsStopped(['input', 'caseId']);
    // Agreed anew: the day may also be a later one, and whoever planned last is the one to call.
    Object.assign(task, { dueOn: on, ownerId: context.member.organisation });
    keepStep(em, dropoutCase, { kind: 'RECONTACT_PLANNED', on: today(), by: context.member, code: condition });
    return { dropoutCase };
  }
}
