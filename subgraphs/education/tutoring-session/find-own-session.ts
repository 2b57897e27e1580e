import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { TutoringSession } from './tutoring-session.ts';

/**
 * A session that counts, logged by the viewer's own organisation, with leave to write about its youth (SCHOOLING). One that
 * is hidden, another's or absent is refused with the same words.
 * @throws Refusal SESSION_NOT_FOUND, SESSION_CANCELLED
 */
export async function findOwnSession(context: RequestContext, id: string): Promise<TutoringSession> {
  const session = await (await context.em()).findOne(TutoringSession, { id, ownerId: context.member.organisation });
  const grant = session && (await context.grantOf(session.youthId));
  const field = ['input', 'tutoringSessionId'];
  if (!session || !grant?.scopes.includes('SCHOOLING')) throw new Refusal('SESSION_NOT_FOUND', 'Cette séance n’existe pas ou n’est pas de votre organisation. Reprenez-la depuis le tutorat.', field);
  if (session.cancelledOn) throw new Refusal('SESSION_CANCELLED', 'Cette séance a été annulée. Consignez-en une nouvelle.', field);
  return session;
}
