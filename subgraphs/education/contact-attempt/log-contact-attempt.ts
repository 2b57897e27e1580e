import { UserError } from '@passerelle/kit/graphql/errors';
import { once } from '@passerelle/kit/graphql/idempotency';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { findCase } from '../case/find-case.ts';
import { lockCase } from '../case/hold-case.ts';
import { IdempotencyKey } from '../idempotency/idempotency-key.ts';
import { AnsweredByEnum, type AnsweredBy } from './answered-by.ts';
import { checkAttempt } from './check-attempt.ts';
import { checkContactAllowed } from './check-contact-allowed.ts';
import { ContactAttempt, ContactModeEnum, ContactOutcomeEnum, type ContactMode, type ContactOutcome } from './contact-attempt.ts';
import { keepAttempt } from './keep-attempt.ts';

@InputType({ description: 'Une tentative de contact à consigner' })
export class LogContactAttemptInput {
  @Field(() => ID, { description: 'Dossier de suivi' }) caseId!: string;
  @Field(() => Date, { description: 'Date et heure' }) attemptedAt!: Date;
  @Field(() => ContactModeEnum, { description: 'Mode' }) mode!: ContactMode;
  @Field(() => ContactOutcomeEnum, { description: 'Suite' }) outcome!: ContactOutcome;
  @Field(() => AnsweredByEnum, { nullable: true, description: 'Qui a répondu (par défaut, ce que dit la suite)' }) answeredBy?: AnsweredBy | null;
  @Field(() => Boolean, { nullable: true, description: 'Contact collectif' }) isCollective?: boolean | null;
  @Field(() => ID, { nullable: true, description: 'Organisation qui a reçu le jeune ; à dire d’un entretien. Une plate-forme n’est pas un lieu.' }) placeId?: string | null;
  @Field(() => String, { nullable: true, description: 'Commentaire (votre organisation seule le lira)' }) comment?: string | null;
  @Field(() => String, { nullable: true, description: 'Clé d’idempotence : la même demande envoyée deux fois n’est faite qu’une fois' }) idempotencyKey?: string | null;
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
    const answeredBy = checkAttempt(input, context.member);
    const contactAttempt = await once(context, IdempotencyKey, ContactAttempt, 'logContactAttempt', input, async () => {
      await checkContactAllowed(context, found.youthId, input.attemptedAt);
      return keepAttempt(context, await lockCase(context, found), { ...input, answeredBy });
    });
    return { contactAttempt };
  }
}
