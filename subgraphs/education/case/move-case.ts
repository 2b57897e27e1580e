import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { findCase } from './find-case.ts';
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
  /** B01: repérage, contact, diagnostic, solution; a closed case stays closed, a new dropout is a new episode (A15). */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE', 'COUNSELLOR', 'MLDS_COORDINATOR'] })
  @Mutation(() => DropoutCasePayload, { description: 'Fait passer un dossier à une autre étape' })
  async moveCase(@Arg('input', () => MoveCaseInput) { caseId, stage, on }: MoveCaseInput, @Ctx() context: RequestContext): Promise<Partial<DropoutCasePayload>> {
    const dropoutCase = await findCase(context, caseId);
    if (!mayMove(dropoutCase.stage, stage)) throw new Refusal('STEP_NOT_NEXT', 'Ce dossier ne peut pas passer à cette étape. Suivez l’ordre : repérage, contact, diagnostic, solution.', ['input', 'stage']);
    if (on < dropoutCase.openedOn) throw new Refusal('BEFORE_OPENING', 'Cette date précède l’ouverture du dossier. Corrigez-la.', ['input', 'on']);
    dropoutCase.stage = stage;
    dropoutCase.closedOn = stage === 'CLOSED' ? on : null;
    await emit(context, 'fr.passerelle.education.case.moved', dropoutCase.youthId, { caseId, stage, on });
    return { dropoutCase };
  }
}
