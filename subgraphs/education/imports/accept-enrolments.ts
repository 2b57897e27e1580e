import type { Accepted, EntityManager } from '@passerelle/kit/imports/kind';
import { Enrolment } from '../enrolment/enrolment.ts';
import { release, withhold } from '../leaver/withhold.ts';
import { schoolsByUai } from './schools-by-uai.ts';

/** What a file of leavers or of new enrolments says of one schooling. */
export interface EnrolmentRow {
  /** The school's UAI, mended; null when it cannot be read. */
  readonly uai: string | null;
  readonly network: string;
  readonly mef: string | null;
  readonly className: string | null;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  readonly diploma: string | null;
  readonly guardianName: string | null;
  readonly guardianPhone: string | null;
  readonly typed: Record<string, string> | null;
  readonly flags: string[];
  /** Under 16 at the processing date (A03): the identity as typed, for the school to correct; null for everyone else. */
  readonly withheld: object | null;
}

/** Keeps a batch of schoolings: one row per external id, replaced when its file says otherwise. Gives how many are new. */
export async function acceptEnrolments(em: EntityManager, source: string, rows: readonly Accepted<EnrolmentRow>[], processingDate: string, today: string): Promise<number> {
  const added = await withhold(em, source, rows.filter((r) => r.row.withheld), processingDate, today);
  const kept = rows.filter((r) => !r.row.withheld);
  if (!kept.length) return added;
  await release(em, source, kept.map((r) => r.externalId));
  const schools = await schoolsByUai(em, kept.flatMap((r) => r.row.uai ?? []));
  const known = await em.count(Enrolment, { source, externalId: { $in: kept.map((r) => r.externalId) } });
  await em.upsertMany(Enrolment, kept.map(({ externalId, row: { uai, withheld: _, ...row }, youthId, ownerId }) => Object.assign(new Enrolment(), {
    ...row, source, externalId, youthId, ownerId, schoolId: uai ? schools.get(uai)! : null,
  })), { onConflictFields: ['source', 'externalId'], onConflictExcludeFields: ['id', 'createdAt'] });
  return added + kept.length - known;
}
