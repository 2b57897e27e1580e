import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { COORDINATORS } from '../association/own-association.ts';
import { Mentorship } from '../mentorship/mentorship.ts';
import { MentorFacts, readMentor } from './mentor-input.ts';
import { ownMentor, refuseGone } from './own-mentor.ts';
import { MentorPayload } from './payload.ts';

@InputType({ description: 'La fiche d’un mentor, en remplacement de la précédente' })
export class UpdateMentorInput extends MentorFacts {
  @Field(() => ID, { description: 'Mentor' }) mentorId!: string;
}

@Resolver()
export class UpdateMentor {
  /** The whole sheet; a capacity below the pairs in progress would say that somebody has no mentor. */
  @Allow(COORDINATORS)
  @Mutation(() => MentorPayload, { description: 'Remplace la fiche d’un mentor de votre association : objectifs, disponibilités, territoire, nombre de jeunes (F13)' })
  async updateMentor(@Arg('input', () => UpdateMentorInput) input: UpdateMentorInput, @Ctx() context: RequestContext): Promise<Partial<MentorPayload>> {
    const mentor = await ownMentor(context, input.mentorId);
    refuseGone(mentor);
    const facts = readMentor(input);
    const pairs = await (await context.em()).count(Mentorship, { mentorId: mentor.id, endedOn: null });
    if (facts.capacity < pairs) throw new Refusal('CAPACITY_BELOW_PAIRS', `Ce mentor suit ${pairs} jeunes : indiquez au moins ce nombre, ou terminez d’abord un binôme.`, ['input', 'capacity']);
    return { mentor: Object.assign(mentor, facts) };
  }
}
