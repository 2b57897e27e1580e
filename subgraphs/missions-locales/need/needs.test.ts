import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MissionLocaleFile } from '../file/file.ts';
import { missionsLocales } from '../index.ts';
import { aFile, anAdviser } from '../testkit.ts';

const RECORD = `mutation ($input: RecordNeedInput!) { result: recordNeed(input: $input) { need { id domain openedOn closedOn } userErrors { code } } }`;
const CLOSE = `mutation ($input: CloseNeedInput!) { result: closeNeed(input: $input) { need { id domain openedOn closedOn } userErrors { code } } }`;
interface Result { need: { id: string; closedOn: string | null } | null; userErrors: { code: string }[] }

describe('recordNeed and closeNeed', () => {
  let subgraph: TestSubgraph;
  let file: MissionLocaleFile;
  const [mine, other] = [anAdviser(), anAdviser()];

  beforeAll(async () => { subgraph = await startTestSubgraph(missionsLocales); });
  beforeEach(async () => { file = await aFile(subgraph.worker(), mine); });
  afterAll(() => subgraph.close());

  const send = async (query: string, input: object, viewer = mine) => ((await subgraph.execute(query, { viewer, variables: { input } })).data as never as { result: Result }).result;
  const record = (domain: string, openedOn: string, viewer = mine) => send(RECORD, { fileId: file.id, domain, openedOn }, viewer);
  const close = (needId: string, closedOn: string, viewer = mine) => send(CLOSE, { needId, closedOn }, viewer);
  const code = ({ userErrors }: Result) => userErrors[0]?.code ?? null;

  it('a need is open once a domain, closes once, not before it was seen, and may come back', async () => {
    const { need } = await record('HOUSING', '2026-10-01');
    expect(need).toMatchObject({ domain: 'HOUSING', openedOn: '2026-10-01', closedOn: null });
    expect(code(await record('HOUSING', '2026-10-02'))).toBe('ALREADY_OPEN');
    expect(code(await record('HEALTH', '2026-10-02'))).toBeNull();
    expect(code(await record('TRAINING', '2099-10-02'))).toBe('IN_THE_FUTURE');
    expect(code(await close(need!.id, '2026-09-30'))).toBe('BEFORE_START');
    expect(code(await close(need!.id, '2099-09-30'))).toBe('IN_THE_FUTURE');
    expect((await close(need!.id, '2026-11-01')).need).toMatchObject({ closedOn: '2026-11-01' });
    expect(code(await close(need!.id, '2026-11-02'))).toBe('ALREADY_CLOSED');
    expect(code(await record('HOUSING', '2026-11-10'))).toBeNull();
  });

  it('SOCIAL of its own: another mission locale neither reads, closes nor records one, SOCIAL or not', async () => {
    const { need } = await record('HEALTH', '2026-10-01');
    subgraph.allow(other, file.youthId!, ['IDENTITY', 'SUPPORT', 'SOCIAL']);
    expect(code(await close(need!.id, '2026-11-01', other))).toBe('NEED_NOT_FOUND');
    expect(code(await record('HOUSING', '2026-11-01', other))).toBe('FILE_NOT_FOUND');
    const mineToo = await subgraph.execute('query ($id: ID!) { missionLocaleFile(id: $id) { needs { domain } } }', { viewer: mine, variables: { id: file.id } });
    expect(mineToo.data).toEqual({ missionLocaleFile: { needs: [{ domain: 'HEALTH' }] } });
  });
});
