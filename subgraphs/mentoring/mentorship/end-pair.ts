import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import type { PlainDate } from '@passerelle/kit/values/date';
import { inWords, today } from '@passerelle/kit/values/today';
import { MentoringMeeting } from '../meeting/meeting.ts';
import { tellMeeting } from '../meeting/tell-meeting.ts';
import { typed } from '../typed.ts';
import type { EndReason } from './end-reason.ts';
import type { Mentorship } from './mentorship.ts';
import { endsEarly, plannedEnd } from './six-months.ts';

/** How a pair ends. */
export interface PairEnd {
  /** AAAA-MM-JJ */
  readonly endedOn: PlainDate;
  readonly reason?: EndReason | null;
  readonly comment?: string | null;
}

/**
 * Ends a pair, and calls off what was planned after its last day. F13: an end before six months needs its reason.
 * @param pair locked, of the viewer's own association
 * @param dayField path of the day in the arguments, for refusals
 * @throws Refusal ALREADY_ENDED, NOT_BEGUN, IN_THE_FUTURE, ENDS_BEFORE_START, MET_AFTER_END, REASON_NEEDED
 */
export async function endPair(context: RequestContext, pair: Mentorship, end: PairEnd, dayField: string[]): Promise<void> {
  checkEnd(pair, end, dayField);
  const { endedOn, reason, comment } = end;
  Object.assign(pair, { endedOn, endReason: reason ?? null, endComment: comment ? typed(comment, 1_000, ['input', 'comment']) : null });
  const em = await context.em();
  const isNeverBegun = !!pair.startedOn && pair.startedOn > today();
  for (const meeting of await em.find(MentoringMeeting, { mentorshipId: pair.id, state: 'PLANNED', day: isNeverBegun ? { $gte: endedOn } : { $gt: endedOn } })) {
    meeting.state = 'CANCELLED';
    await tellMeeting(context, meeting);
  }
  await em.flush();
  if (pair.youthId && pair.ownerId) await emit(context, 'fr.passerelle.mentoring.mentorship.ended', pair.youthId, { mentorshipId: pair.id, organisationId: pair.ownerId, on: endedOn });
}

function checkEnd({ startedOn, endedOn: alreadyOn, lastMetOn }: Mentorship, { endedOn, reason }: PairEnd, dayField: string[]): void {
  if (alreadyOn) throw new Refusal('ALREADY_ENDED', `Ce binôme est déjà terminé depuis le ${inWords(alreadyOn)}. Il n’y a rien à faire.`, ['input', 'mentorshipId']);
  // A pair formed ahead is called off on its first day: until then it would keep the mentor's place, and the youth from another mentor.
  const isNeverBegun = !!startedOn && startedOn > today();
  if (isNeverBegun && endedOn !== startedOn) throw new Refusal('NOT_BEGUN', `Ce binôme ne commence que le ${inWords(startedOn)}. Pour y renoncer, donnez ce jour comme date de fin, et le motif.`, dayField);
  if (endedOn > today() && !isNeverBegun) throw new Refusal('IN_THE_FUTURE', 'La date de fin est dans le futur. Revenez ce jour-là, ou corrigez-la.', dayField);
  if (startedOn && endedOn < startedOn) throw new Refusal('ENDS_BEFORE_START', `Ce binôme a commencé le ${inWords(startedOn)}. Donnez une date de fin qui n’est pas avant.`, dayField);
  if (lastMetOn && endedOn < lastMetOn) throw new Refusal('MET_AFTER_END', `Une rencontre est consignée le ${inWords(lastMetOn)}, après cette date. Corrigez la date, ou annulez la rencontre.`, dayField);
  if (reason) return;
  const field = ['input', 'reason'];
  if (!startedOn) throw new Refusal('REASON_NEEDED', 'La date de début de ce binôme n’est pas connue. Donnez le motif de fin.', field);
  if (endsEarly(startedOn, endedOn)) throw new Refusal('REASON_NEEDED', `Ce binôme finit avant six mois. Donnez le motif de fin : il n’en faut plus à partir du ${inWords(plannedEnd(startedOn))}.`, field);
}
