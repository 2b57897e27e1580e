import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MissionLocaleFile } from '../file/file.ts';
import { missionsLocales } from '../index.ts';
import { aFile, anAdviser } from '../testkit.ts';
import { Adviser } from './adviser.ts';

const ASSIGN = `mutation ($input: AssignAdviserInput!) { assignAdviser(input: $input) { file { adviser { displayName person { id } } } userErrors { code } } }`;

describe('assignAdviser', () => {
  let subgraph: TestSubgraph;
  let file: MissionLocaleFile;
  const mine = anAdviser();

  beforeAll(async () => { subgraph = await startTestSubgraph(missionsLocales); });
  beforeEach(async () => { file = await aFile(subgraph.worker(), mine); });
  afterAll(() => subgraph.close());

  const assign = async (adviserId: string | null, viewer = mine) => (await subgraph.execute(ASSIGN, { viewer, variables: { input: { fileId: file.id, adviserId } } })).data;
  const named = async (missionLocaleId: string) => {
    const adviser = Object.assign(new Adviser(), { missionLocaleId, displayName: 'Anny Renaud' });
    await subgraph.worker().insert(adviser);
    return adviser.id;
  };
  const refused = (code: string) => ({ assignAdviser: { file: null, userErrors: [{ code }] } });

  it('gives a file to an adviser of the same mission locale, not of another', async () => {
    expect(await assign(await named(file.missionLocaleId))).toEqual({ assignAdviser: { file: { adviser: { displayName: 'Anny Renaud', person: null } }, userErrors: [] } });
    const elsewhere = await aFile(subgraph.worker(), anAdviser());
    expect(await assign(await named(elsewhere.missionLocaleId))).toEqual(refused('ADVISER_NOT_FOUND'));
  });

  it('without an adviser it is the caller’s, who becomes one adviser, once', async () => {
    for (let i = 0; i < 2; i += 1) {
      expect(await assign(null)).toEqual({ assignAdviser: { file: { adviser: { displayName: null, person: { id: mine.person } } }, userErrors: [] } });
    }
    expect(await subgraph.worker().count(Adviser, { personId: mine.person, missionLocaleId: file.missionLocaleId })).toBe(1);
  });

  it('software must say whose, and another mission locale’s file looks missing', async () => {
    expect(await assign(null, anAdviser({ organisation: mine.organisation, roles: ['INTEGRATION'], machine: true }))).toEqual(refused('ADVISER_NOT_FOUND'));
    expect(await assign(null, anAdviser())).toEqual(refused('FILE_NOT_FOUND'));
  });
});
