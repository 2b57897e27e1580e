import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MissionLocaleFile } from '../file/file.ts';
import { missionsLocales } from '../index.ts';
import { aFile, anAdviser } from '../testkit.ts';
import { parseSituation } from './kind.ts';
import { Situation } from './situation.ts';

const RECORD = `mutation ($input: RecordSituationInput!) { recordSituation(input: $input) { situation { kind since until } userErrors { code } } }`;

describe('recordSituation', () => {
  let subgraph: TestSubgraph;
  let file: MissionLocaleFile;
  const mine = anAdviser();

  beforeAll(async () => { subgraph = await startTestSubgraph(missionsLocales); });
  beforeEach(async () => { file = await aFile(subgraph.worker(), mine); });
  afterAll(() => subgraph.close());

  const record = async (kind: string, since: string, viewer = mine) => (await subgraph.execute(RECORD, { viewer, variables: { input: { fileId: file.id, kind, since } } })).data;
  const refused = (code: string) => ({ recordSituation: { situation: null, userErrors: [{ code }] } });

  it('starts a situation and ends the earlier one the same day; the file shows the open one', async () => {
    await record('FORMATION', '2026-09-01');
    expect(await record('EMPLOI', '2026-11-02')).toEqual({ recordSituation: { situation: { kind: 'EMPLOI', since: '2026-11-02', until: null }, userErrors: [] } });
    const em = subgraph.worker();
    const kept = await em.find(Situation, { fileId: file.id }, { orderBy: { since: 'asc' } });
    expect(kept.map((s) => [s.kind, s.since, s.until ?? null, s.youthId, s.ownerId])).toEqual([
      ['FORMATION', '2026-09-01', '2026-11-02', file.youthId, mine.organisation], ['EMPLOI', '2026-11-02', null, file.youthId, mine.organisation],
    ]);
    expect((await em.findOneOrFail(MissionLocaleFile, { id: file.id })).situation).toBe('EMPLOI');
  });

  it('refuses the situation of today again, a day before the current one, a day to come, and writes nothing', async () => {
    await record('FORMATION', '2026-09-01');
    expect(await record('FORMATION', '2026-10-01')).toEqual(refused('ALREADY_CURRENT'));
    expect(await record('EMPLOI', '2026-08-31')).toEqual(refused('BEFORE_CURRENT'));
    expect(await record('EMPLOI', '2099-01-01')).toEqual(refused('IN_THE_FUTURE'));
    expect(await subgraph.worker().count(Situation, { fileId: file.id })).toBe(1);
  });

  it('3.1: another mission locale’s file looks missing', async () => expect(await record('EMPLOI', '2026-09-01', anAdviser())).toEqual(refused('FILE_NOT_FOUND')));

  it('reads situations as the software writes them', () => {
    expect(['RECHERCHE EMPLOI', ' sans solution', 'Service-civique', 'IMMERSION', '', 'RETRAITE'].map(parseSituation)).toEqual(['RECHERCHE_EMPLOI', 'SANS_SOLUTION', 'SERVICE_CIVIQUE', 'IMMERSION', null, null]);
  });
});
