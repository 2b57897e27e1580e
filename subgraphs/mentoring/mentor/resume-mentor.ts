import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { COORDINATORS } from '../association/own-association.ts';
import { ownMentor } from './own-mentor.ts';
import { MentorPayload } from './payload.ts';

@InputType({ description: 'Un mentor qui reprend, après une pause ou un départ' })
export class ResumeMentorInput {
  @Field(() => ID, { description: 'Mentor' }) mentorId!: string;
}

@Resolver()
export class ResumeMentor {
  @Allow(COORDINATORS)
  @Mutation(() => MentorPayload, { description: 'Un mentor reprend, après une pause ou un départ : il peut de nouveau être proposé (F13)' })
  async resumeMentor(@Arg('input', () => ResumeMentorInput) { mentorId }: ResumeMentorInput, @Ctx() context: RequestContext): Promise<Partial<MentorPayload>> {
    const mentor = await ownMentor(context, mentorId);
    if (!mentor.pausedOn && !mentor.leftOn) throw new Refusal('MENTOR_ACTIVE', 'Ce mentor n’est ni en pause ni parti. Il n’y a rien à faire.', ['input', 'mentorId']);
    return { mentor: Object.assign(mentor, { pausedOn: null, pausedUntil: null, pauseReason: null, leftOn: null, leftReason: null }) };
  }
}
