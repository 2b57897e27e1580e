import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { COORDINATORS } from '../association/own-association.ts';
import { noteLastMet } from './last-met.ts';
import { ownMeeting } from './own-meeting.ts';
import { MentoringMeetingPayload } from './payload.ts';
import { tellMeeting } from './tell-meeting.ts';

@InputType({ description: 'Une rencontre annulée, ou consignée par erreur' })
export class CancelMentoringMeetingInput {
  @Field(() => ID, { description: 'Rencontre' }) mentoringMeetingId!: string;
}

@Resolver()
export class CancelMentoringMeeting {
  @Allow(COORDINATORS)
  @Mutation(() => MentoringMeetingPayload, { description: 'Annule une rencontre prévue, ou consignée par erreur : elle ne compte plus (F13)' })
  async cancelMentoringMeeting(@Arg('input', () => CancelMentoringMeetingInput) input: CancelMentoringMeetingInput, @Ctx() context: RequestContext): Promise<Partial<MentoringMeetingPayload>> {
    const { meeting, open } = await ownMeeting(context, input.mentoringMeetingId);
    meeting.state = 'CANCELLED';
    await noteLastMet(context, open.pair);
    await tellMeeting(context, meeting);
    return { mentoringMeeting: meeting };
  }
}
