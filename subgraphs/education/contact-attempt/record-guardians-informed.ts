import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { holdCase } from '../case/hold-case.ts';
import { DropoutCasePayload } from '../case/payload.ts';
import { keepStep } from '../history/keep-step.ts';

@InputType({ description: 'L’information des représentants légaux' })
export class RecordGuardiansInformedInput {
  @Field(() => ID, { description: 'Dossier de suivi' }) caseId!: string;
  @Field(() => LocalDate, { description: 'Informés le' }) on!: string;
}

@Resolver()
export class RecordGuardiansInformed {
  /** B07: they are best told at the first contact, which may come before the case is opened. */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE', 'COUNSELLOR', 'MLDS_COORDINATOR', 'ADVISER', 'SCHOOL_REFERENT'] })
  @Mutation(() => DropoutCasePayload, { description: 'Note que les représentants légaux sont informés du suivi' })
  async recordGuardiansInformed(@Arg('input', () => RecordGuardiansInformedInput) { caseId, on }: RecordGuardiansInformedInput, @Ctx() context: RequestContext): Promise<Partial<DropoutCasePayload>> {
    const dropoutCase = await holdCase(context, caseId);
    if (on > today()) throw new Refusal('IN_THE_FUTURE', 'Cette date est dans le futur. Corrigez-la.', ['input', 'on']);
    dropoutCase.guardiansInformedOn = on;
    keepStep(await context.em(), dropoutCase, { kind: 'GUARDIANS_INFORMED', on, by: context.member });
    return { dropoutCase };
  }
}
