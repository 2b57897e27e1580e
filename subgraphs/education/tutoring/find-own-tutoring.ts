import { LockMode } from '@mikro-orm/postgresql';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import type { Grant } from '@passerelle/kit/trust/grant';
import { Tutoring } from './tutoring.ts';

/**
 * A tutoring of the viewer's own organisation, locked until the request ends, with leave to write about its youth (SCHOOLING). A tutoring that is hidden,
 * another's or absent is refused with the same words.
 * @throws Refusal TUTORING_NOT_FOUND
 */
export async function findOwnTutoring(context: RequestContext, id: string): Promise<{ tutoring: Tutoring; grant: Grant }> {
  const tutoring = await (await context.em()).findOne(Tutoring, { id, ownerId: context.member.organisation });
  const grant = tutoring && (await context.grantOf(tutoring.youthId));
  if (tutoring && grant?.scopes.includes('SCHOOLING')) {
    return { tutoring: await (await context.em()).refreshOrFail(tutoring, { lockMode: LockMode.PESSIMISTIC_WRITE }), grant };
  }
  throw new Refusal('TUTORING_NOT_FOUND', 'Ce tutorat n’existe pas ou n’est pas suivi par votre organisation. Vérifiez le lien, ou adressez-vous à qui l’a demandé.', ['input', 'tutoringId']);
}
