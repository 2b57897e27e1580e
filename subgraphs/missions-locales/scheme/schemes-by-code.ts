import type { RequestContext } from '@passerelle/kit/server/context';
import { Scheme } from './scheme.ts';

/** The schemes of some codes, by code. All are read once a request, whatever the number of askers: a score of rows. */
export async function schemesByCode(context: RequestContext, codes: readonly string[]): Promise<Scheme[]> {
  if (!codes.length) return [];
  const all = await context.loader('schemes', async () => (await context.em()).findAll(Scheme, { orderBy: { code: 'asc' } }));
  return all.filter((s) => codes.includes(s.code));
}
