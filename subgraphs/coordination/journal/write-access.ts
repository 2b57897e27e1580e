import type { Scope } from '@passerelle/kit/trust/scope';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Access } from './access.ts';
import { hashAccess } from './hash-access.ts';

/**
 * Writes down, as its last statement before the commit, that persons were named to the viewer, one line each, in the
 * transaction of the answer: if the journal cannot be written, nothing is read.
 * @param openings what was opened, youth by youth
 */
export function writeAccess(
  context: RequestContext, kind: Access['kind'], openings: readonly { youth: string; scopes: readonly Scope[]; purpose: string }[],
): void {
  if (!openings.length) return;
  const { member, facts } = context;
  const lines = openings.map(({ youth, scopes, purpose }) => {
    const line = Object.assign(new Access(), {
      youthId: youth, viewerId: member.person, organisationId: member.organisation, kind, scopes: [...scopes], purpose,
      operation: facts.operation, requestId: facts.requestId,
    });
    line.hash = hashAccess(line);
    return line;
  });
  // Last of all, so that a mutation that is refused takes back what it wrote, and not that somebody looked.
  context.beforeCommit.push(async () => { await (await context.em()).insertMany(Access, lines); });
}
