import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { addMonths } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { education } from '../index.ts';
import { FOQUALE_KINDS, missingFrom } from './representation.ts';

const NETWORK = 'foqualeNetwork { id name departement head { id } electedOn missing members { organisation { id } kind } }';
const CREATE = `mutation ($input: CreateFoqualeNetworkInput!) { createFoqualeNetwork(input: $input) { ${NETWORK} userErrors { code } } }`;
const SET = `mutation ($input: SetFoqualeMemberInput!) { setFoqualeMember(input: $input) { ${NETWORK} userErrors { code } } }`;
const ELECT = `mutation ($input: RecordFoqualeElectionInput!) { recordFoqualeElection(input: $input) { ${NETWORK} userErrors { code } } }`;

describe('I03: FOQUALE', () => {
  let subgraph: TestSubgraph;
  const mlds = aViewer({ network: 'EDUCATION', roles: ['MLDS_COORDINATOR'], territory: ['59'] });
  beforeAll(async () => { subgraph = await startTestSubgraph(education); });
  afterAll(() => subgraph.close());

  interface Answer { foqualeNetwork: { id: string; missing: string[]; members: { kind: string }[]; head: { id: string } | null } | null; userErrors: { code: string }[] }
  const run = async (query: string, input: object, viewer: Viewer = mlds) => Object.values((await subgraph.execute(query, { viewer, variables: { input } })).data ?? {})[0] as Answer;
  const network = async () => (await run(CREATE, { name: `Réseau ${randomUUID()}`, departement: '59', bassin: 'Roubaix-Tourcoing' })).foqualeNetwork!;
  const yesterday = () => new Date(Date.parse(today()) - 86_400_000).toISOString().slice(0, 10);

  it('missing is exactly what nobody represents among private, agricultural, defence and CFA', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.constantFrom(...FOQUALE_KINDS)), (members) => {
      const missing = missingFrom(members);
      for (const kind of FOQUALE_KINDS) expect(missing.includes(kind)).toBe(['PRIVATE', 'AGRICULTURAL', 'DEFENCE', 'CFA'].includes(kind) && !members.includes(kind));
    }));
  });

  it('tells what is missing as members come and go, the last day included', async () => {
    const { id, missing } = await network();
    expect(missing).toEqual(['PRIVATE', 'AGRICULTURAL', 'DEFENCE', 'CFA']);
    const cfa = randomUUID();
    const set = (organisationId: string, kind: string, until?: string) => run(SET, { foqualeNetworkId: id, organisationId, kind, until });
    await set(randomUUID(), 'LP');
    expect((await set(cfa, 'CFA')).foqualeNetwork).toMatchObject({ missing: ['PRIVATE', 'AGRICULTURAL', 'DEFENCE'], members: expect.arrayContaining([{ organisation: { id: cfa }, kind: 'CFA' }]) });
    expect((await set(cfa, 'CFA', today())).foqualeNetwork!.missing).not.toContain('CFA');
    const left = (await set(cfa, 'CFA', yesterday())).foqualeNetwork!;
    expect(left.missing).toContain('CFA');
    expect(left.members).toHaveLength(1);
    expect((await set(cfa, 'PRIVATE')).foqualeNetwork!.missing).toEqual(['AGRICULTURAL', 'DEFENCE', 'CFA']);
  });

  it('has one head of school, elected by the others; a later election replaces, an earlier one does not', async () => {
    const { id } = await network();
    const [first, second] = [randomUUID(), randomUUID()];
    const elect = (personId: string, electedOn: string) => run(ELECT, { foqualeNetworkId: id, personId, electedOn });
    expect((await elect(first, '2025-09-15')).foqualeNetwork).toMatchObject({ head: { id: first }, electedOn: '2025-09-15' });
    expect((await elect(second, '2026-09-14')).foqualeNetwork).toMatchObject({ head: { id: second } });
    expect((await elect(first, '2026-09-13')).userErrors).toEqual([{ code: 'OLDER_ELECTION' }]);
    expect((await elect(first, addMonths(today(), 1))).userErrors).toEqual([{ code: 'IN_THE_FUTURE' }]);
  });

  it('is kept by who made it, in its own territory, under a name of its own', async () => {
    const { id } = await network();
    const other = aViewer({ network: 'EDUCATION', roles: ['RESPONSABLE'], territory: ['59'] });
    expect((await run(SET, { foqualeNetworkId: id, organisationId: randomUUID(), kind: 'CIO' }, other)).userErrors).toEqual([{ code: 'NETWORK_NOT_FOUND' }]);
    expect((await run(CREATE, { name: 'Ailleurs', departement: '86' })).userErrors).toEqual([{ code: 'NOT_YOUR_TERRITORY' }]);
    await run(CREATE, { name: 'Lille', departement: '59' });
    expect((await run(CREATE, { name: ' Lille ', departement: '59' })).userErrors).toEqual([{ code: 'NETWORK_EXISTS' }]);
    expect((await run(CREATE, { name: '  ', departement: '59' })).userErrors).toEqual([{ code: 'NAME_INVALID' }]);
    expect((await subgraph.execute(CREATE, { viewer: aViewer(), variables: { input: { name: 'x', departement: '59' } } })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('anybody reads the networks of a département; who was elected, members only', async () => {
    const { id } = await network();
    await run(ELECT, { foqualeNetworkId: id, personId: randomUUID(), electedOn: '2025-09-15' });
    const query = `{ foqualeNetworks(departement: "59", first: 100) { edges { node { id head { id } missing members { kind } } } } }`;
    const heads = async (viewer?: Viewer) => {
      const { data } = await subgraph.execute(query, viewer ? { viewer } : {});
      return (data!['foqualeNetworks'] as { edges: { node: { id: string; head: { id: string } | null } }[] }).edges.find((e) => e.node.id === id)?.node.head;
    };
    expect(await heads()).toBeNull();
    expect(await heads(aViewer())).toEqual({ id: expect.any(String) });
  });
});
