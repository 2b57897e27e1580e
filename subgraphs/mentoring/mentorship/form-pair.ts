import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import type { Grant } from '@passerelle/kit/trust/grant';
import { addMonths } from '@passerelle/kit/values/date';
import { inWords, today } from '@passerelle/kit/values/today';
import { MentoringRequest } from '../matching/mentoring-request.ts';
import { Mentor } from '../mentor/mentor.ts';
import { unreadyOn } from '../mentor/readiness.ts';
import type { Objective } from '../objective/objective.ts';
import { Mentorship } from './mentorship.ts';

/** A pair to be. */
export interface NewPair {
  /** Of the youth; null for a mentee who is not registered and already has a pair here. */
  readonly grant: Grant | null;
  readonly mentorId: string;
  readonly objective: Objective | null;
  /** AAAA-MM-JJ */
  readonly startedOn: string;
  /** Path of the day in the arguments, for refusals. */
  readonly dayField: string[];
  /** The pair that this one takes over from. */
  readonly replacesId?: string;
}

const alreadyMentored = () => new Refusal('ALREADY_MENTORED', 'Ce jeune a déjà un mentor dans votre association. Terminez d’abord ce binôme.', ['input', 'youthId']);

/**
 * Forms a pair in the viewer's association, and closes the youth's waiting request there. F13: one youth, one mentor, whose
 * background was checked before the first meeting, who is neither paused nor gone, and has a place left.
 * @throws Refusal MENTOR_NOT_FOUND, NO_BACKGROUND_CHECK, STARTS_BEFORE_CHECK, MENTOR_PAUSED, MENTOR_LEFT, TOO_FAR, ALREADY_MENTORED, MENTOR_FULL
 */
export async function formPair(context: RequestContext, { grant, mentorId, objective, startedOn, dayField, replacesId }: NewPair): Promise<Mentorship> {
  const em = await context.em();
  const ownerId = context.member.organisation;
  // Locked, so that two pairs formed at once cannot both take the mentor's last place.
  const mentor = await em.findOne(Mentor, { id: mentorId, ownerId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!mentor) throw new Refusal('MENTOR_NOT_FOUND', 'Ce mentor n’existe pas ou n’est pas de votre association. Choisissez-le dans la liste de vos mentors.', ['input', 'mentorId']);
  checkStart(mentor, startedOn, dayField);
  const youths = { $in: [...(grant?.ids ?? [])] };
  if (grant && await em.count(Mentorship, { associationId: mentor.associationId, youthId: youths, endedOn: null })) throw alreadyMentored();
  if (await em.count(Mentorship, { mentorId, endedOn: null }) >= mentor.capacity) throw new Refusal('MENTOR_FULL', 'Ce mentor suit déjà autant de jeunes qu’il le peut. Choisissez-en un autre.', ['input', 'mentorId']);
  const request = grant && await em.findOne(MentoringRequest, { youthId: youths, ownerId, closedOn: null }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (request) Object.assign(request, { closedOn: today(), outcome: 'MATCHED' });
  const pair = em.create(Mentorship, {
    youthId: grant?.youth ?? null, objective, startedOn, mentorId: mentor.id, mentorName: mentor.displayName, associationId: mentor.associationId, ownerId,
    requestId: request?.id ?? null, replacesId: replacesId ?? null,
  } as never) as Mentorship;
  try {
    await em.flush();
  } catch (error) {
    // Somebody else's request formed a pair in between: the index says it, whatever this one could read.
    throw error instanceof UniqueConstraintViolationException ? alreadyMentored() : error;
  }
  // As long as it lasts, the association reads what it needs to accompany the youth (3.2).
  if (pair.youthId) await emit(context, 'fr.passerelle.mentoring.mentorship.started', pair.youthId, { mentorshipId: pair.id, organisationId: ownerId, on: startedOn });
  return pair;
}

function checkStart(mentor: Mentor, startedOn: string, dayField: string[]): void {
  const { backgroundCheckedOn } = mentor;
  const field = ['input', 'mentorId'];
  if (!backgroundCheckedOn) throw new Refusal('NO_BACKGROUND_CHECK', 'L’honorabilité de ce mentor n’est pas vérifiée. Consignez d’abord la date de la vérification.', field);
  if (startedOn < backgroundCheckedOn) throw new Refusal('STARTS_BEFORE_CHECK', `Le binôme commencerait avant la vérification de l’honorabilité du mentor. Choisissez une date à partir du ${inWords(backgroundCheckedOn)}.`, dayField);
  const unready = unreadyOn(mentor, startedOn);
  if (unready === 'MENTOR_LEFT') throw new Refusal(unready, 'Ce mentor a quitté votre association. Choisissez-en un autre.', field);
  if (unready === 'MENTOR_PAUSED') throw new Refusal(unready, 'Ce mentor est en pause ce jour-là. Choisissez-en un autre, ou mettez fin à sa pause avec lui.', field);
  if (startedOn > addMonths(today(), 12)) throw new Refusal('TOO_FAR', 'Ce début est dans plus d’un an. Vérifiez l’année.', dayField);
}
