import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { today } from '@passerelle/kit/values/today';
import { oneAtATime } from '../return-request/known-of-youth.ts';
import { closeContactTasks, stoppedUntil } from './contact-stopped.ts';
import { DoNotContact } from './do-not-contact.ts';
import { holdsOn, untilOf, type Declaration } from './until.ts';

/** Whom a stop is about: the current id, and every id that is this youth. */
export interface About {
  readonly youth: string;
  readonly ids: readonly string[];
  readonly caseId: string | null;
}

/** The stop in force that the viewer's own organisation has declared of a youth, if any. */
export async function ownStop(context: RequestContext, ids: readonly string[]): Promise<DoNotContact | null> {
  const em = await context.em();
  const own = await em.find(DoNotContact, { youthId: { $in: [...ids] }, ownerId: context.member.organisation, liftedOn: null });
  return own.find((stop) => holdsOn(stop, today())) ?? null;
}

/**
 * Keeps a stop of the viewer's organisation, closes the contact tasks of all, and tells the siblings (never the reason).
 * The caller has checked that the viewer may write about this youth.
 * @throws Refusal ALREADY_STOPPED, and those of `untilOf`
 */
export async function declareStop(context: RequestContext, { youth, ids, caseId }: About, declaration: Declaration): Promise<DoNotContact> {
  const { reason, details, declaredOn } = declaration;
  const day = today();
  const until = untilOf(declaration, day);
  const { organisation: ownerId, person: authorId } = context.member;
  await oneAtATime(context, 'do_not_contact', { youth });
  const em = await context.em();
  if (await ownStop(context, ids)) throw new Refusal('ALREADY_STOPPED', 'Votre organisation a déjà déclaré de ne pas contacter ce jeune. Levez d’abord cette déclaration.', ['input', 'reason']);
  const stop = em.create(DoNotContact, { youthId: youth, ownerId, authorId, caseId, reason, details: details?.trim() || null, declaredOn, until } as never) as DoNotContact;
  await em.flush();
  await closeContactTasks(em, ids, day);
  // Another partner's stop may hold longer than this one: what is told is when contact is possible again.
  await emit(context, 'fr.passerelle.education.contact.stopped', youth, { on: declaredOn, until: (await stoppedUntil(em, ids, day)) ?? null });
  return stop;
}
