import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { CAMPAIGNS_OF_FOLLOW_UP, campaignsFollowed } from '../follow-up/campaigns-followed.ts';
import { keepStep } from '../history/keep-step.ts';
import { checkStepDate } from '../history/step-date.ts';
import { holdCase, idsOf } from './hold-case.ts';
import { DropoutCasePayload } from './payload.ts';

@InputType({ description: 'Un dossier dont le suivi se poursuit hors liste RIO' })
export class ContinueOffListInput {
  @Field(() => ID, { description: 'Dossier de suivi' }) caseId!: string;
  @Field(() => LocalDate, { description: 'À partir du' }) on!: string;
}

@Resolver()
export class ContinueOffList {
  /** A14: after four campaigns, the follow-up may go on off the list; nothing of the case is lost. */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE', 'COUNSELLOR', 'MLDS_COORDINATOR'] })
  @Mutation(() => DropoutCasePayload, { description: 'Poursuit le suivi d’un dossier hors liste RIO' })
  async continueOffList(@Arg('input', () => ContinueOffListInput) { caseId, on }: ContinueOffListInput, @Ctx() context: RequestContext): Promise<Partial<DropoutCasePayload>> {
    const dropoutCase = await holdCase(context, caseId);
    checkStepDate(dropoutCase, on);
    if (dropoutCase.isOffList) throw new Refusal('ALREADY_OFF_LIST', 'Ce dossier est déjà suivi hors liste.', ['input', 'caseId']);
    const em = await context.em();
    const followed = (await campaignsFollowed(em, await idsOf(context, dropoutCase))).length;
    if (followed < CAMPAIGNS_OF_FOLLOW_UP) {
      throw new Refusal('STILL_ON_LIST', `Le suivi hors liste commence après quatre campagnes ; ce jeune en compte ${followed}. Continuez le suivi de la liste.`, ['input', 'caseId']);
    }
    dropoutCase.isOffList = true;
    keepStep(em, dropoutCase, { kind: 'OFF_LIST', on, by: context.member });
    return { dropoutCase };
  }
}
