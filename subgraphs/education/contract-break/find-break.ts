import { LockMode } from '@mikro-orm/postgresql';
import { openById } from '@passerelle/kit/data/open-by-id';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { namingPlatforms } from '@passerelle/kit/trust/viewer';
import { ContractBreak } from './contract-break.ts';

/**
 * The open break that a mutation is about, locked until the request ends, for the establishment that reported it and for the platform that follows it.
 * @throws Refusal BREAK_NOT_FOUND, BREAK_CLOSED
 */
export async function findBreak(context: RequestContext, id: string): Promise<ContractBreak> {
  const found = await openById(context, ContractBreak, id);
  const isTheirs = found && (found.ownerId === context.member.organisation || (found.platformId && namingPlatforms(context.member).includes(found.platformId)));
  if (!isTheirs || !(await context.shows('SCHOOLING', found))) {
    throw new Refusal('BREAK_NOT_FOUND', 'Cette rupture n’existe pas ou ne vous est pas ouverte. Cherchez-la dans la liste des ruptures.', ['input', 'contractBreakId']);
  }
  await (await context.em()).refreshOrFail(found, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (found.closedOn) throw new Refusal('BREAK_CLOSED', 'Le suivi de cette rupture est clos. S’il y en a une nouvelle, signalez-la.', ['input', 'contractBreakId']);
  return found;
}
