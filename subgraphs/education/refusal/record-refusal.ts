import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { holdCase } from '../case/hold-case.ts';
import { DropoutCasePayload } from '../case/payload.ts';
import { keepStep } from '../history/keep-step.ts';
import { checkStepDate } from '../history/step-date.ts';
import { RefusalReasonEnum, type RefusalReason } from './reason.ts';

@InputType({ description: 'Le refus d’un jeune' })
export class RecordRefusalInput {
  @Field(() => ID, { description: 'Dossier de suivi' }) caseId!: string;
  @Field(() => RefusalReasonEnum, { description: 'Raison, telle que le jeune la donne' }) reason!: RefusalReason;
  @Field(() => LocalDate, { description: 'Exprimé le' }) on!: string;
}

@Resolver()
export class RecordRefusal {
  /** B02: « La loi ne contraint pas le jeune »: he may refuse; the case stays open, and a new contact is planned (B05). */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE', 'COUNSELLOR', 'MLDS_COORDINATOR', 'ADVISER'] })
  @Mutation(() => DropoutCasePayload, { description: 'Consigne le refus d’un jeune ; son dossier reste ouvert' })
  async recordRefusal(@Arg('input', () => RecordRefusalInput) { caseId, reason, on }: RecordRefusalInput, @Ctx() context: RequestContext): Promise<Partial<DropoutCasePayload>> {
    const dropoutCase = await holdCase(context, caseId);
    checkStepDate(dropoutCase, on);
    Object.assign(dropoutCase, { isRefused: true, refusalReason: reason, refusedOn: on });
    keepStep(await context.em(), dropoutCase, { kind: 'REFUSED', on, by: context.member, code: reason });
    return { dropoutCase };
  }
}
