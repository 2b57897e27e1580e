import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { ROLES, type Viewer } from '@passerelle/kit/trust/viewer';
import { today } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { education } from '../index.ts';
import { AUDIENCES, fundingOf } from './audience.ts';
import { REQUESTERS } from './requester.ts';
import { aCounsellor, aSchool, aYouth } from './tutoring.testkit.ts';
import { Tutoring } from './tutoring.ts';

const REQUEST = `mutation ($input: RequestTutoringInput!) {
  requestTutoring(input: $input) { tutoring { id audience funding requestedBy requestedOn missions objectives school { name } } userErrors { code field } }
}`;
type Result = { tutoring: { id: string } | null; userErrors: { code: string }[] };

describe('requestTutoring', () => {
  let subgraph: TestSubgraph;
  let schoolId: string;
  const counsellor = aCounsellor();
  beforeAll(async () => {
    subgraph = await startTestSubgraph(education);
    schoolId = await aSchool(subgraph);
  });
  afterAll(() => subgraph.close());

  const request = async (viewer: Viewer, input: Record<string, unknown>) => {
    const { data, errors } = await subgraph.execute(REQUEST, { viewer, variables: { input: { audience: 'RETURN', missions: ['OBJECTIVES'], schoolId, ...input } } });
    return { result: data?.['requestTutoring'] as Result | undefined, errors };
  };
  const codes = async (viewer: Viewer, input: Record<string, unknown>) => (await request(viewer, input)).result?.userErrors.map((e) => e.code);

  it('F01, F02, F06: asked for a pupil, paid by PERSEVAL, with the school and what was agreed with the youth', async () => {
    const youthId = aYouth(subgraph, ['SCHOOLING'], counsellor);
    const { result } = await request(counsellor, { youthId, missions: ['OBJECTIVES', 'LEVERS', 'LEVERS'], objectives: 'retrouver un rythme' });
    expect(result).toMatchObject({
      tutoring: { audience: 'RETURN', funding: 'PERSEVAL', requestedBy: 'COUNSELLOR', requestedOn: today(), missions: ['OBJECTIVES', 'LEVERS'], objectives: 'retrouver un rythme', school: { name: 'Lycée d’essai' } }, userErrors: [],
    });
    expect(await subgraph.worker().findOneOrFail(Tutoring, { youthId })).toMatchObject({ ownerId: counsellor.organisation, requestedById: counsellor.person, startedOn: null });
  });

  it('F01–F03: each public has its own project, and only youths without solution are the IEJ’s', () => {
    expect(AUDIENCES.map((a) => [a, fundingOf(a)])).toEqual([['SCHOOLED_AT_RISK', 'PERSEVAL'], ['ALLOPHONE', 'PERSEVAL'], ['RETURN', 'PERSEVAL'], ['NEET', 'IEJ']]);
  });

  it.each(['SCHOOLED_AT_RISK', 'ALLOPHONE', 'RETURN'])('F02: PERSEVAL is for who is schooled: %s without a school is refused', async (audience) => {
    expect(await codes(counsellor, { youthId: aYouth(subgraph, ['SCHOOLING'], counsellor), audience, schoolId: null })).toEqual(['SCHOOL_MISSING']);
    expect(await codes(counsellor, { youthId: aYouth(subgraph, ['SCHOOLING'], counsellor), audience, schoolId: randomUUID() })).toEqual(['SCHOOL_NOT_FOUND']);
  });

  it('F03: for a youth without solution it comes on top of a personalised path, or not at all', async () => {
    const youthId = aYouth(subgraph, ['SCHOOLING'], counsellor);
    expect(await codes(counsellor, { youthId, audience: 'NEET', schoolId: null })).toEqual(['PERSONAL_PATH_MISSING']);
    expect((await request(counsellor, { youthId, audience: 'NEET', schoolId: null, personalPath: 'MISSION_LOCALE' })).result).toMatchObject({ tutoring: { funding: 'IEJ' }, userErrors: [] });
  });

  it('F06: without any mission agreed with the youth it is refused', async () => {
    expect(await codes(counsellor, { youthId: aYouth(subgraph, ['SCHOOLING'], counsellor), missions: [] })).toEqual(['MISSIONS_MISSING']);
  });

  it('F08: the MLDS coordinator, the COP and the school’s referent may ask; no other function may', async () => {
    for (const role of ROLES) {
      const viewer = aViewer({ roles: [role] });
      const { result, errors } = await request(viewer, { youthId: aYouth(subgraph, ['SCHOOLING'], viewer) });
      if ((REQUESTERS as readonly string[]).includes(role)) expect(result).toMatchObject({ tutoring: { requestedBy: role }, userErrors: [] });
      else expect(errors?.[0]?.extensions.code, role).toBe('FORBIDDEN');
    }
    expect(REQUESTERS).toEqual(['MLDS_COORDINATOR', 'COUNSELLOR', 'SCHOOL_REFERENT']);
  });

  it('3.1: without a grant, or with one that does not open schooling, a youth looks absent and nothing is written', async () => {
    const youthId = aYouth(subgraph, ['IDENTITY', 'CONTACT', 'STAGE'], counsellor);
    expect(await codes(counsellor, { youthId })).toEqual(['YOUTH_NOT_FOUND']);
    expect(await codes(aCounsellor(), { youthId })).toEqual(['YOUTH_NOT_FOUND']);
    expect(await subgraph.worker().count(Tutoring, { youthId })).toBe(0);
  });

  it('asked for by several of one organisation at the same moment, it is one request', async () => {
    const youthId = aYouth(subgraph, ['SCHOOLING'], counsellor);
    const told = await Promise.all(Array.from({ length: 10 }).map(async () => codes(counsellor, { youthId })));
    expect(told.flat()).toEqual(Array(9).fill('TUTORING_ALREADY_REQUESTED'));
    expect(await subgraph.worker().count(Tutoring, { youthId })).toBe(1);
  });

  it('3.6: sent twice with one key it is one request; a second one while the first waits is refused', async () => {
    const youthId = aYouth(subgraph, ['SCHOOLING'], counsellor);
    const input = { youthId, idempotencyKey: randomUUID() };
    const [first, again] = [await request(counsellor, input), await request(counsellor, input)];
    expect(again.result?.tutoring?.id).toBe(first.result?.tutoring?.id);
    expect(await codes(counsellor, { youthId })).toEqual(['TUTORING_ALREADY_REQUESTED']);
    expect(await subgraph.worker().count(Tutoring, { youthId })).toBe(1);
  });
});
