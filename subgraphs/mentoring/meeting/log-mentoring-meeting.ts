import { LocalDate } from '@passerelle/kit/graphql/federate';
import { once } from '@passerelle/kit/graphql/idempotency';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, registerEnumType, Resolver } from 'type-graphql';
import { COORDINATORS } from '../association/own-association.ts';
import { IdempotencyKey } from '../idempotency/idempotency-key.ts';
import { menteeOf, ownOpenPair, type OpenPair } from '../mentorship/own-pair.ts';
import { typed } from '../typed.ts';
import { checkMeeting, type WrittenMeeting } from './check-meeting.ts';
import { MeetingMeansEnum, MisserEnum, ThemeEnum, type MeetingMeans, type Misser, type Theme } from './codes.ts';
import { noteLastMet } from './last-met.ts';
import { MentoringMeeting } from './meeting.ts';
import { MentoringMeetingPayload } from './payload.ts';
import { tellMeeting } from './tell-meeting.ts';

const LoggedStateEnum = { PLANNED: 'PLANNED', HELD: 'HELD', MISSED: 'MISSED' } as const;
registerEnumType(LoggedStateEnum, {
  name: 'MentoringMeetingLogged',
  description: 'Ce que l’on consigne d’une rencontre',
  valuesConfig: { PLANNED: { description: 'Prévue' }, HELD: { description: 'Tenue' }, MISSED: { description: 'Manquée' } },
});

/** What a meeting says, first written or corrected. */
@InputType({ description: 'Ce que dit une rencontre' })
export abstract class MeetingFacts {
  @Field(() => LocalDate, { description: 'Jour' }) day!: string;
  @Field(() => LoggedStateEnum, { description: 'Prévue, tenue ou manquée' }) state!: WrittenMeeting['state'];
  @Field(() => MeetingMeansEnum, { description: 'En personne, au téléphone, en visioconférence, en sortie' }) means!: MeetingMeans;
  @Field(() => Int, { nullable: true, description: 'Durée en minutes, 720 au plus, d’une rencontre tenue' }) minutes?: number | null;
  @Field(() => [ThemeEnum], { defaultValue: [], description: 'Thèmes abordés, ou prévus' }) themes!: Theme[];
  @Field(() => MisserEnum, { nullable: true, description: 'Qui n’est pas venu, si elle a été manquée' }) missedBy?: Misser | null;
  @Field(() => String, { nullable: true, description: 'Note (votre association seule la lira) ; rien de la santé ni de la famille' }) comment?: string | null;
}

@InputType({ description: 'Une rencontre à consigner au carnet d’un binôme' })
export class LogMentoringMeetingInput extends MeetingFacts {
  @Field(() => ID, { description: 'Binôme' }) mentorshipId!: string;
  @Field(() => String, { nullable: true, description: 'Clé d’idempotence : la même rencontre envoyée deux fois n’est consignée qu’une' }) idempotencyKey?: string | null;
}

@Resolver()
export class LogMentoringMeeting {
  /** F13: the coordinator keeps the log, as the mentor or the youth told it. */
  @Allow(COORDINATORS)
  @Mutation(() => MentoringMeetingPayload, { description: 'Consigne une rencontre d’un binôme de votre association : prévue, tenue ou manquée (F13)' })
  async logMentoringMeeting(@Arg('input', () => LogMentoringMeetingInput) input: LogMentoringMeetingInput, @Ctx() context: RequestContext): Promise<Partial<MentoringMeetingPayload>> {
    const open = await ownOpenPair(context, input.mentorshipId);
    return { mentoringMeeting: await once(context, IdempotencyKey, MentoringMeeting, 'logMentoringMeeting', input, () => log(context, input, open)) };
  }
}

async function log(context: RequestContext, input: LogMentoringMeetingInput, open: OpenPair): Promise<MentoringMeeting> {
  const facts = factsOf(input, open);
  const em = await context.em();
  const meeting = em.create(MentoringMeeting, { ...facts, mentorshipId: open.pair.id, youthId: menteeOf(open), ownerId: context.member.organisation, authorId: context.member.person } as never) as MentoringMeeting;
  await noteLastMet(context, open.pair);
  await tellMeeting(context, meeting);
  return meeting;
}

/**
 * Reads what somebody wrote of a meeting of this pair.
 * @throws Refusal as `checkMeeting`, or when the note is too long
 */
export function factsOf({ day, state, means, minutes, themes, missedBy, comment }: MeetingFacts, { pair }: OpenPair) {
  const written = { day, state, minutes: minutes ?? null, missedBy: missedBy ?? null };
  checkMeeting(written, pair, today());
  return { ...written, means, themes: [...new Set(themes)], comment: comment ? typed(comment, 1_000, ['input', 'comment']) : null };
}
