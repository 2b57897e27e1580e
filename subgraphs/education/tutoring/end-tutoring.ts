import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { inWords, today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { TutoringSession } from '../tutoring-session/tutoring-session.ts';
import { lastDayOf } from './commitment.ts';
import { TutoringEndReasonEnum, type TutoringEndReason } from './end-reason.ts';
import { findOwnTutoring } from './find-own-tutoring.ts';
import { TutoringPayload } from './payload.ts';
import { REQUESTERS } from './requester.ts';
import type { Tutoring } from './tutoring.ts';

@InputType({ description: 'La fin d’un tutorat, ou d’une demande restée sans suite' })
export class EndTutoringInput {
  @Field(() => ID, { description: 'Tutorat' }) tutoringId!: string;
  @Field(() => LocalDate, { description: 'Terminé le' }) endedOn!: string;
  @Field(() => TutoringEndReasonEnum, { nullable: true, description: 'Raison, nécessaire avant le terme prévu (F05)' }) reason?: TutoringEndReason | null;
}

@Resolver()
export class EndTutoring {
  /** F05: an end before the term that was agreed has a reason; none comes more than ten months after the start. */
  @Allow({ roles: REQUESTERS })
  @Mutation(() => TutoringPayload, { description: 'Met fin à un tutorat, ou retire une demande (F05)' })
  async endTutoring(@Arg('input', () => EndTutoringInput) { tutoringId, endedOn, reason }: EndTutoringInput, @Ctx() context: RequestContext): Promise<Partial<TutoringPayload>> {
    const { tutoring } = await findOwnTutoring(context, tutoringId);
    if (tutoring.endedOn) throw new Refusal('TUTORING_ENDED', 'Ce tutorat est déjà terminé.', ['input', 'tutoringId']);
    if (endedOn > today()) throw new Refusal('IN_THE_FUTURE', 'Cette date est dans le futur. Mettez fin au tutorat le jour venu.', ['input', 'endedOn']);
    checkEnd(tutoring, endedOn, reason ?? null);
    const em = await context.em();
    if (await em.count(TutoringSession, { tutoringId, heldOn: { $gt: endedOn }, cancelledOn: null })) {
      throw new Refusal('SESSION_AFTER_END', 'Une séance est consignée après cette date. Corrigez la date, ou annulez la séance.', ['input', 'endedOn']);
    }
    Object.assign(tutoring, { endedOn, endReason: reason ?? 'COMPLETED' });
    await emit(context, 'fr.passerelle.education.tutoring.ended', tutoring.youthId, { tutoringId, reason: tutoring.endReason ?? null, on: endedOn });
    return { tutoring };
  }
}

function checkEnd({ startedOn, plannedEndOn, requestedOn }: Tutoring, endedOn: string, reason: TutoringEndReason | null): void {
  const field = ['input', 'endedOn'];
  if (endedOn < (startedOn ?? requestedOn)) throw new Refusal('BEFORE_START', 'Cette date précède le début du tutorat. Corrigez-la.', field);
  if (startedOn && endedOn > lastDayOf(startedOn)) throw new Refusal('COMMITMENT_TOO_LONG', `Un tutorat dure au plus 10 mois : celui-ci s’est terminé au plus tard le ${inWords(lastDayOf(startedOn))}. Corrigez la date.`, field);
  const isEarly = !plannedEndOn || endedOn < plannedEndOn;
  if (isEarly && (!reason || reason === 'COMPLETED')) throw new Refusal('REASON_MISSING', 'Ce tutorat se termine avant le terme prévu. Indiquez pourquoi.', ['input', 'reason']);
}
