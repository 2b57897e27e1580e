import { LockMode } from '@mikro-orm/core';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { inWords, today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, registerEnumType, Resolver } from 'type-graphql';
import { COORDINATORS } from '../association/own-association.ts';
import { MentoringRequest } from './mentoring-request.ts';
import { REQUEST_OUTCOMES, type RequestOutcome } from './outcome.ts';
import { MentoringRequestPayload } from './payload.ts';

type Closing = Exclude<RequestOutcome, 'MATCHED'>;
const CLOSINGS = REQUEST_OUTCOMES.filter((o): o is Closing => o !== 'MATCHED');
const ClosingEnum = Object.fromEntries(CLOSINGS.map((o) => [o, o])) as { [O in Closing]: O };

registerEnumType(ClosingEnum, {
  name: 'MentoringRequestClosing',
  description: 'Pourquoi une demande est close sans mentor : un binôme la ferme de lui-même',
  valuesConfig: {
    WITHDRAWN: { description: 'Le jeune a renoncé' }, NO_MENTOR: { description: 'Aucun mentor n’a pu être trouvé' },
    REDIRECTED: { description: 'Orienté vers une autre association ou un autre accompagnement' },
  },
});

@InputType({ description: 'Une demande de mentorat à fermer sans mentor' })
export class CloseMentoringRequestInput {
  @Field(() => ID, { description: 'Demande' }) mentoringRequestId!: string;
  @Field(() => ClosingEnum, { description: 'Pourquoi' }) outcome!: Closing;
}

@Resolver()
export class CloseMentoringRequest {
  /** No grant is asked: an association may always stop waiting, also for a youth who opposed the sharing. */
  @Allow(COORDINATORS)
  @Mutation(() => MentoringRequestPayload, { description: 'Ferme une demande de mentorat restée sans mentor' })
  async closeMentoringRequest(@Arg('input', () => CloseMentoringRequestInput) input: CloseMentoringRequestInput, @Ctx() context: RequestContext): Promise<Partial<MentoringRequestPayload>> {
    const em = await context.em();
    const field = ['input', 'mentoringRequestId'];
    const request = await em.findOne(MentoringRequest, { id: input.mentoringRequestId, ownerId: context.member.organisation }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!request) throw new Refusal('REQUEST_NOT_FOUND', 'Cette demande n’existe pas ou n’est pas de votre association. Reprenez la liste des demandes.', field);
    if (request.closedOn) throw new Refusal('REQUEST_CLOSED', `Cette demande est close depuis le ${inWords(request.closedOn)}. Il n’y a rien à faire.`, field);
    Object.assign(request, { closedOn: today(), outcome: input.outcome });
    return { mentoringRequest: request };
  }
}
