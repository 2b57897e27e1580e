import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import type { Scope } from '@passerelle/kit/trust/scope';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { education } from '../index.ts';
import { ReturnPlace } from '../return-place/return-place.ts';
import { ago, places } from '../return-request/return.testkit.ts';
import { School } from '../school/school.ts';
import { REGAINS_STATUS } from './kind.ts';
import { SchoolingStatus } from './schooling-status.ts';

const RESULT = `schoolingStatus { id kind actionKind startedOn endedOn hasSchoolStatus school { uai } tutor { id } companyTutor { id } place { vacant } organisation { id } } userErrors { code field }`;
const START = `mutation ($input: StartSchoolingStatusInput!) { startSchoolingStatus(input: $input) { ${RESULT} } }`;
const END = `mutation ($input: EndSchoolingStatusInput!) { endSchoolingStatus(input: $input) { ${RESULT} } }`;
type Payload = { schoolingStatus: { id: string } | null; userErrors: { code: string }[] };

describe('schooling statuses', () => {
  let subgraph: TestSubgraph;
  let school: School;
  const mlds = aViewer({ network: 'EDUCATION', roles: ['MLDS_COORDINATOR'] });
  beforeAll(async () => {
    subgraph = await startTestSubgraph(education);
    const em = subgraph.worker();
    school = em.create(School, { uai: '0590001A', name: 'Lycée', departement: '59' } as never) as School;
    await em.flush();
  });
  afterAll(() => subgraph.close());

  const youth = (viewers: readonly Viewer[] = [mlds], scopes: readonly Scope[] = ['SCHOOLING']) => {
    const id = randomUUID();
    for (const viewer of viewers) subgraph.allow(viewer, id, scopes);
    return id;
  };
  const run = async (mutation: string, input: object, viewer: Viewer) => {
    const { data, errors } = await subgraph.execute(mutation, { viewer, variables: { input } });
    expect(errors).toBeUndefined();
    return Object.values(data!)[0] as Payload;
  };
  const start = (input: object, viewer = mlds) => run(START, { kind: 'MLDS', actionKind: 'MOREA', startedOn: '2026-09-14', ...input }, viewer);
  const end = (input: object, viewer = mlds) => run(END, input, viewer);
  const codes = async (answer: Promise<Payload>) => (await answer).userErrors.map((e) => e.code);
  const told = (youthId: string) => subgraph.worker().execute<{ type: string; data: object }[]>('select type, data from outbox_event where subject = ? order by created_at', [youthId]);

  it('E10: a youth taken in by the MLDS regains school status, which criterion 4 reads of kind and dates', async () => {
    const youthId = youth();
    const { schoolingStatus } = await start({ youthId });
    expect(schoolingStatus).toMatchObject({ kind: 'MLDS', actionKind: 'MOREA', hasSchoolStatus: true, startedOn: '2026-09-14', endedOn: null, organisation: { id: mlds.organisation } });
    expect((await end({ schoolingStatusId: schoolingStatus!.id, endedOn: '2026-11-13' })).schoolingStatus).toMatchObject({ endedOn: '2026-11-13' });
    const kept = await subgraph.worker().findOneOrFail(SchoolingStatus, { youthId });
    expect(kept).toMatchObject({ kind: 'MLDS', startedOn: '2026-09-14', endedOn: '2026-11-13', ownerId: mlds.organisation });
    expect(REGAINS_STATUS).toContain(kept.kind);
    expect(await told(youthId)).toEqual([
      { type: 'fr.passerelle.education.schooling-status.started', data: { schoolingStatusId: kept.id, kind: 'MLDS', on: '2026-09-14', until: null, hasSchoolStatus: true } },
      { type: 'fr.passerelle.education.schooling-status.ended', data: { schoolingStatusId: kept.id, kind: 'MLDS', on: '2026-11-13' } },
    ]);
  });

  it('E11: a service civique of 6 to 12 months, full time with a tutor of Éducation nationale, or alternating with a school', async () => {
    const provider = aViewer({ network: 'SOLUTION_PROVIDER', roles: ['PROVIDER_STAFF'] });
    const tutorId = randomUUID();
    const civique = (input: object) => start({ youthId: youth([provider], ['IDENTITY', 'SOLUTION']), actionKind: null, startedOn: '2026-09-01', ...input }, provider);
    expect((await civique({ kind: 'SERVICE_CIVIQUE_FULL_TIME', tutorId, endedOn: '2027-02-28' })).schoolingStatus).toMatchObject({ hasSchoolStatus: false, tutor: { id: tutorId } });
    expect((await civique({ kind: 'SERVICE_CIVIQUE_ALTERNATING', schoolId: school.id, endedOn: '2027-08-31' })).schoolingStatus).toMatchObject({ hasSchoolStatus: true, school: { uai: school.uai } });
    expect(await codes(civique({ kind: 'SERVICE_CIVIQUE_FULL_TIME', tutorId, endedOn: '2027-02-27' }))).toEqual(['SERVICE_CIVIQUE_MONTHS']);
    expect(await codes(civique({ kind: 'SERVICE_CIVIQUE_FULL_TIME', tutorId, endedOn: '2027-09-01' }))).toEqual(['SERVICE_CIVIQUE_MONTHS']);
    expect(await codes(civique({ kind: 'SERVICE_CIVIQUE_FULL_TIME', endedOn: '2027-02-28' }))).toEqual(['TUTOR_NEEDED']);
    expect(await codes(civique({ kind: 'SERVICE_CIVIQUE_ALTERNATING', schoolId: randomUUID(), endedOn: '2027-02-28' }))).toEqual(['SCHOOL_NOT_FOUND']);
  });

  it('E12: a clause sociale with its two tutors, which gives no school status', async () => {
    const [tutorId, companyTutorId] = [randomUUID(), randomUUID()];
    expect((await start({ youthId: youth(), kind: 'CLAUSE_SOCIALE', actionKind: null, tutorId, companyTutorId })).schoolingStatus).toMatchObject({ hasSchoolStatus: false, tutor: { id: tutorId }, companyTutor: { id: companyTutorId } });
    expect(await codes(start({ youthId: youth(), kind: 'CLAUSE_SOCIALE', actionKind: null, tutorId }))).toEqual(['COMPANY_TUTOR_NEEDED']);
  });

  it('E13: the CNED completes a MOREA', async () => {
    const youthId = youth();
    await start({ youthId });
    expect(await codes(start({ youthId, kind: 'CNED', actionKind: null, startedOn: '2026-10-01' }))).toEqual([]);
    expect(await subgraph.worker().count(SchoolingStatus, { youthId })).toBe(2);
  });

  it('E10: no two at once, even for who may not read the first: on its last day it still runs, on the next one it does not', async () => {
    const other = aViewer({ network: 'EDUCATION', roles: ['SCHOOL_REFERENT'] });
    const youthId = youth();
    subgraph.allow(other, youthId, ['IDENTITY']);
    await start({ youthId, endedOn: '2027-02-28' });
    const sas = (startedOn: string, endedOn: string | null = null) => start({ youthId, kind: 'SRE_SAS', actionKind: null, schoolId: school.id, startedOn, endedOn }, other);
    expect(await codes(sas('2027-02-28'))).toEqual(['STATUS_RUNNING']);
    expect(await codes(sas('2026-09-01'))).toEqual(['STATUS_RUNNING']);
    expect(await codes(sas('2026-09-01', '2026-09-14'))).toEqual(['STATUS_RUNNING']);
    expect(await codes(sas('2026-09-01', '2026-09-13'))).toEqual([]);
    expect(await codes(sas('2027-03-01'))).toEqual([]);
  });

  it('E10: two structures that take a youth in at the same moment: one does', async () => {
    const structures = Array.from({ length: 6 }, () => aViewer({ network: 'EDUCATION', roles: ['SCHOOL_REFERENT'] }));
    const youthId = youth(structures);
    const answers = await Promise.all(structures.map((viewer) => codes(start({ youthId }, viewer))));
    expect(answers.flat()).toEqual(Array<string>(5).fill('STATUS_RUNNING'));
    expect(await subgraph.worker().count(SchoolingStatus, { youthId })).toBe(1);
  });

  it('E09: a return structure takes in on one of its own places; the end makes it vacant again', async () => {
    const place = await places(subgraph, { ownerId: mlds.organisation, kind: 'SRE_DIPLOMA', capacity: 1 });
    const [youthId, second] = [youth(), youth()];
    const sre = (of: string, changes: object = {}) => start({ youthId: of, kind: 'SRE_DIPLOMA', actionKind: null, startedOn: ago(3), returnPlaceId: place.id, ...changes });
    const { schoolingStatus } = await sre(youthId);
    expect(schoolingStatus).toMatchObject({ place: { vacant: 0 } });
    expect(await codes(sre(second))).toEqual(['NO_PLACE_LEFT']);
    expect(await subgraph.worker().count(SchoolingStatus, { youthId: second })).toBe(0);
    expect((await end({ schoolingStatusId: schoolingStatus!.id, endedOn: ago(0) })).schoolingStatus).toMatchObject({ place: { vacant: 1 } });
    expect(await codes(sre(second, { kind: 'SRE_SAS' }))).toEqual(['PLACE_OF_ANOTHER_KIND']);
    const notOurs = await places(subgraph, { kind: 'SRE_DIPLOMA' });
    expect(await codes(sre(second, { returnPlaceId: notOurs.id }))).toEqual(['PLACE_NOT_YOURS']);
    expect((await subgraph.worker().findOneOrFail(ReturnPlace, { id: place.id })).held).toBe(0);
  });

  it('an end is one that happened, after the beginning, once, by who took the youth in', async () => {
    const { schoolingStatus } = await start({ youthId: youth(), startedOn: ago(10) });
    const schoolingStatusId = schoolingStatus!.id;
    expect(await codes(end({ schoolingStatusId, endedOn: ago(-1) }))).toEqual(['IN_THE_FUTURE']);
    expect(await codes(end({ schoolingStatusId, endedOn: ago(11) }))).toEqual(['ENDS_BEFORE_START']);
    expect(await codes(end({ schoolingStatusId, endedOn: ago(5) }))).toEqual([]);
    expect(await codes(end({ schoolingStatusId, endedOn: ago(4) }))).toEqual(['AFTER_ITS_END']);
    const stranger = aViewer({ roles: ['MLDS_COORDINATOR'] });
    expect(await codes(end({ schoolingStatusId, endedOn: ago(6) }, stranger))).toEqual(['STATUS_NOT_FOUND']);
    expect(await codes(start({ youthId: youth(), startedOn: ago(10), endedOn: ago(11) }))).toEqual(['ENDS_BEFORE_START']);
  });

  it('3.1: SCHOOLING reads them; without a grant nobody is taken in', async () => {
    const youthId = youth();
    await start({ youthId });
    const reader = aViewer();
    const ENTITY = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Youth { education { schoolingStatuses { kind } } } } }`;
    const read = async (scopes: readonly Scope[]) => {
      const grant = await subgraph.authority.grant(reader, youthId, scopes);
      return (await subgraph.execute(ENTITY, { viewer: reader, variables: { r: [{ __typename: 'Youth', id: youthId, grant }] } })).data;
    };
    expect(await read(['SCHOOLING'])).toEqual({ _entities: [{ education: { schoolingStatuses: [{ kind: 'MLDS' }] } }] });
    expect(await read(['STAGE'])).toEqual({ _entities: [{ education: { schoolingStatuses: null } }] });
    const stranger = aViewer({ roles: ['COUNSELLOR'] });
    expect(await start({ youthId }, stranger)).toEqual(await start({ youthId: randomUUID() }, stranger));
    expect(await codes(start({ youthId }, stranger))).toEqual(['YOUTH_NOT_FOUND']);
  });
});
