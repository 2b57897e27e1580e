import { LockMode } from '@mikro-orm/core';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { inWords } from '@passerelle/kit/values/today';
import { Mentor } from './mentor.ts';

/**
 * A mentor of the viewer's own association, locked until the request ends.
 * @throws Refusal MENTOR_NOT_FOUND
 */
export async function ownMentor(context: RequestContext, id: string): Promise<Mentor> {
  const mentor = await (await context.em()).findOne(Mentor, { id, ownerId: context.member.organisation }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!mentor) throw new Refusal('MENTOR_NOT_FOUND', 'Ce mentor n’existe pas ou n’est pas de votre association. Vérifiez le lien.', ['input', 'mentorId']);
  return mentor;
}

/** @throws Refusal MENTOR_LEFT when the mentor has left the association */
export function refuseGone({ leftOn }: Mentor): void {
  if (leftOn) throw new Refusal('MENTOR_LEFT', `Ce mentor a quitté votre association le ${inWords(leftOn)}. S’il revient, dites-le d’abord.`, ['input', 'mentorId']);
}
