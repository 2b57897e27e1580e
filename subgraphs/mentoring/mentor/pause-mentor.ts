import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { addMonths } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { COORDINATORS } from '../association/own-association.ts';
import { ownMentor, refuseGone } from './own-mentor.ts';
import { MentorPayload } from './payload.ts';
import { AbsenceEnum, type Absence } from './standing.ts';

@InputType({ description: 'La pause d’un mentor' })
export class PauseMentorInput {
  @Field(() => ID, { description: 'Mentor' }) mentorId!: string;
  @Field(() => LocalDate, { description: 'En pause depuis le, ou à partir du' }) from!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Dernier jour de la pause, s’il est connu' }) until?: string | null;
  @Field(() => AbsenceEnum, { description: 'Raison' }) reason!: Absence;
}

@Resolver()
export class PauseMentor {
  /** Pairs in progress go on: what becomes of each is the coordinator's to settle (change of mentor, or end). */
  @Allow(COORDINATORS)
  @Mutation(() => MentorPayload, { description: 'Met un mentor en pause : aucun autre binôme ne commence, ceux en cours continuent (F13)' })
  async pauseMentor(@Arg('input', () => PauseMentorInput) { mentorId, from, until, reason }: PauseMentorInput, @Ctx() context: RequestContext): Promise<Partial<MentorPayload>> {
    const mentor = await ownMentor(context, mentorId);
    refuseGone(mentor);
    const day = today();
    if (from < addMonths(day, -12) || from > addMonths(day, 12)) throw new Refusal('BAD_DATE', 'Cette date est à plus d’un an d’aujourd’hui. Vérifiez l’année.', ['input', 'from']);
    if (until && until < from) throw new Refusal('ENDS_BEFORE_START', 'La pause finirait avant d’avoir commencé. Corrigez l’une des deux dates.', ['input', 'until']);
    return { mentor: Object.assign(mentor, { pausedOn: from, pausedUntil: until ?? null, pauseReason: reason }) };
  }
}
