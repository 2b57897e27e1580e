import type { RequestContext } from '@passerelle/kit/server/context';

/**
 * The birth date that a school declared for a youth (B21).
 * @param ids every id of the youth, as the grant names them
 * @returns AAAA-MM-JJ; null when no enrolment that the viewer may read says it, which is always so while enrolments keep none
 */
export async function birthDateOf(_context: RequestContext, _ids: readonly string[]): Promise<string | null> {
  return Promise.resolve(null);
}
