import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { education } from '../index.ts';
import { CompetenceCertificate } from './competence-certificate.ts';

const RECORD = `mutation ($input: RecordCertificateInput!) { recordCertificate(input: $input) { certificate { kind obtainedOn } userErrors { code } } }`;

describe('recordCertificate', () => {
  let subgraph: TestSubgraph;
  const youthId = randomUUID();
  const school = aViewer({ network: 'EDUCATION', roles: ['SCHOOL_REFERENT'] });
  beforeAll(async () => {
    subgraph = await startTestSubgraph(education);
    subgraph.allow(school, youthId, ['SCHOOLING']);
  });
  afterAll(() => subgraph.close());

  const record = async (input = {}, viewer = school) => (await subgraph.execute(RECORD, { viewer, variables: { input: { youthId, kind: 'PIX', obtainedOn: '2026-06-15', ...input } } })).data?.['recordCertificate'];

  it('A24: by the school, once, with its author’s organisation; shown on the record to who may read schooling', async () => {
    expect(await record()).toEqual({ certificate: { kind: 'PIX', obtainedOn: '2026-06-15' }, userErrors: [] });
    expect(await record()).toMatchObject({ certificate: null, userErrors: [{ code: 'ALREADY_RECORDED' }] });
    expect(await record({ obtainedOn: '2099-01-01' })).toMatchObject({ userErrors: [{ code: 'IN_THE_FUTURE' }] });
    expect(await subgraph.worker().find(CompetenceCertificate, { youthId })).toMatchObject([{ ownerId: school.organisation }]);
    const passport = await subgraph.authority.passport(school);
    const shown = async (scopes: ('SCHOOLING' | 'STAGE')[]) => {
      const grant = await subgraph.authority.grant(school, youthId, scopes);
      return (await subgraph.execute(`query ($r: [_Any!]!) { _entities(representations: $r) { ... on Youth { education { certificates { kind } } } } }`, { passport, variables: { r: [{ __typename: 'Youth', id: youthId, grant }] } })).data!['_entities'];
    };
    expect([await shown(['SCHOOLING']), await shown(['STAGE'])]).toEqual([[{ education: { certificates: [{ kind: 'PIX' }] } }], [{ education: { certificates: null } }]]);
  });

  it('3.1: without a grant for schooling, the youth looks missing', async () => {
    const other = aViewer();
    subgraph.allow(other, youthId, ['STAGE']);
    for (const viewer of [other, aViewer()]) expect(await record({ kind: 'FIRST_AID' }, viewer)).toMatchObject({ certificate: null, userErrors: [{ code: 'YOUTH_NOT_FOUND' }] });
  });
});
