import type { EntityManager } from '@mikro-orm/postgresql';
import { Access } from './access.ts';
import { hashAccess } from './hash-access.ts';

/** Why these lines are in the journal: an organisation said that it keeps a record of somebody. */
const PURPOSE = 'RATTACHEMENT';

/**
 * Writes down that an organisation's own record was linked to youths whom others had named: it opens their record to that
 * organisation from now on, so whoever follows them must see since when, and by whom.
 * @param em the worker's, in the transaction of the links
 * @param by who sent the record, and for which organisation
 * @param youths linked youths' ids
 */
export async function writeLinks(em: EntityManager, by: { readonly person: string; readonly organisation: string }, requestId: string, youths: readonly string[]): Promise<void> {
  const lines = [...new Set(youths)].map((youthId) => {
    const line = Object.assign(new Access(), {
      youthId, viewerId: by.person, organisationId: by.organisation, kind: 'GRANT' as const, scopes: [], purpose: PURPOSE, operation: 'registrations', requestId,
    });
    line.hash = hashAccess(line);
    return line;
  });
  if (lines.length) await em.insertMany(Access, lines);
}
