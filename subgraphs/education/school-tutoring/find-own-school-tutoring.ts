import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { SchoolTutoring } from './school-tutoring.ts';

/**
 * A tutoring of the viewer's own school, with leave to write about its pupil (SCHOOLING). One that is hidden, another's or
 * absent is refused with the same words.
 * @throws Refusal TUTORING_NOT_FOUND
 */
export async function findOwnSchoolTutoring(context: RequestContext, id: string): Promise<SchoolTutoring> {
  const found = await (await context.em()).findOne(SchoolTutoring, { id, ownerId: context.member.organisation });
  if (found && (await context.grantOf(found.youthId))?.scopes.includes('SCHOOLING')) return found;
  throw new Refusal('TUTORING_NOT_FOUND', 'Ce tutorat n’existe pas ou n’est pas de votre établissement. Reprenez-le depuis votre liste.', ['input', 'schoolTutoringId']);
}
