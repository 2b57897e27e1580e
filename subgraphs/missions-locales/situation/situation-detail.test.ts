import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acceptFiles } from '../file/accept-files.ts';
import { MissionLocaleFile } from '../file/file.ts';
import { missionsLocales } from '../index.ts';
import { aFile, aLine, anAdviser } from '../testkit.ts';
import { Situation } from './situation.ts';

const PARTS = `id kind since until immersion { purpose host endsOn renewedUntil days } employment { contract endsOn isFullTime isDurable } training { training level endsOn } civicService { formula endsOn }`;
const RECORD = `mutation ($i: RecordSituationInput!) { recordSituation(input: $i) { situation { ${PARTS} } userErrors { code field } } }`;
const COMPLETE = `mutation ($i: CompleteSituationInput!) { completeSituation(input: $i) { situation { ${PARTS} } userErrors { code field } } }`;
interface Result { situation: ({ id: string } & Record<string, unknown>) | null; userErrors: { code: string; field: string[] }[] }

describe('situations in detail', () => {
  let subgraph: TestSubgraph;
  let file: MissionLocaleFile;
  const [mine, other] = [anAdviser(), anAdviser()];
  beforeAll(async () => { subgraph = await startTestSubgraph(missionsLocales); });
  beforeEach(async () => { file = await aFile(subgraph.worker(), mine); });
  afterAll(() => subgraph.close());

  const send = async (query: string, i: object, viewer = mine): Promise<Result> => {
    const { data, errors } = await subgraph.execute(query, { viewer, variables: { i } });
    expect(errors).toBeUndefined();
    return Object.values(data as Record<string, Result>)[0]!;
  };
  const record = (kind: string, since: string, detail: object = {}) => send(RECORD, { fileId: file.id, kind, since, ...detail });
  const code = (result: Result) => result.userErrors[0]?.code ?? null;
  const told = async () => (await subgraph.worker().execute<{ data: object }[]>('select data from outbox_event where subject = ? order by position', [file.youthId])).map((e) => e.data);

  it('E18: a job says its contract; siblings are told its codes, and whether it is durable', async () => {
    const { situation } = await record('EMPLOI', '2026-01-05', { employment: { contract: 'CDD', endsOn: '2026-07-04', isFullTime: true } });
    expect(situation).toMatchObject({ employment: { contract: 'CDD', endsOn: '2026-07-04', isFullTime: true, isDurable: true }, immersion: null, training: null, civicService: null });
    expect(await told()).toEqual([{ kind: 'EMPLOI', on: '2026-01-05', contract: 'CDD', isDurable: true, endsOn: '2026-07-04' }]);
  });

  it('another job after a job is news, and ends it; the same kind without more is not', async () => {
    await record('EMPLOI', '2026-01-05', { employment: { contract: 'INTERIM', endsOn: '2026-02-04', isFullTime: false } });
    expect(code(await record('EMPLOI', '2026-02-05'))).toBe('ALREADY_CURRENT');
    expect(code(await record('EMPLOI', '2026-02-05', { employment: { contract: 'CDI', isFullTime: true } }))).toBeNull();
    expect((await subgraph.worker().find(Situation, { fileId: file.id }, { orderBy: { since: 'asc' } })).map((s) => [s.since, s.until ?? null])).toEqual([['2026-01-05', '2026-02-05'], ['2026-02-05', null]]);
  });

  it('two clicks record one job: indicators would count it twice', async () => {
    const job = () => record('EMPLOI', '2026-01-05', { employment: { contract: 'CDI', isFullTime: true } });
    expect((await Promise.all([job(), job()])).map(code).sort()).toEqual(['ALREADY_CURRENT', null]);
    expect(await subgraph.worker().count(Situation, { fileId: file.id })).toBe(1);
    expect(await told()).toHaveLength(1);
    expect(code(await record('EMPLOI', '2026-01-05', { employment: { contract: 'CDI', isFullTime: false } })), 'it says something else').toBeNull();
  });

  it('precisions of another kind, or against the rules, are refused at their field, and nothing is written', async () => {
    const immersion = { purpose: 'CONFIRM_PROJECT', host: 'COMPANY', endsOn: '2026-02-09' };
    expect(await record('EMPLOI', '2026-01-10', { immersion })).toMatchObject({ situation: null, userErrors: [{ code: 'DETAIL_OF_ANOTHER_KIND', field: ['input', 'immersion'] }] });
    expect(await record('IMMERSION', '2026-01-10', { immersion: { ...immersion, endsOn: '2026-02-10' } })).toMatchObject({ userErrors: [{ code: 'IMMERSION_TOO_LONG', field: ['input', 'immersion', 'endsOn'] }] });
    expect(code(await record('SERVICE_CIVIQUE', '2026-01-01', { civicService: { formula: 'FULL_TIME', endsOn: '2026-06-29' } }))).toBe('SERVICE_TOO_SHORT');
    expect(await subgraph.worker().count(Situation, { fileId: file.id })).toBe(0);
    expect(await told()).toEqual([]);
  });

  it('E11: a civic service and a training say what they are', async () => {
    expect((await record('SERVICE_CIVIQUE', '2026-01-01', { civicService: { formula: 'ALTERNATING', endsOn: '2026-06-30' } })).situation).toMatchObject({ civicService: { formula: 'ALTERNATING', endsOn: '2026-06-30' } });
    expect((await record('FORMATION', '2026-07-01', { training: { training: 'QUALIFYING', level: 3, endsOn: '2027-06-30' } })).situation).toMatchObject({ training: { training: 'QUALIFYING', level: 3 } });
  });

  it('an immersion is renewed, once recorded; another mission locale’s looks missing', async () => {
    const immersion = { purpose: 'DISCOVER_OCCUPATION', host: 'ASSOCIATION', endsOn: '2026-02-09', days: 15 };
    const { situation } = await record('IMMERSION', '2026-01-10', { immersion });
    const renewed = { situationId: situation!.id, immersion: { ...immersion, renewedUntil: '2026-03-09' } };
    expect((await send(COMPLETE, renewed)).situation).toMatchObject({ immersion: { ...immersion, renewedUntil: '2026-03-09' } });
    expect(code(await send(COMPLETE, { situationId: situation!.id }))).toBe('NOTHING_GIVEN');
    subgraph.allow(other, file.youthId!, ['IDENTITY', 'SUPPORT']);
    expect(code(await send(COMPLETE, renewed, other))).toBe('SITUATION_NOT_FOUND');
  });

  it('what an export brought has no precisions; the next export leaves those that were given here', async () => {
    const line = aLine({ externalId: randomUUID(), ownerId: mine.organisation, situation: 'SANS_SOLUTION' });
    await acceptFiles(subgraph.worker(), [line], '2026-01-01');
    await acceptFiles(subgraph.worker(), [{ ...line, situation: 'EMPLOI' }], '2026-02-01');
    const found = () => subgraph.worker().findOneOrFail(Situation, { youthId: line.youthId, until: null });
    await send(COMPLETE, { situationId: (await found()).id, employment: { contract: 'CDI', isFullTime: true } });
    await acceptFiles(subgraph.worker(), [{ ...line, situation: 'EMPLOI', adviser: 'Milan Marty' }], '2026-03-01');
    expect(await found()).toMatchObject({ since: '2026-02-01', detail: { employment: { contract: 'CDI' } } });
  });

  it('who holds SUPPORT for the youth reads the precisions; who does not, nothing', async () => {
    await record('EMPLOI', '2026-01-05', { employment: { contract: 'CDI', isFullTime: true } });
    const [partner, stranger] = [aViewer(), aViewer()];
    subgraph.allow(partner, file.youthId!, ['SUPPORT']);
    subgraph.allow(stranger, file.youthId!, ['IDENTITY', 'CASE']);
    const read = async (viewer: typeof mine) => (await subgraph.execute('query ($id: ID!) { missionLocaleFile(id: $id) { situations { employment { contract } } } }', { viewer, variables: { id: file.id } })).data;
    expect(await read(partner)).toEqual({ missionLocaleFile: { situations: [{ employment: { contract: 'CDI' } }] } });
    expect(await read(stranger)).toEqual({ missionLocaleFile: null });
  });
});
