import { LockMode } from '@mikro-orm/core';
import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { finishTasks } from '../task/finish-tasks.ts';
import { RegistrationCheckPayload } from './payload.ts';
import { RegistrationCheck } from './registration-check.ts';

@InputType({ description: 'La réponse à une vérification d’inscription' })
export class AnswerRegistrationCheckInput {
  @Field(() => ID, { description: 'Vérification demandée' }) checkId!: string;
  @Field(() => Boolean, { description: 'Ce jeune est inscrit chez vous' }) isRegistered!: boolean;
  @Field(() => LocalDate, { description: 'Vérifié le' }) on!: string;
}

@Resolver()
export class AnswerRegistrationCheck {
  /** B17: the organisation that was asked answers, and nobody for it; who verified and when are kept. */
  @Allow({ roles: ['SCHOOL_REFERENT', 'PROVIDER_STAFF', 'MLDS_COORDINATOR', 'COUNSELLOR', 'ADVISER', 'ASSISTANT', 'RESPONSABLE'] })
  @Mutation(() => RegistrationCheckPayload, { description: 'Répond à une vérification d’inscription demandée à votre organisation' })
  async answerRegistrationCheck(@Arg('input', () => AnswerRegistrationCheckInput) { checkId, isRegistered, on }: AnswerRegistrationCheckInput, @Ctx() context: RequestContext): Promise<Partial<RegistrationCheckPayload>> {
    const em = await context.em();
    const found = await em.findOne(RegistrationCheck, { id: checkId, ownerId: context.member.organisation }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!found || !(await context.shows('CASE', found))) throw new Refusal('CHECK_NOT_FOUND', 'Cette vérification n’existe pas ou n’est pas demandée à votre organisation. Ouvrez-la depuis votre liste.', ['input', 'checkId']);
    if (found.answeredOn) throw new Refusal('ALREADY_ANSWERED', 'Votre organisation a déjà répondu. Pour corriger, appelez la plate-forme : elle demandera une nouvelle vérification.', ['input', 'checkId']);
    if (on > today()) throw new Refusal('IN_THE_FUTURE', 'Cette date est dans le futur. Corrigez-la.', ['input', 'on']);
    if (on < found.askedOn) throw new Refusal('BEFORE_REQUEST', 'Cette date précède la demande. Vérifiez l’inscription telle qu’elle est aujourd’hui.', ['input', 'on']);
    const registrationCheck = Object.assign(found, { isRegistered, answeredOn: on, verifierId: context.member.person });
    await finishTasks(em, checkId, ['CHECK_REGISTRATION'], context.member.person, on);
    await emit(context, 'fr.passerelle.education.registration-check.answered', found.youthId, { caseId: found.caseId, checkId, isRegistered, on });
    return { registrationCheck };
  }
}
