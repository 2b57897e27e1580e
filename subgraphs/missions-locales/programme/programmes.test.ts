import { randomUUID } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MissionLocaleFile } from '../file/file.ts';
import { missionsLocales } from '../index.ts';
import { Scheme } from '../scheme/scheme.ts';
import { aFile, anAdviser } from '../testkit.ts';
import { SupportProgramme } from './support-programme.ts';

const START = `mutation ($input: StartProgrammeInput!) { result: startProgramme(input: $input) { programme { id startedOn endedOn scheme { code } } userErrors { code field message } } }`;
const END = `mutation ($input: EndProgrammeInput!) { result: endProgramme(input: $input) { programme { endedOn } userErrors { code field message } } }`;
interface Result { programme: { id: string; endedOn: string | null } | null; userErrors: { code: string }[] }

describe('startProgramme and endProgramme', () => {
  let subgraph: TestSubgraph;
  let file: MissionLocaleFile;
  const mine = anAdviser();

  beforeAll(async () => { subgraph = await startTestSubgraph(missionsLocales); });
  beforeEach(async () => { file = await aFile(subgraph.worker(), mine); });
  afterAll(() => subgraph.close());

  const send = async (query: string, input: object, viewer = mine) => {
    const { data, errors } = await subgraph.execute(query, { viewer, variables: { input } });
    expect(errors).toBeUndefined();
    return (data as never as { result: Result }).result;
  };
  const start = (scheme: string, startedOn: string, viewer = mine) => send(START, { fileId: file.id, scheme, startedOn }, viewer);
  const end = (programmeId: string, endedOn: string, viewer = mine) => send(END, { programmeId, endedOn }, viewer);
  const code = (result: Result) => result.userErrors[0]?.code ?? null;

  it('keeps who wrote it and about whom; two schemes may go together, the same one may not', async () => {
    expect(await start('CEJ', '2026-06-08')).toMatchObject({ programme: { startedOn: '2026-06-08', endedOn: null, scheme: { code: 'CEJ' } }, userErrors: [] });
    expect(await subgraph.worker().findOneOrFail(SupportProgramme, { fileId: file.id })).toMatchObject({ youthId: file.youthId, ownerId: mine.organisation });
    expect(code(await start('PACEA', '2026-06-08'))).toBeNull();
    expect(code(await start('CEJ', '2026-09-01'))).toBe('ALREADY_OPEN');
  });

  it('two writers of one file follow each other: the second sees what the first wrote', async () => {
    const first = subgraph.worker();
    const watch = subgraph.worker();
    const { id: schemeId } = await watch.findOneOrFail(Scheme, { code: 'CEJ' });
    await first.begin();
    await first.findOneOrFail(MissionLocaleFile, { id: file.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    await first.insert(Object.assign(new SupportProgramme(), { fileId: file.id, youthId: file.youthId, ownerId: file.ownerId, schemeId, startedOn: '2026-06-08' }));
    const second = start('CEJ', '2026-06-08');
    const isWaiting = async () => (await watch.execute<object[]>('select 1 from pg_locks where not granted')).length > 0;
    while (!(await isWaiting()));
    await first.commit();
    expect(code(await second)).toBe('ALREADY_OPEN');
  });

  it('I06: a scheme is entered within its validity only', async () => {
    expect(code(await start('CEJ', '2022-02-28'))).toBe('SCHEME_NOT_VALID');
    expect(code(await start('GARANTIE_JEUNES', '2022-03-01'))).toBe('SCHEME_NOT_VALID');
    expect(code(await start('GARANTIE_JEUNES', '2022-02-28'))).toBeNull();
    expect(code(await start('INCONNU', '2022-02-28'))).toBe('UNKNOWN_SCHEME');
  });

  it('ends once, not before its start, not in the future; then the scheme may be entered again, later', async () => {
    const { programme } = await start('CEJ', '2026-06-08');
    expect(code(await end(programme!.id, '2026-06-07'))).toBe('BEFORE_START');
    expect(code(await end(programme!.id, '2099-01-01'))).toBe('IN_THE_FUTURE');
    expect((await end(programme!.id, '2026-10-01')).programme).toEqual({ endedOn: '2026-10-01' });
    expect(code(await end(programme!.id, '2026-10-02'))).toBe('ALREADY_ENDED');
    expect(code(await start('CEJ', '2026-09-30'))).toBe('OVERLAPS');
    expect(code(await start('CEJ', '2026-10-01'))).toBeNull();
  });

  it('3.1: another mission locale’s file looks like one that does not exist, even with SUPPORT', async () => {
    const { programme } = await start('CEJ', '2026-06-08');
    const other = anAdviser();
    subgraph.allow(other, file.youthId!, ['IDENTITY', 'SUPPORT', 'SOCIAL']);
    expect(await start('PACEA', '2026-06-08', other)).toEqual(await send(START, { fileId: randomUUID(), scheme: 'PACEA', startedOn: '2026-06-08' }, other));
    expect(await end(programme!.id, '2026-10-01', other)).toEqual(await end(randomUUID(), '2026-10-01', other));
  });

  it('only advisers and software of missions locales write', async () => {
    const outsiders = [aViewer({ organisation: mine.organisation, roles: ['ADVISER'] }), anAdviser({ organisation: mine.organisation, roles: ['RESPONSABLE'] })];
    for (const viewer of outsiders) {
      const { errors } = await subgraph.execute(START, { viewer, variables: { input: { fileId: file.id, scheme: 'CEJ', startedOn: '2026-06-08' } } });
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect(code(await start('CEJ', '2026-06-08', anAdviser({ organisation: mine.organisation, roles: ['INTEGRATION'], machine: true })))).toBeNull();
  });
});
