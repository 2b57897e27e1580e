import type { Services } from '@passerelle/kit/server/define';
import { Association } from './association.ts';
import { canonicalAssociation, COLLECTIVE } from './collective.ts';

/** A mentoring association as the register of organisations knows it. */
export interface AssociationRow {
  readonly organisationId: string;
  readonly name: string;
  readonly aliases?: readonly string[];
}

/**
 * Lists associations, or brings their names up to date; one statement, idempotent. F16: the ten of the collective are
 * known by their names, and get the aliases that the sources use besides those given.
 * @param em of the worker's role
 */
export async function acceptAssociations(em: Pick<Services['worker']['em'], 'upsertMany'>, rows: readonly AssociationRow[]): Promise<void> {
  if (rows.length === 0) return;
  const read = rows.map(({ organisationId, name, aliases = [] }) => {
    const member = COLLECTIVE.find((one) => one.name === canonicalAssociation(name));
    return Object.assign(new Association(), {
      organisationId, name: member?.name ?? name, isInCollective: !!member, aliases: [...new Set([...aliases, ...(member?.aliases ?? [])])],
    });
  });
  await em.upsertMany(Association, read, { onConflictFields: ['organisationId'], onConflictAction: 'merge', onConflictExcludeFields: ['id', 'createdAt'], batchSize: 1_000 });
}
