import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { addMonths } from '@passerelle/kit/values/date';
import { inWords, today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { COORDINATORS } from '../association/own-association.ts';
import { ownOpenPair } from './own-pair.ts';
import { MentorshipPayload } from './payload.ts';
import { plannedEnd } from './six-months.ts';

@InputType({ description: 'Un binôme à prolonger' })
export class ExtendMentorshipInput {
  @Field(() => ID, { description: 'Binôme' }) mentorshipId!: string;
  @Field(() => LocalDate, { description: 'Prolongé jusqu’au, un an à l’avance au plus' }) agreedUntil!: string;
}

@Resolver()
export class ExtendMentorship {
  /** F13: six months are the least, nothing bounds the most; each renewal is for a year at most, so that it is talked over again. */
  @Allow(COORDINATORS)
  @Mutation(() => MentorshipPayload, { description: 'Prolonge un binôme au-delà de son échéance, d’accord avec le jeune et le mentor (F13)' })
  async extendMentorship(@Arg('input', () => ExtendMentorshipInput) { mentorshipId, agreedUntil }: ExtendMentorshipInput, @Ctx() context: RequestContext): Promise<Partial<MentorshipPayload>> {
    const { pair } = await ownOpenPair(context, mentorshipId);
    if (pair.endedOn) throw new Refusal('ALREADY_ENDED', `Ce binôme est terminé depuis le ${inWords(pair.endedOn)}. Formez-en un autre si le jeune le souhaite.`, ['input', 'mentorshipId']);
    const field = ['input', 'agreedUntil'];
    const due = pair.agreedUntil ?? (pair.startedOn ? plannedEnd(pair.startedOn) : null);
    if (due && agreedUntil <= due) throw new Refusal('NOT_LATER', `L’échéance de ce binôme est déjà le ${inWords(due)}. Choisissez une date après, ou terminez le binôme.`, field);
    if (agreedUntil < today()) throw new Refusal('IN_THE_PAST', 'Cette date est passée. Choisissez-en une à venir, ou terminez le binôme.', field);
    if (agreedUntil > addMonths(today(), 12)) throw new Refusal('TOO_FAR', 'Un binôme se prolonge d’un an au plus à la fois : choisissez une date plus proche, vous pourrez le prolonger encore.', field);
    pair.agreedUntil = agreedUntil;
    return { mentorship: pair };
  }
}
