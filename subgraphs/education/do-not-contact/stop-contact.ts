import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { DropoutCase } from '../case/case.ts';
import { declareStop } from './declare-stop.ts';
import { ContactStopPayload } from './payload.ts';
import { StopReasonEnum, type StopReason } from './reason.ts';

@InputType({ description: 'Une raison de ne pas contacter un jeune (C29)' })
export class StopContactInput {
  @Field(() => ID, { description: 'Le jeune' }) youthId!: string;
  @Field(() => StopReasonEnum, { description: 'Raison' }) reason!: StopReason;
  @Field(() => String, { nullable: true, description: 'Précision, pour « autre » seulement (votre organisation seule la lira)' }) details?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Depuis le (par défaut, aujourd’hui)' }) declaredOn?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Jusqu’au : fin d’un contrat, ou d’une autre raison, si vous la connaissez' }) until?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Pour un diplôme : il s’agit seulement d’un diplôme intermédiaire du BAC PRO 3 ans' }) isIntermediateOnly?: boolean | null;
}

@Resolver()
export class StopContact {
  /** C29: one partner's reason stops the calls of all. A school that teaches the youth may say so (scope STAGE). */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE', 'COUNSELLOR', 'MLDS_COORDINATOR', 'ADVISER', 'SCHOOL_REFERENT'] })
  @Mutation(() => ContactStopPayload, { description: 'Déclare de ne plus contacter un jeune : les tâches de contact de tous les partenaires sont closes' })
  async stopContact(@Arg('input', () => StopContactInput) { youthId, ...said }: StopContactInput, @Ctx() context: RequestContext): Promise<Partial<ContactStopPayload>> {
    const grant = await context.grantOf(youthId);
    if (!grant?.scopes.includes('STAGE')) throw new Refusal('YOUTH_NOT_FOUND', 'Ce jeune n’existe pas ou ne vous est pas ouvert. Cherchez-le dans vos listes.', ['input', 'youthId']);
    const open = await (await context.em()).findOne(DropoutCase, { youthId: { $in: [...grant.ids] }, closedOn: null });
    return { contactStop: await declareStop(context, { youth: grant.youth, ids: grant.ids, caseId: open?.id ?? null }, { ...said, declaredOn: said.declaredOn ?? today() }) };
  }
}
