import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { once } from '@passerelle/kit/graphql/idempotency';
import { hoursInWords } from '@passerelle/kit/rules/hours';
import type { RequestContext } from '@passerelle/kit/server/context';
import type { Grant } from '@passerelle/kit/trust/grant';
import { Allow } from '@passerelle/kit/trust/policy';
import { inWords, today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { IdempotencyKey } from '../idempotency/idempotency-key.ts';
import { findOwnTutoring } from '../tutoring/find-own-tutoring.ts';
import { TutorMissionEnum, type TutorMission } from '../tutoring/mission.ts';
import { REQUESTERS } from '../tutoring/requester.ts';
import type { Tutoring } from '../tutoring/tutoring.ts';
import { holdMinutesLeft } from './face-to-face.ts';
import { SessionKindEnum, type SessionKind } from './kind.ts';
import { TutoringSessionPayload } from './payload.ts';
import { TutoringSession } from './tutoring-session.ts';

/**
 * One session of more than eight hours is a slip of the keyboard (minutes for hours). Several sessions on one day are not
 * bounded together: two tutors may each see the youth on the day of a forum, and no source sets a day's limit.
 */
const LONGEST = 480;

@InputType({ description: 'Une séance de tutorat à consigner' })
export class LogTutoringSessionInput {
  @Field(() => ID, { description: 'Tutorat' }) tutoringId!: string;
  @Field(() => LocalDate, { description: 'Tenue le' }) heldOn!: string;
  @Field(() => Int, { description: 'Durée en minutes, 480 au plus' }) minutes!: number;
  @Field(() => SessionKindEnum, { description: 'Nature : seul le face-à-face compte dans les 40 heures (F04)' }) kind!: SessionKind;
  @Field(() => TutorMissionEnum, { description: 'Mission du tuteur à laquelle elle a servi (F06)' }) mission!: TutorMission;
  @Field(() => String, { nullable: true, description: 'Clé d’idempotence : la même séance envoyée deux fois n’est consignée qu’une' }) idempotencyKey?: string | null;
}

@Resolver()
export class LogTutoringSession {
  /** F04: the session that would pass 40 hours face to face, over all tutors of the youth, is refused; other ones never are. */
  @Allow({ roles: REQUESTERS })
  @Mutation(() => TutoringSessionPayload, { description: 'Consigne une séance de tutorat ; au-delà de 40 heures de face-à-face par jeune, elle est refusée (F04)' })
  async logTutoringSession(@Arg('input', () => LogTutoringSessionInput) input: LogTutoringSessionInput, @Ctx() context: RequestContext): Promise<Partial<TutoringSessionPayload>> {
    const { tutoring, grant } = await findOwnTutoring(context, input.tutoringId);
    return { tutoringSession: await once(context, IdempotencyKey, TutoringSession, 'logTutoringSession', input, () => log(context, input, tutoring, grant)) };
  }
}

async function log(context: RequestContext, input: LogTutoringSessionInput, tutoring: Tutoring, grant: Grant): Promise<TutoringSession> {
  checkDay(input.heldOn, tutoring);
  if (input.minutes < 1 || input.minutes > LONGEST) throw new Refusal('MINUTES_INVALID', 'Indiquez la durée en minutes, de 1 à 480 (8 heures).', ['input', 'minutes']);
  if (input.kind === 'FACE_TO_FACE') checkCeiling(input.minutes, await holdMinutesLeft(context, grant.ids));
  const em = await context.em();
  const { idempotencyKey: _, ...facts } = input;
  const session = em.create(TutoringSession, { ...facts, youthId: grant.youth, ownerId: context.member.organisation, authorId: context.member.person } as never) as TutoringSession;
  await emit(context, 'fr.passerelle.education.tutoring-session.logged', grant.youth, { tutoringId: tutoring.id, sessionId: session.id, kind: input.kind, minutes: input.minutes, on: input.heldOn });
  return session;
}

/** A session lies within its tutoring, and has taken place. */
function checkDay(heldOn: string, { startedOn, plannedEndOn, endedOn }: Tutoring): void {
  const field = ['input', 'heldOn'];
  const last = endedOn ?? plannedEndOn;
  if (!startedOn || !last) throw new Refusal('TUTORING_NOT_STARTED', 'Ce tutorat n’est pas encore engagé. Engagez-le, puis consignez ses séances.', ['input', 'tutoringId']);
  if (heldOn > today()) throw new Refusal('IN_THE_FUTURE', 'Cette séance est dans le futur. Consignez-la une fois tenue.', field);
  if (heldOn < startedOn || heldOn > last) throw new Refusal('OUTSIDE_TUTORING', `Ce tutorat va du ${inWords(startedOn)} au ${inWords(last)}. Corrigez la date, ou prolongez le tutorat.`, field);
}

function checkCeiling(minutes: number, left: number): void {
  if (minutes <= left) return;
  throw new Refusal('FACE_TO_FACE_CEILING', left
    ? `Il reste ${left} minutes (${hoursInWords(left)}) de face-à-face à ce jeune sur 40 heures, tous tuteurs réunis. Consignez ${left} minutes au plus ; un suivi par téléphone ou avec la famille ne compte pas.`
    : 'Il reste 0 minute de face-à-face à ce jeune : les 40 heures sont faites, tous tuteurs réunis. Poursuivez par un autre suivi (téléphone, famille), qui ne compte pas.', ['input', 'minutes']);
}
