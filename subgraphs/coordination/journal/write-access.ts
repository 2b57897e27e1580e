import type { Scope } from '@passerelle/kit/trust/scope';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Access } from './access.ts';
import { hashAccess } from './hash-access.ts';

/**
 * Writes down that persons were named to the viewer, one line each, in the transaction of the answer:
 * if the journal cannot be written, nothing is read.
 * @param openings what was opened, youth by youth
 */
export async function writeAccess(
  context: RequestContext, kind: Access['kind'], openings: readonly { youth: string; scopes: readonly Scope[]; purpose: string }[],
): Promise<void> {
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
  const em = await context.em();
  await em.insertMany(Access, lines);
}
