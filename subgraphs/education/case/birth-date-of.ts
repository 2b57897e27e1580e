import type { RequestContext } from '@passerelle/kit/server/context';
import { Enrolment } from '../enrolment/enrolment.ts';

/**
 * The birth date that a school declared for a youth (B21): the latest, where several disagree, so that nobody under 16 gets in.
 * @param ids every id of the youth, as the grant names them
 * @returns AAAA-MM-JJ; null when no enrolment that the viewer may read says it
 */
export async function birthDateOf(context: RequestContext, ids: readonly string[]): Promise<string | null> {
  const known = await (await context.em()).find(Enrolment, { youthId: { $in: [...ids] }, birthDate: { $ne: null } }, { orderBy: { birthDate: 'desc' }, limit: 1 });
  return known[0]?.birthDate ?? null;
}
