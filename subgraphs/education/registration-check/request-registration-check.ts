import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { addDays } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { findCase } from '../case/find-case.ts';
import { lockCase } from '../case/hold-case.ts';
import { addTask } from '../task/add-task.ts';
import { RegistrationCheckPayload } from './payload.ts';
import { RegistrationCheck } from './registration-check.ts';

/** Days that an organisation has to answer. */
const DAYS = 14;

@InputType({ description: 'Une inscription à faire vérifier' })
export class RequestRegistrationCheckInput {
  @Field(() => ID, { description: 'Dossier de suivi' }) caseId!: string;
  @Field(() => ID, { description: 'Organisation qui répondra : établissement, ou CFA' }) organisationId!: string;
}

@Resolver()
export class RequestRegistrationCheck {
  /** B17: those who have a solution are checked to be registered there; the organisation asked sees it in its own list. */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE', 'COUNSELLOR', 'MLDS_COORDINATOR'] })
  @Mutation(() => RegistrationCheckPayload, { description: 'Demande à un établissement de vérifier une inscription' })
  async requestRegistrationCheck(@Arg('input', () => RequestRegistrationCheckInput) { caseId, organisationId }: RequestRegistrationCheckInput, @Ctx() context: RequestContext): Promise<Partial<RegistrationCheckPayload>> {
    const found = await findCase(context, caseId);
    const { youthId } = found;
    if (!(await context.grantOf(youthId))?.scopes.includes('CASE')) throw new Refusal('CASE_NOT_FOUND', 'Ce dossier n’existe pas ou ne vous est pas ouvert. Vérifiez le lien, ou demandez l’accès à la plate-forme.', ['input', 'caseId']);
    // Two who ask at the same moment: the second waits, and is told.
    const { platformId } = await lockCase(context, found);
    const em = await context.em();
    if (await em.count(RegistrationCheck, { caseId, ownerId: organisationId, answeredOn: null })) {
      throw new Refusal('ALREADY_ASKED', 'Cette vérification est déjà demandée à cette organisation. Relancez-la plutôt par téléphone.', ['input', 'organisationId']);
    }
    const registrationCheck = em.create(RegistrationCheck, { caseId, youthId, ownerId: organisationId, askerId: context.member.organisation, askedOn: today() } as never) as RegistrationCheck;
    await addTask(em, { youthId, ownerId: organisationId, platformId: platformId ?? null, aboutId: registrationCheck.id, kind: 'CHECK_REGISTRATION', dueOn: addDays(today(), DAYS) });
    await emit(context, 'fr.passerelle.education.registration-check.requested', youthId, { caseId, checkId: registrationCheck.id, organisationId });
    return { registrationCheck };
  }
}
