import type { EntityManager } from '@mikro-orm/postgresql';
import { today } from '@passerelle/kit/values/today';
import type { FunderCode } from '../funder/funder.ts';
import { Funding } from '../funder/funding.ts';

/** Who supports imported solutions, as their source says it (E07): who is no longer named stays known until today. @param em the worker's, in a transaction */
export async function keepFunders(em: EntityManager, lists: readonly { readonly solutionId: string; readonly funders: readonly FunderCode[] }[]): Promise<void> {
  if (!lists.length) return;
  const known = Map.groupBy(await em.find(Funding, { solutionId: { $in: lists.map((l) => l.solutionId) }, endedOn: null }), (f) => f.solutionId);
  for (const { solutionId, funders } of lists) {
    const before = known.get(solutionId) ?? [];
    for (const funding of before) if (!funders.includes(funding.funder)) funding.endedOn = today();
    for (const funder of new Set(funders)) if (!before.some((f) => f.funder === funder)) em.create(Funding, { solutionId, funder } as never);
  }
  await em.flush();
}
