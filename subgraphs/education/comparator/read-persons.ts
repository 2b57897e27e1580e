import type { EntityManager } from '@mikro-orm/postgresql';
import type { Status } from '../criteria/elsewhere.ts';
import type { EnrolmentFact, PersonFacts } from './decide.ts';

/** Persons read at once: memory stays flat however many there are. */
const BATCH = 1_000;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** As `referenceOf` (leaver/withhold.ts) writes it. */
const REFERENCE = `encode(sha256(convert_to(e.source || ' ' || e.external_id, 'UTF8')), 'hex')`;

/** A row whose birth date was corrected to under 16 for this campaign is withheld, and read no more. */
const NOT_WITHHELD = `(e.source <> 'sortants' or not exists (
  select 1 from withheld_leaver w where w.source = 'sortants' and w.reference = ${REFERENCE} and w.processing_date = ?::date))`;

const COLUMNS = `e.id as "enrolmentId", ${REFERENCE} as reference, e.youth_id as "youthId", e.owner_id as "ownerId", e.school_id as "schoolId",
  s.departement, e.commune_code as "communeCode", e.network, e.mef, e.diploma, e.birth_date::text as "birthDate", e.started_on::text as "startedOn",
  e.ended_on::text as "endedOn", e.source = 'sortants' as "isLeaving"`;

/** A18: every id that is one person today. */
const KNOWN = `with known as (
  select p as person, p as youth_id from unnest(?::uuid[]) as p
  union select a.canonical_id, a.youth_id from youth_alias a where a.canonical_id = any (?::uuid[]))`;

const ENROLMENTS = `${KNOWN}
  select k.person, ${COLUMNS} from known k join enrolment e on e.youth_id = k.youth_id left join school s on s.id = e.school_id where ${NOT_WITHHELD}
  union all
  select e.id, ${COLUMNS} from enrolment e left join school s on s.id = e.school_id where e.id = any (?::uuid[]) and e.youth_id is null and ${NOT_WITHHELD}`;

const STATUSES = `${KNOWN}
  select k.person, s.kind, s.started_on::text as "startedOn", s.ended_on::text as "endedOn" from known k join schooling_status s on s.youth_id = k.youth_id`;

/**
 * The persons that leavers' rows are about, by their current id (a row without a youth stands for itself), in a temporary
 * table of this transaction.
 * @param tx the worker's entity manager, in a transaction
 */
export async function gatherPersons(tx: EntityManager): Promise<void> {
  await tx.execute(`create temporary table judged_person on commit drop as
    select distinct coalesce(a.canonical_id, e.youth_id, e.id) as person from enrolment e left join youth_alias a on a.youth_id = e.youth_id where e.source = 'sortants'`);
  await tx.execute('create unique index on judged_person (person)');
  await tx.execute('analyze judged_person');
}

/**
 * Those persons with all that is known of their schooling, a batch at a time by keyset: three statements a batch.
 * @param processingDate AAAA-MM-JJ
 */
export async function* readPersons(tx: EntityManager, processingDate: string): AsyncGenerator<PersonFacts[]> {
  for (let last = FIRST; ;) {
    const rows = await tx.execute<{ person: string }[]>('select person from judged_person where person > ?::uuid order by person limit ?', [last, BATCH]);
    if (!rows.length) return;
    last = rows.at(-1)!.person;
    const ids = `{${rows.map((r) => r.person).join(',')}}`;
    const enrolments = await tx.execute<(EnrolmentFact & { person: string })[]>(ENROLMENTS, [ids, ids, processingDate, ids, processingDate]);
    const statuses = await tx.execute<(Status & { person: string })[]>(STATUSES, [ids, ids]);
    const [told, taken] = [Map.groupBy(enrolments, (e) => e.person), Map.groupBy(statuses, (s) => s.person)];
    yield rows.map(({ person }) => ({ enrolments: told.get(person) ?? [], statuses: taken.get(person) ?? [] }));
  }
}

/**
 * References of the leavers withheld for this campaign (A03), a batch at a time: those whose file was sent for its processing
 * date. One withheld for an earlier campaign and not declared again may be 16 by now: nobody knows, nothing is decided.
 */
export async function* readWithheld(tx: EntityManager, processingDate: string): AsyncGenerator<string[]> {
  for (let last = ''; ;) {
    const rows = await tx.execute<{ reference: string }[]>(
      `select reference from withheld_leaver where source = 'sortants' and processing_date = ?::date and reference > ? order by reference limit ?`, [processingDate, last, BATCH],
    );
    if (!rows.length) return;
    last = rows.at(-1)!.reference;
    yield rows.map((r) => r.reference);
  }
}
