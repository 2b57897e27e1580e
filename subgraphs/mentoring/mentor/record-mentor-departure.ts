import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { COORDINATORS } from '../association/own-association.ts';
import { Mentorship } from '../mentorship/mentorship.ts';
import { dayDone } from './day-done.ts';
import { ownMentor, refuseGone } from './own-mentor.ts';
import { MentorPayload } from './payload.ts';
import { AbsenceEnum, type Absence } from './standing.ts';

@InputType({ description: 'Le départ d’un mentor' })
export class RecordMentorDepartureInput {
  @Field(() => ID, { description: 'Mentor' }) mentorId!: string;
  @Field(() => LocalDate, { description: 'Parti le' }) leftOn!: string;
  @Field(() => AbsenceEnum, { description: 'Raison' }) reason!: Absence;
}

@Resolver()
export class RecordMentorDeparture {
  /** Nobody is left with a mentor who is gone: the pairs are changed or ended first. */
  @Allow(COORDINATORS)
  @Mutation(() => MentorPayload, { description: 'Consigne le départ d’un mentor, une fois ses binômes terminés ou confiés à d’autres (F13)' })
  async recordMentorDeparture(@Arg('input', () => RecordMentorDepartureInput) { mentorId, leftOn, reason }: RecordMentorDepartureInput, @Ctx() context: RequestContext): Promise<Partial<MentorPayload>> {
    const mentor = await ownMentor(context, mentorId);
    refuseGone(mentor);
    const day = dayDone(leftOn, ['input', 'leftOn']);
    const pairs = await (await context.em()).count(Mentorship, { mentorId, endedOn: null });
    if (pairs) throw new Refusal('PAIRS_IN_PROGRESS', `Ce mentor suit encore ${pairs} jeune${pairs > 1 ? 's' : ''} : changez leur mentor ou terminez ces binômes, puis consignez son départ.`, ['input', 'mentorId']);
    return { mentor: Object.assign(mentor, { leftOn: day, leftReason: reason }) };
  }
}
