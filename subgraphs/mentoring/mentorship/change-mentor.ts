import type { RequestContext } from '@passerelle/kit/server/context';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { COORDINATORS } from '../association/own-association.ts';
import { EndReasonEnum, type EndReason } from './end-reason.ts';
import { endPair } from './end-pair.ts';
import { formPair } from './form-pair.ts';
import { ownOpenPair } from './own-pair.ts';
import { MentorshipPayload } from './payload.ts';

@InputType({ description: 'Un changement de mentor' })
export class ChangeMentorInput {
  @Field(() => ID, { description: 'Binôme en cours' }) mentorshipId!: string;
  @Field(() => ID, { description: 'Nouveau mentor, de votre association' }) mentorId!: string;
  @Field(() => LocalDate, { description: 'Dernier jour du binôme, et premier du suivant' }) on!: string;
  @Field(() => EndReasonEnum, { description: 'Motif du changement' }) reason!: EndReason;
  @Field(() => String, { nullable: true, description: 'Précision (votre association seule la lira)' }) comment?: string | null;
}

@Resolver()
export class ChangeMentor {
  /** F13: one youth, one mentor: the pair ends, with its reason, and the next begins, or neither. */
  @Allow(COORDINATORS)
  @Mutation(() => MentorshipPayload, { description: 'Change le mentor d’un jeune en une fois : termine le binôme, avec son motif, et forme le suivant (F13)' })
  async changeMentor(@Arg('input', () => ChangeMentorInput) input: ChangeMentorInput, @Ctx() context: RequestContext): Promise<Partial<MentorshipPayload>> {
    const { pair, grant } = await ownOpenPair(context, input.mentorshipId);
    if (pair.mentorId === input.mentorId) throw new Refusal('SAME_MENTOR', 'C’est déjà le mentor de ce jeune. Choisissez-en un autre.', ['input', 'mentorId']);
    const dayField = ['input', 'on'];
    await endPair(context, pair, { endedOn: input.on, reason: input.reason, comment: input.comment ?? null }, dayField);
    return { mentorship: await formPair(context, { grant, mentorId: input.mentorId, objective: pair.objective ?? null, startedOn: input.on, dayField, replacesId: pair.id }) };
  }
}
