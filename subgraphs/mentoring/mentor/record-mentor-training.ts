import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { COORDINATORS } from '../association/own-association.ts';
import { dayDone } from './day-done.ts';
import { ownMentor, refuseGone } from './own-mentor.ts';
import { MentorPayload } from './payload.ts';
import { TrainingEnum, type Training } from './standing.ts';

@InputType({ description: 'Une formation reçue par un mentor' })
export class RecordMentorTrainingInput {
  @Field(() => ID, { description: 'Mentor' }) mentorId!: string;
  @Field(() => TrainingEnum, { description: 'Nature de la formation' }) training!: Training;
  @Field(() => LocalDate, { description: 'Reçue le' }) trainedOn!: string;
}

@Resolver()
export class RecordMentorTraining {
  @Allow(COORDINATORS)
  @Mutation(() => MentorPayload, { description: 'Consigne la dernière formation d’un mentor de votre association (F13)' })
  async recordMentorTraining(@Arg('input', () => RecordMentorTrainingInput) { mentorId, training, trainedOn }: RecordMentorTrainingInput, @Ctx() context: RequestContext): Promise<Partial<MentorPayload>> {
    const mentor = await ownMentor(context, mentorId);
    refuseGone(mentor);
    return { mentor: Object.assign(mentor, { training, trainedOn: dayDone(trainedOn, ['input', 'trainedOn']) }) };
  }
}
