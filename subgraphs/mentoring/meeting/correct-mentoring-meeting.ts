import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { COORDINATORS } from '../association/own-association.ts';
import { noteLastMet } from './last-met.ts';
import { factsOf, MeetingFacts } from './log-mentoring-meeting.ts';
import { ownMeeting } from './own-meeting.ts';
import { MentoringMeetingPayload } from './payload.ts';
import { tellMeeting } from './tell-meeting.ts';

@InputType({ description: 'Ce qu’une rencontre a été, ou sera, en remplacement de ce qui était consigné' })
export class CorrectMentoringMeetingInput extends MeetingFacts {
  @Field(() => ID, { description: 'Rencontre' }) mentoringMeetingId!: string;
}

@Resolver()
export class CorrectMentoringMeeting {
  /** A planned meeting that was held or missed, another day, a slip of the keyboard: one line, told again. */
  @Allow(COORDINATORS)
  @Mutation(() => MentoringMeetingPayload, { description: 'Corrige une rencontre consignée, ou dit si celle qui était prévue a été tenue ou manquée (F13)' })
  async correctMentoringMeeting(@Arg('input', () => CorrectMentoringMeetingInput) input: CorrectMentoringMeetingInput, @Ctx() context: RequestContext): Promise<Partial<MentoringMeetingPayload>> {
    const { meeting, open } = await ownMeeting(context, input.mentoringMeetingId);
    Object.assign(meeting, factsOf(input, open));
    await noteLastMet(context, open.pair);
    await tellMeeting(context, meeting);
    return { mentoringMeeting: meeting };
  }
}
