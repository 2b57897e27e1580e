import { LockMode } from '@mikro-orm/core';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import type { Grant } from '@passerelle/kit/trust/grant';
import { Mentorship } from './mentorship.ts';

/** A pair to write about, with the grant of its youth: none where the mentee is not registered. */
export interface OpenPair {
  readonly pair: Mentorship;
  readonly grant: Grant | null;
}

/**
 * A pair of the viewer's own association, locked until the request ends, with leave to write about its youth (MENTORING).
 * A mentee who is not registered (F15) is known to the association alone: no leave is asked. A pair that is hidden, another's
 * or absent is refused with the same words.
 * @throws Refusal MENTORSHIP_NOT_FOUND
 */
export async function ownOpenPair(context: RequestContext, id: string, field: string[] = ['input', 'mentorshipId']): Promise<OpenPair> {
  const found = await (await context.em()).findOne(Mentorship, { id, ownerId: context.member.organisation });
  const grant = found?.youthId ? await context.grantOf(found.youthId) : null;
  if (!found || (found.youthId && !grant?.scopes.includes('MENTORING'))) {
    throw new Refusal('MENTORSHIP_NOT_FOUND', 'Ce binôme n’existe pas, n’est pas de votre association, ou le jeune ne vous est plus ouvert. Reprenez la liste de vos binômes.', field);
  }
  return { pair: await (await context.em()).refreshOrFail(found, { lockMode: LockMode.PESSIMISTIC_WRITE }), grant };
}

/** The id under which to write about the mentee of a pair: the current one, or null while nobody is registered. */
export const menteeOf = ({ pair, grant }: OpenPair): string | null => grant?.youth ?? pair.youthId ?? null;
