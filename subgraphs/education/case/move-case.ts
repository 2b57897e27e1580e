import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { keepStep } from '../history/keep-step.ts';
import { checkStepDate } from '../history/step-date.ts';
import { askSecondRestitution } from '../restitution/owed.ts';
import type { DropoutCase } from './case.ts';
import { holdCase } from './hold-case.ts';
import { DropoutCasePayload } from './payload.ts';
import { StageEnum, type Stage } from './stage.ts';
import { mayMove } from './stages.ts';

@InputType({ description: 'L’étape où en est un dossier' })
export class MoveCaseInput {
  @Field(() => ID, { description: 'Dossier de suivi' }) caseId!: string;
  @Field(() => StageEnum, { description: 'Nouvelle étape' }) stage!: Stage;
  @Field(() => LocalDate, { description: 'Depuis le' }) on!: string;
}

@Resolver()
export class MoveCase {
  /** B01: repérage, contact, diagnostic, solution. Ending and rupture are intents of their own (E20, B19). */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE', 'COUNSELLOR', 'MLDS_COORDINATOR'] })
  @Mutation(() => DropoutCasePayload, { description: 'Fait passer un dossier à une autre étape' })
  async moveCase(@Arg('input', () => MoveCaseInput) { caseId, stage, on }: MoveCaseInput, @Ctx() context: RequestContext): Promise<Partial<DropoutCasePayload>> {
    const dropoutCase = await holdCase(context, caseId);
    checkStep(dropoutCase, stage);
    checkStepDate(dropoutCase, on);
    const em = await context.em();
    keepStep(em, dropoutCase, { kind: 'MOVED', on, to: stage, by: context.member });
    // B02: a youth who goes on to a diagnosis accepts; the refusal stays in the history.
    if (stage === 'IN_DIAGNOSIS' || stage === 'IN_SOLUTION') Object.assign(dropoutCase, { isRefused: false, refusalReason: null, refusedOn: null });
    // B14: once committed, the youth is owed the second document.
    if (stage === 'IN_SOLUTION') await askSecondRestitution(em, caseId);
    await emit(context, 'fr.passerelle.education.case.moved', dropoutCase.youthId, { caseId, stage, on });
    return { dropoutCase };
  }
}

function checkStep({ stage: from }: DropoutCase, to: Stage): void {
  const field = ['input', 'stage'];
  if (to === 'CLOSED') throw new Refusal('OUTCOME_NEEDED', 'Un dossier se clôt avec son issue. Passez par « clore le dossier » (closeCase).', field);
  if (from === 'IN_SOLUTION' && to === 'IN_CONTACT') throw new Refusal('RUPTURE_NEEDED', 'Le jeune a quitté sa solution ? Signalez la rupture (reportRupture) : l’assistant est prévenu.', field);
  if (!mayMove(from, to)) throw new Refusal('STEP_NOT_NEXT', 'Ce dossier ne peut pas passer à cette étape. Suivez l’ordre : repérage, contact, diagnostic, solution.', field);
}
