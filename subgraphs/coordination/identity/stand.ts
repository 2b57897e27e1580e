import type { EntityManager } from '@mikro-orm/postgresql';
import { Standing } from '../standing/standing.ts';
import type { Registered, Registration } from './registration.ts';

/** Whoever keeps a record of a youth stands for it; the school of origin too (charter). One statement a batch. */
export async function stand(em: EntityManager, source: string, records: readonly Registration[], results: readonly Registered[]): Promise<void> {
  const rows = new Map(results.flatMap(({ youthId, ownerId }, i) => {
    const ground = records[i]!.ground;
    return ground && ownerId ? [[`${ownerId} ${youthId} ${ground}`, Object.assign(new Standing(), { youthId, organisationId: ownerId, ground, origin: source })] as const] : [];
  }));
  if (rows.size) await em.upsertMany(Standing, [...rows.values()], { onConflictFields: ['organisationId', 'youthId', 'ground', 'origin'], onConflictAction: 'ignore' });
}
