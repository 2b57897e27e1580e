import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { finishTasks } from '../task/finish-tasks.ts';
import { findRequest } from './find-request.ts';
import { checkPastDay } from './past-day.ts';
import { ReturnRequestPayload } from './payload.ts';
import { SproStructureEnum, type SproStructure } from './spro.ts';

@InputType({ description: 'Le premier entretien d’une demande de droit au retour, avec une structure du SPRO (E08, I02)' })
export class RecordFirstInterviewInput {
  @Field(() => ID, { description: 'Demande' }) returnRequestId!: string;
  @Field(() => LocalDate, { description: 'Tenu le' }) heldOn!: string;
  @Field(() => SproStructureEnum, { description: 'Structure du SPRO qui l’a tenu' }) sproStructure!: SproStructure;
  @Field(() => ID, { nullable: true, description: 'Organisation du réseau qui l’a tenu (par défaut, la vôtre)' }) organisationId?: string | null;
}

@Resolver()
export class RecordFirstInterview {
  /** E08: only a body of the SPRO stops the clock (I02). It stops on the day the interview was held; a breach stays one. */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE', 'COUNSELLOR', 'MLDS_COORDINATOR', 'ADVISER', 'SCHOOL_REFERENT'] })
  @Mutation(() => ReturnRequestPayload, { description: 'Enregistre le premier entretien d’une demande de droit au retour' })
  async recordFirstInterview(@Arg('input', () => RecordFirstInterviewInput) input: RecordFirstInterviewInput, @Ctx() context: RequestContext): Promise<Partial<ReturnRequestPayload>> {
    const returnRequest = await findRequest(context, input.returnRequestId);
    if (returnRequest.interviewedOn) throw new Refusal('ALREADY_INTERVIEWED', 'Le premier entretien est déjà enregistré. Proposez maintenant une place.', ['input', 'returnRequestId']);
    checkPastDay(input.heldOn, 'heldOn', returnRequest.requestedOn);
    const { organisation, person } = context.member;
    Object.assign(returnRequest, { interviewedOn: input.heldOn, interviewRecordedOn: today(), sproStructure: input.sproStructure, interviewerId: input.organisationId ?? organisation });
    await finishTasks(await context.em(), returnRequest.id, ['RETURN_REQUEST'], person, input.heldOn);
    await emit(context, 'fr.passerelle.education.return.interviewed', returnRequest.youthId, { returnRequestId: returnRequest.id, on: input.heldOn, isBreached: returnRequest.isBreached });
    return { returnRequest };
  }
}
