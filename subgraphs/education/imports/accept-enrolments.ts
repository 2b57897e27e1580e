import type { Accepted, EntityManager } from '@passerelle/kit/imports/kind';
import { Enrolment } from '../enrolment/enrolment.ts';
import { release, withhold } from '../leaver/withhold.ts';
import { schoolsByUai } from './schools-by-uai.ts';

/** What a file of leavers or of new enrolments says of one schooling, as it is stored. */
export type EnrolmentFacts = Pick<Enrolment, 'network' | 'mef' | 'className' | 'startedOn' | 'endedOn' | 'diploma' | 'birthDate' | 'communeCode' | 'guardianName' | 'guardianPhone' | 'typed' | 'flags'>;

export interface EnrolmentRow {
  /** The school's UAI, mended; null when it cannot be read. */
  readonly uai: string | null;
  readonly facts: EnrolmentFacts;
  /** Under 16 at the processing date (A03): the row as typed, for the school to correct; null for everyone else. */
  readonly withheld: object | null;
}

/** Keeps a batch of schoolings: one row per external id, replaced when its file says otherwise. Gives how many are new. */
export async function acceptEnrolments(em: EntityManager, source: string, rows: readonly Accepted<EnrolmentRow>[], processingDate: string, today: string): Promise<number> {
  const young = rows.filter((r) => r.row.withheld);
  const added = await withhold(em, source, young, processingDate, today);
  // A corrected birth date: what was kept before of an under-16 goes.
  if (young.length) await em.nativeDelete(Enrolment, { source, externalId: { $in: young.map((r) => r.externalId) } });
  const kept = rows.filter((r) => !r.row.withheld);
  if (!kept.length) return added;
  await release(em, source, kept.map((r) => r.externalId));
  const schools = await schoolsByUai(em, kept.flatMap((r) => r.row.uai ?? []));
  const known = await em.count(Enrolment, { source, externalId: { $in: kept.map((r) => r.externalId) } });
  await em.upsertMany(Enrolment, kept.map(({ externalId, row: { uai, facts }, youthId, ownerId }) => Object.assign(new Enrolment(), {
    ...facts, source, externalId, youthId, ownerId, schoolId: uai ? schools.get(uai)! : null,
  })), { onConflictFields: ['source', 'externalId'], onConflictExcludeFields: ['id', 'createdAt'] });
  return added + kept.length - known;
}
