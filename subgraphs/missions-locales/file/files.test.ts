import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Adviser } from '../adviser/adviser.ts';
import { missionsLocales } from '../index.ts';
import { aLine, anAdviser } from '../testkit.ts';
import { acceptFiles } from './accept-files.ts';
import { MissionLocaleFile } from './file.ts';

const LIST = `query ($first: Int! = 20, $after: String, $situation: SituationKind, $scheme: String, $adviser: ID) {
  missionLocaleFiles(first: $first, after: $after, situation: $situation, scheme: $scheme, adviser: $adviser) { edges { node { externalId } } pageInfo { endCursor hasNextPage } } }`;
interface List { missionLocaleFiles: { edges: { node: { externalId: string } }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } }

describe('missionLocaleFiles and missionLocaleFile', () => {
  let subgraph: TestSubgraph;
  const [mine, neighbour] = [anAdviser(), anAdviser()];

  beforeAll(async () => {
    subgraph = await startTestSubgraph(missionsLocales);
    const ours = { ownerId: mine.organisation };
    await acceptFiles(subgraph.worker(), [
      aLine({ ...ours, externalId: '1', situation: 'EMPLOI', scheme: 'PACEA', adviser: 'Milan Marty' }),
      aLine({ ...ours, externalId: '2', situation: 'EMPLOI', scheme: 'CEJ' }),
      aLine({ ...ours, externalId: '3', situation: 'FORMATION', scheme: 'CEJ' }),
      aLine({ ...ours, externalId: 'under 16', youthId: null }),
      aLine({ externalId: '4', structure: '59017S00', ownerId: neighbour.organisation }),
    ], '2026-11-01');
    await acceptFiles(subgraph.worker(), [aLine({ ...ours, externalId: '3', youthId: null, situation: 'FORMATION', scheme: null, startedOn: null })], '2026-11-02');
  });
  afterAll(() => subgraph.close());

  const page = async (viewer: Viewer, variables = {}) => (await subgraph.execute(LIST, { viewer, variables })).data as never as List;
  const list = async (viewer: Viewer, variables = {}) => (await page(viewer, variables)).missionLocaleFiles.edges.map((e) => e.node.externalId);

  it('3.2: lists the own organisation’s files, and no person who is not registered', async () => {
    expect(await list(mine)).toEqual(['1', '2', '3']);
    expect(await list(neighbour)).toEqual(['4']);
    expect(await list(aViewer())).toEqual([]);
  });

  it('filters by situation, by scheme under way, by adviser', async () => {
    expect(await list(mine, { situation: 'EMPLOI' })).toEqual(['1', '2']);
    expect(await list(mine, { scheme: 'cej' })).toEqual(['2']);
    expect(await list(mine, { scheme: 'PACEA', situation: 'FORMATION' })).toEqual([]);
    const { id } = await subgraph.worker().findOneOrFail(Adviser, { displayName: 'Milan Marty' });
    expect(await list(mine, { adviser: id })).toEqual(['1']);
    expect(await list(neighbour, { adviser: id })).toEqual([]);
  });

  it('pages without losing or repeating a file', async () => {
    const { pageInfo, edges } = (await page(mine, { first: 2 })).missionLocaleFiles;
    expect([edges.length, pageInfo.hasNextPage]).toEqual([2, true]);
    expect(await list(mine, { first: 2, after: pageInfo.endCursor })).toEqual(['3']);
  });

  it('3.1: by its id a file opens for its owner and for whoever the youth’s grant opens SUPPORT; for others it looks missing', async () => {
    const file = await subgraph.worker().findOneOrFail(MissionLocaleFile, { externalId: '1' });
    const partner = aViewer();
    subgraph.allow(partner, file.youthId!, ['IDENTITY', 'SUPPORT']);
    subgraph.allow(neighbour, file.youthId!, ['IDENTITY', 'SOCIAL']);
    const read = (viewer: Viewer, id = file.id) => subgraph.execute('query ($id: ID!) { missionLocaleFile(id: $id) { externalId } }', { viewer, variables: { id } });
    expect((await read(mine)).data).toEqual({ missionLocaleFile: { externalId: '1' } });
    expect(await read(neighbour)).toEqual({ ...(await read(mine, randomUUID())), status: 200 });
    expect((await read(partner)).data).toEqual({ missionLocaleFile: { externalId: '1' } });
    const slice = await subgraph.execute(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Youth { missionLocale { files { externalId } } } } }',
      { viewer: partner, variables: { r: [{ __typename: 'Youth', id: file.youthId, grant: await subgraph.authority.grant(partner, file.youthId!, ['SUPPORT']) }] } },
    );
    expect(slice.data).toEqual({ _entities: [{ missionLocale: { files: [{ externalId: '1' }] } }] });
  });

  it('without signing in, nothing', async () => {
    const { errors } = await subgraph.execute('{ missionLocaleFiles { edges { node { id } } } }');
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
