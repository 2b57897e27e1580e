import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { giveBackPlace, takePlace } from '../return-place/take-place.ts';
import { findRequest } from './find-request.ts';
import { checkPastDay } from './past-day.ts';
import { ReturnRequestPayload } from './payload.ts';

@InputType({ description: 'La place proposée au jeune : l’une ou l’autre de ces deux références (E08)' })
export class ProposePlaceInput {
  @Field(() => ID, { description: 'Demande' }) returnRequestId!: string;
  @Field(() => LocalDate, { description: 'Proposée le' }) proposedOn!: string;
  @Field(() => ID, { nullable: true, description: 'Place publiée : action de la MLDS, place FOQUALE, structure de retour à l’école' }) returnPlaceId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Proposition faite à un organisme de formation' }) proposalId?: string | null;
}

@Resolver()
export class ProposePlace {
  /** E08: the interview must lead to a proposal on an available place. A place of ours is kept for the youth from here on; a new proposal gives the former back. */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE', 'COUNSELLOR', 'MLDS_COORDINATOR', 'ADVISER', 'SCHOOL_REFERENT'] })
  @Mutation(() => ReturnRequestPayload, { description: 'Propose une place au jeune qui a demandé son retour en formation' })
  async proposePlace(@Arg('input', () => ProposePlaceInput) input: ProposePlaceInput, @Ctx() context: RequestContext): Promise<Partial<ReturnRequestPayload>> {
    const returnRequest = await findRequest(context, input.returnRequestId);
    const { returnPlaceId = null, proposalId = null } = input;
    if (!returnPlaceId === !proposalId) throw new Refusal('ONE_PLACE', 'Indiquez soit une place publiée, soit une proposition faite à un organisme.', ['input', 'returnPlaceId']);
    if (!returnRequest.interviewedOn) throw new Refusal('INTERVIEW_FIRST', 'Enregistrez d’abord le premier entretien : c’est lui qui débouche sur une proposition.', ['input', 'returnRequestId']);
    checkPastDay(input.proposedOn, 'proposedOn', returnRequest.interviewedOn);
    const former = returnRequest.returnPlaceId;
    if (former && former !== returnPlaceId) await giveBackPlace(context, former, returnRequest.youthId);
    if (returnPlaceId && former !== returnPlaceId) await takePlace(context, { placeId: returnPlaceId, youthId: returnRequest.youthId, doorId: returnRequest.ownerId, on: input.proposedOn });
    Object.assign(returnRequest, { returnPlaceId, proposalId, proposedOn: returnRequest.proposedOn ?? input.proposedOn });
    await emit(context, 'fr.passerelle.education.return.proposed', returnRequest.youthId, { returnRequestId: returnRequest.id, returnPlaceId, proposalId, on: input.proposedOn });
    return { returnRequest };
  }
}
