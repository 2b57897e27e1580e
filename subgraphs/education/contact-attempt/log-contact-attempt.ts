import { emit } from '@passerelle/kit/events/record';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { dayInFrance } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { findCase } from '../case/find-case.ts';
import { contactStopped } from '../do-not-contact/contact-stopped.ts';
import { ContactAttempt, ContactModeEnum, ContactOutcomeEnum, type ContactMode, type ContactOutcome } from './contact-attempt.ts';

@InputType({ description: 'Une tentative de contact à consigner' })
export class LogContactAttemptInput {
  @Field(() => ID, { description: 'Dossier de suivi' }) caseId!: string;
  @Field(() => Date, { description: 'Date et heure' }) attemptedAt!: Date;
  @Field(() => ContactModeEnum, { description: 'Mode' }) mode!: ContactMode;
  @Field(() => ContactOutcomeEnum, { description: 'Suite' }) outcome!: ContactOutcome;
  @Field(() => String, { nullable: true, description: 'Commentaire (votre organisation seule le lira)' }) comment?: string | null;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class LogContactAttemptPayload {
  @Field(() => ContactAttempt, { nullable: true, description: 'La tentative consignée' }) contactAttempt?: ContactAttempt | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class LogContactAttempt {
  /** B03, B06, C09: who called, when, how, and what came of it. The first one moves the case to its second step (B01). */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE', 'COUNSELLOR', 'MLDS_COORDINATOR', 'ADVISER', 'SCHOOL_REFERENT'] })
  @Mutation(() => LogContactAttemptPayload, { description: 'Consigne une tentative de contact' })
  async logContactAttempt(@Arg('input', () => LogContactAttemptInput) input: LogContactAttemptInput, @Ctx() context: RequestContext): Promise<Partial<LogContactAttemptPayload>> {
    const found = await findCase(context, input.caseId);
    if (input.attemptedAt > new Date()) throw new Refusal('IN_THE_FUTURE', 'La date du contact est dans le futur. Corrigez-la.', ['input', 'attemptedAt']);
    const em = await context.em();
    // C29: whoever declared it, and whatever the reason. The call by which one learnt it comes before, and is kept.
    if (await contactStopped(em, context.grantFor(found.youthId)?.ids ?? [found.youthId], dayInFrance(input.attemptedAt), input.attemptedAt)) {
      throw new Refusal('CONTACT_STOPPED', 'Un partenaire a déclaré de ne pas contacter ce jeune. Si ce n’est plus vrai, l’organisation qui l’a déclaré, ou l’assistant ou le responsable de la plate-forme, peut lever cette déclaration.', ['input', 'attemptedAt']);
    }
    const contactAttempt = em.create(ContactAttempt, {
      ...input, youthId: found.youthId, ownerId: context.member.organisation, authorId: context.member.person,
    } as never) as ContactAttempt;
    await emit(context, 'fr.passerelle.education.contact-attempt.logged', found.youthId, { caseId: found.id, at: input.attemptedAt.toISOString(), outcome: input.outcome });
    if (found.stage === 'IDENTIFIED') {
      found.stage = 'IN_CONTACT';
      await emit(context, 'fr.passerelle.education.case.moved', found.youthId, { caseId: found.id, stage: found.stage, on: dayInFrance(input.attemptedAt) });
    }
    return { contactAttempt };
  }
}
