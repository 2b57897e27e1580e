import { openById } from '@passerelle/kit/data/open-by-id';
import type { RequestContext } from '@passerelle/kit/server/context';
import { DropoutCase } from '../case/case.ts';
import { Diagnosis } from './diagnosis.ts';

/**
 * Whether a diagnosis of this case is signed by both networks (B12): what a case needs to go from diagnosis to a solution.
 * @returns false too when the case is not open to the viewer
 */
export async function isDiagnosed(context: RequestContext, caseId: string): Promise<boolean> {
  const found = await openById(context, DropoutCase, caseId);
  // The case's own organisation sees it without a grant, but not what the pair wrote.
  if (!found || !(await context.grantOf(found.youthId))) return false;
  return (await (await context.em()).count(Diagnosis, { caseId, signedOn: { $ne: null } })) > 0;
}
