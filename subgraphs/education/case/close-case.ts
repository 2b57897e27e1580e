import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { CAMPAIGNS_OF_FOLLOW_UP, campaignsFollowed } from '../follow-up/campaigns-followed.ts';
import { keepStep } from '../history/keep-step.ts';
import { checkStepDate } from '../history/step-date.ts';
import { finishTasks } from '../task/finish-tasks.ts';
import { TO_REACH } from '../task/kind.ts';
import { holdCase, idsOf } from './hold-case.ts';
import { isAbandonment, isSolution, OutcomeEnum, type Outcome } from './outcome.ts';
import { DropoutCasePayload } from './payload.ts';

@InputType({ description: 'L’issue d’un dossier' })
export class CloseCaseInput {
  @Field(() => ID, { description: 'Dossier de suivi' }) caseId!: string;
  @Field(() => LocalDate, { description: 'Clos le' }) on!: string;
  @Field(() => OutcomeEnum, { description: 'Issue (E20)' }) outcome!: Outcome;
  @Field(() => Boolean, { nullable: true, description: 'Solution durable ; à dire d’une solution, et d’elle seule' }) isDurable?: boolean | null;
}

@Resolver()
export class CloseCase {
  /** E20: a case ends with an outcome; A13: never for want of a solution before four campaigns of follow-up. */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE', 'COUNSELLOR', 'MLDS_COORDINATOR'] })
  @Mutation(() => DropoutCasePayload, { description: 'Clôt un dossier, avec son issue' })
  async closeCase(@Arg('input', () => CloseCaseInput) { caseId, on, outcome, isDurable }: CloseCaseInput, @Ctx() context: RequestContext): Promise<Partial<DropoutCasePayload>> {
    const dropoutCase = await holdCase(context, caseId);
    checkStepDate(dropoutCase, on);
    checkOutcome(outcome, isDurable ?? null);
    const em = await context.em();
    if (isAbandonment(outcome)) {
      const followed = (await campaignsFollowed(em, await idsOf(context, dropoutCase))).length;
      if (followed < CAMPAIGNS_OF_FOLLOW_UP) {
        throw new Refusal('FOLLOW_UP_TOO_SHORT', `Sans solution, un jeune est suivi pendant au moins quatre campagnes ; celui-ci l’a été pendant ${followed}. Prévoyez plutôt un nouveau contact.`, ['input', 'outcome']);
      }
    }
    keepStep(em, dropoutCase, { kind: 'CLOSED', on, to: 'CLOSED', by: context.member, code: outcome });
    Object.assign(dropoutCase, { closedOn: on, outcome, isDurable: isDurable ?? null, recontactOn: null, recontactCondition: null });
    await finishTasks(em, caseId, TO_REACH, context.member.person, on);
    await emit(context, 'fr.passerelle.education.case.moved', dropoutCase.youthId, { caseId, stage: 'CLOSED', on, outcome });
    return { dropoutCase };
  }
}

function checkOutcome(outcome: Outcome, isDurable: boolean | null): void {
  if (outcome === 'JOINED') throw new Refusal('JOIN_INSTEAD', 'Pour réunir deux dossiers du même jeune, passez par « réunir » (joinCases).', ['input', 'outcome']);
  if (isSolution(outcome) && isDurable === null) throw new Refusal('DURABLE_OR_NOT', 'Dites si cette solution est durable.', ['input', 'isDurable']);
  if (!isSolution(outcome) && isDurable !== null) throw new Refusal('NOT_A_SOLUTION', 'Cette issue n’est pas une solution : ne dites pas si elle est durable.', ['input', 'isDurable']);
}
