import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { holdCase, idsOf } from '../case/hold-case.ts';
import { DropoutCasePayload } from '../case/payload.ts';
import { keepStep } from '../history/keep-step.ts';
import { ContactAttempt } from './contact-attempt.ts';
import { ATTEMPTS, unansweredMoments } from './unreachable.ts';

@InputType({ description: 'Un jeune injoignable' })
export class MarkUnreachableInput {
  @Field(() => ID, { description: 'Dossier de suivi' }) caseId!: string;
}

@Resolver()
export class MarkUnreachable {
  /** C13: after three attempts without answer, at different moments, whichever partner made them (B04). */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE', 'COUNSELLOR', 'MLDS_COORDINATOR'] })
  @Mutation(() => DropoutCasePayload, { description: 'Note qu’un jeune est injoignable' })
  async markUnreachable(@Arg('input', () => MarkUnreachableInput) { caseId }: MarkUnreachableInput, @Ctx() context: RequestContext): Promise<Partial<DropoutCasePayload>> {
    const dropoutCase = await holdCase(context, caseId);
    const ids = await idsOf(context, dropoutCase);
    const em = await context.em();
    const moments = unansweredMoments(await em.find(ContactAttempt, { youthId: { $in: [...ids] } }));
    if (moments < ATTEMPTS) {
      throw new Refusal('TRY_AGAIN', `Trois tentatives sans réponse, à des jours ou moments différents, sont nécessaires ; il y en a ${moments}. Essayez à un autre moment.`, ['input', 'caseId']);
    }
    if (!dropoutCase.isUnreachable) keepStep(em, dropoutCase, { kind: 'UNREACHABLE', on: today(), by: context.member });
    dropoutCase.isUnreachable = true;
    return { dropoutCase };
  }
}
