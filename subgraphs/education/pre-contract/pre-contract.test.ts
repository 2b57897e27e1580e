import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { education } from '../index.ts';
import { PreContract } from './pre-contract.ts';

const RECORD = `mutation ($input: RecordPreContractInput!) { recordPreContract(input: $input) { preContract { id startedOn endedOn } userErrors { code } } }`;

describe('I04: a PRE contract', () => {
  let subgraph: TestSubgraph;
  const school = aViewer({ network: 'EDUCATION', roles: ['SCHOOL_REFERENT'] });
  const youthId = randomUUID();
  beforeAll(async () => {
    subgraph = await startTestSubgraph(education);
    subgraph.allow(school, youthId, ['SCHOOLING']);
  });
  afterAll(() => subgraph.close());
  const record = async (input: object) => (await subgraph.execute(RECORD, { viewer: school, variables: { input } })).data?.['recordPreContract'] as { preContract: { id: string } | null; userErrors: { code: string }[] };

  it('keeps its dates, and nothing of the family; told again with its end, it is the same one', async () => {
    const first = await record({ youthId, startedOn: '2025-10-01' });
    const ended = await record({ youthId, startedOn: '2025-10-01', endedOn: '2026-02-28' });
    expect(ended).toEqual({ preContract: { id: first.preContract!.id, startedOn: '2025-10-01', endedOn: '2026-02-28' }, userErrors: [] });
    const columns = await subgraph.worker().execute<{ column_name: string }[]>(`select column_name from information_schema.columns where table_name = 'pre_contract'`);
    expect(columns.map((c) => c.column_name).sort()).toEqual(['created_at', 'ended_on', 'id', 'owner_id', 'started_on', 'updated_at', 'youth_id']);
  });

  it('3.1: is shown in the record with SCHOOLING, and to nobody without it', async () => {
    const read = async (scopes: readonly ('SCHOOLING' | 'STAGE')[]) => {
      const viewer = aViewer();
      const grant = await subgraph.authority.grant(viewer, youthId, scopes);
      const { data } = await subgraph.execute(`query ($r: [_Any!]!) { _entities(representations: $r) { ... on Youth { education { preContracts { startedOn } contractBreaks { brokenOn } } } } }`, { viewer, variables: { r: [{ __typename: 'Youth', id: youthId, grant }] } });
      return data;
    };
    expect(await read(['SCHOOLING'])).toEqual({ _entities: [{ education: { preContracts: [{ startedOn: '2025-10-01' }], contractBreaks: [] } }] });
    expect(await read(['STAGE'])).toEqual({ _entities: [{ education: { preContracts: null, contractBreaks: null } }] });
  });

  it('refuses an end before its start, and a youth who is not opened', async () => {
    expect((await record({ youthId, startedOn: '2025-10-01', endedOn: '2025-09-30' })).userErrors).toEqual([{ code: 'ENDS_BEFORE_START' }]);
    expect((await record({ youthId: randomUUID(), startedOn: '2025-10-01' })).userErrors).toEqual([{ code: 'YOUTH_NOT_FOUND' }]);
    expect(await subgraph.worker().count(PreContract)).toBe(1);
  });
});
