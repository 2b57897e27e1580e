import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { aCoordination, type TestCoordination } from '@passerelle/coordination/testkit/coordination';
import type { PersonKey } from '@passerelle/coordination/testkit/network';
import { askCoordination } from '@passerelle/kit/trust/ask-grants';
import { remoteKeys } from '@passerelle/kit/trust/keys';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { missionsLocales } from '@passerelle/missions-locales/index';
import type { PushAnswer } from '@passerelle/missions-locales/integration/answer';
import { forgetBatches } from '@passerelle/missions-locales/integration/forget-batches';
import { MissionLocale } from '@passerelle/missions-locales/mission-locale/mission-locale';
import { seenByCode } from '@passerelle/missions-locales/mission-locale/seen-by-code';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { someone } from './testkit/someone.ts';

interface Said extends PushAnswer { readonly status: number; readonly replayed: boolean; readonly media: string; readonly code?: string; readonly detail?: string; readonly text: string }

/** Coordination and the missions locales' slice as they are; a mission locale's software in front of the slice. */
describe('a mission locale’s software pushes its files', () => {
  let hub: TestCoordination;
  let slice: TestSubgraph;
  let keys = 0;

  beforeAll(async () => {
    hub = await aCoordination();
    slice = await startTestSubgraph(
      { ...missionsLocales, work: () => async () => {}, keys: ({ coordination }) => remoteKeys(coordination), askGrants: ({ settings, keys: k }) => askCoordination(settings.coordination, k) },
      { coordination: hub.subgraph.url },
    );
  });
  afterAll(async () => {
    await slice.close();
    await hub.close();
  });

  const aFile = (number: string, changes: Record<string, unknown> = {}) => ({ number, structure: '59512S00', ...someone(Number(number)), registeredOn: '2026-05-26', scheme: 'CEJ', startedOn: '2026-06-08', situation: 'FORMATION', adviser: 'Anny Renaud', ...changes });
  const push = async (files: unknown, { key = `key-${keys++}`, who = 'integration', body, at = slice.url }: { key?: string | null; who?: PersonKey | null; body?: string; at?: string } = {}): Promise<Said> => {
    const answer = await fetch(`${at}/integrations/files`, {
      method: 'POST', body: body ?? JSON.stringify({ files }),
      headers: { 'content-type': 'application/json', ...(key === null ? {} : { 'idempotency-key': key }), ...(who ? { authorization: `Bearer ${await hub.passport(who)}` } : {}) },
    });
    const text = await answer.text();
    return { status: answer.status, replayed: answer.headers.get('idempotency-replayed') === 'true', media: answer.headers.get('content-type') ?? '', text, ...(JSON.parse(text) as PushAnswer) };
  };
  const outcomes = ({ items }: Pick<Said, 'items'>) => items.map((i) => i.outcome);
  const codes = ({ items }: Pick<Said, 'items'>) => items.map((i) => i.problems.map((p) => p.code).join());
  const filesHere = () => slice.worker().execute<{ externalId: string; youthId: string | null; ownerId: string; flags: string[] }[]>('select external_id as "externalId", youth_id as "youthId", owner_id as "ownerId", flags from mission_locale_file order by external_id');
  const registered = async (number: string) => (await hub.subgraph.worker().execute<{ youth: string }[]>(`select youth_id as youth from source_record where source = 'missions-locales/file' and external_id = ?`, [`59512S00/${number}`]))[0]?.youth ?? null;

  it('each file gets its answer: new, followed, the same; its youth is registered, and is the software’s own', async () => {
    const first = await push([aFile('1'), aFile('2')]);
    expect(first).toMatchObject({ status: 200, replayed: false, counts: { CREATED: 2, UPDATED: 0, UNCHANGED: 0, PENDING: 0, REFUSED: 0 } });
    expect(first.items.map((i) => i.youth)).toEqual([await registered('1'), await registered('2')]);
    expect(outcomes(await push([aFile('2', { situation: 'EMPLOI' }), aFile('1'), aFile('3', { situation: 'EN VACANCES' })]))).toEqual(['UPDATED', 'UNCHANGED', 'CREATED']);
    expect(await filesHere()).toMatchObject([{ externalId: '1', ownerId: hub.organisations['mission'] }, { externalId: '2' }, { externalId: '3', flags: ['SITUATION_UNKNOWN'] }]);
    expect(await slice.worker().execute('select distinct received_through, received_from_id from mission_locale_file'), 'their provenance is the software').toEqual([{ received_through: 'SOFTWARE', received_from_id: hub.organisations['mission'] }]);
    expect(outcomes(await push([aFile('1', { adviser: 'Milan Marty' }), aFile('2', { situation: 'EMPLOI', scheme: 'PACEA' })]))).toEqual(['UPDATED', 'UPDATED']);
  });

  it('E17: under the code of before a merger a file is known again, and an under-16’s is its successor’s too', async () => {
    await hub.subgraph.worker().execute(
      `insert into organisation (id, created_at, updated_at, name, network, imilo, is_official, merged_into_id) values (gen_random_uuid(), now(), now(), 'Ancienne', 'MISSION_LOCALE', '59513S00', true, ?)`, [hub.organisations['mission']],
    );
    const [into] = await slice.worker().find(MissionLocale, { code: '59512S00' });
    await slice.worker().insert(Object.assign(seenByCode('59513S00'), { organisationId: randomUUID(), mergedIntoId: into!.id, mergedOn: '2026-10-01' }));
    const [file, child] = [aFile('901', { structure: '59513S00', phone: '06 12 34 90 01' }), aFile('902', { structure: '59513S00', birthDate: '2014-01-01' })];
    expect([...outcomes(await push([child])), ...outcomes(await push([file]))]).toEqual(['PENDING', 'CREATED']);
    expect(outcomes(await push([file]))).toEqual(['UNCHANGED']);
    expect(outcomes(await push([{ ...file, situation: 'EMPLOI' }]))).toEqual(['UPDATED']);
    expect(outcomes(await push([{ ...file, situation: 'EMPLOI', structure: '59512S00' }])), 'under the new code').toEqual(['UNCHANGED']);
  });

  it('a bad file stops none of the others; each says in French what to do, and quotes nothing', async () => {
    const said = await push([
      aFile('10'), aFile('11', { birthDate: 'hier' }), aFile('12', { address: '1 85 05 78 006 084 91' }), aFile('13', { structure: '86194S00' }), 'x', aFile('14', { adviser: 'Avant' }), aFile('14'),
    ]);
    expect(said.status).toBe(200);
    expect(outcomes(said)).toEqual(['CREATED', 'REFUSED', 'REFUSED', 'REFUSED', 'REFUSED', 'REFUSED', 'CREATED']);
    expect(codes(said)).toEqual(['', 'BIRTH_DATE_UNREADABLE', 'NIR_REFUSED', 'NOT_YOUR_ORGANISATION', 'NOT_A_FILE', 'FILE_TWICE', '']);
    expect(said.items[1]!.problems).toEqual([{ type: 'urn:passerelle:probleme:birth-date-unreadable', title: 'Dossier refusé', status: 422, code: 'BIRTH_DATE_UNREADABLE', detail: expect.stringContaining('JJ/MM/AAAA'), pointer: '#/files/1/birthDate' }]);
    for (const value of ['hier', '084', '86194S00', 'Avant', someone(10).familyName]) expect(said.text).not.toContain(value);
    expect((await filesHere()).map((f) => f.externalId).filter((n) => n.startsWith('1') && n !== '1')).toEqual(['10', '14']);
    expect(await registered('13')).toBeNull();
    // Nor is anything of them in what is kept to answer again.
    const kept = JSON.stringify(await slice.worker().execute('select * from pushed_batch'));
    for (const value of ['hier', someone(10).familyName, 'Anny']) expect(kept).not.toContain(value);
  });

  it('one record that another organisation keeps does not stop the batch', async () => {
    await push([aFile('20')]);
    await hub.subgraph.worker().execute(`update source_record set owner_id = ? where external_id = '59512S00/20'`, [hub.organisations['outsider']]);
    const said = await push([aFile('21'), aFile('20', { familyName: 'Autre' }), aFile('22'), aFile('23'), aFile('24')]);
    expect(codes(said)).toEqual(['', 'HELD_BY_ANOTHER', '', '', '']);
    expect(outcomes(said)).toEqual(['CREATED', 'REFUSED', 'CREATED', 'CREATED', 'CREATED']);
  });

  it('3.2: under 16, a file is kept by its owner alone, in no list and unregistered; sent again at 16, its person is registered', async () => {
    const child = aFile('30', { birthDate: '2012-03-15' });
    expect(await push([child])).toMatchObject({ items: [{ outcome: 'PENDING', youth: null, flags: ['UNDER_16'] }] });
    expect(await registered('30')).toBeNull();
    expect((await filesHere()).find((f) => f.externalId === '30')).toMatchObject({ youthId: null, ownerId: hub.organisations['mission'] });
    const listed = await slice.execute('{ missionLocaleFiles(first: 100) { edges { node { externalId } } } }', { passport: await hub.passport('adviser') });
    expect(JSON.stringify(listed.data)).toContain('"21"');
    expect(JSON.stringify(listed.data)).not.toContain('"30"');
    const said = await push([{ ...child, birthDate: '2009-03-15' }]);
    expect(said).toMatchObject({ items: [{ outcome: 'UPDATED', youth: await registered('30') }] });
    expect(said.items[0]!.youth).not.toBeNull();
  });

  it('3.2: an under-16 of a structure that the register never gave this organisation is refused', async () => {
    expect(codes(await push([aFile('31', { birthDate: '2012-03-15', structure: '86194S00' })]))).toEqual(['NOT_YOUR_ORGANISATION']);
  });

  it('the same key and files: the same answer, and nothing is done; other files: refused; the key is its software’s own', async () => {
    const files = [aFile('40'), aFile('41', { birthDate: '' })];
    const first = await push(files, { key: 'A' });
    const before = JSON.stringify(await filesHere());
    expect(await push(files, { key: 'A' })).toEqual({ ...first, replayed: true });
    expect(outcomes(await push(files, { key: 'B' }))).toEqual(['UNCHANGED', 'REFUSED']);
    expect(await push([aFile('40', { situation: 'EMPLOI' })], { key: 'A' })).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED', media: expect.stringContaining('application/problem+json') });
    expect(JSON.stringify(await filesHere())).toBe(before);
  });

  it('fifty sendings of one batch at once: one is done, all get its answer', async () => {
    const files = [aFile('50'), aFile('51')];
    const said = await Promise.all(Array.from({ length: 50 }, () => push(files, { key: 'race' })));
    expect(new Set(said.map((s) => JSON.stringify(s.items))).size).toBe(1);
    expect(outcomes(said[0]!)).toEqual(['CREATED', 'CREATED']);
    expect(await slice.worker().execute(`select 1 from pushed_batch where key = 'race'`)).toHaveLength(1);
    await slice.worker().execute('delete from integration_call');
  });

  it('who pushes: software of a mission locale, nobody else', async () => {
    expect(await push([aFile('60')], { who: null })).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    for (const who of ['adviser', 'responsable', 'assistant', 'feed'] as const) expect(await push([aFile('60')], { who }), who).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect((await filesHere()).some((f) => f.externalId === '60')).toBe(false);
  });

  it('what cannot be read is refused whole, as a problem in French', async () => {
    expect(await push([aFile('70')], { key: null })).toMatchObject({ status: 400, code: 'IDEMPOTENCY_KEY_MISSING' });
    for (const body of ['', 'x', '[]', '{"files":[]}', '{"files":{}}', '{"files":[1],"more":1}']) expect(await push([], { body }), body).toMatchObject({ status: 400, code: 'MALFORMED', media: expect.stringContaining('problem+json') });
    expect(await push(Array.from({ length: 501 }, (_, i) => i))).toMatchObject({ status: 413, code: 'TOO_MANY_FILES', detail: expect.stringContaining('500') });
    expect(await push([], { body: JSON.stringify({ files: ['x'.repeat(2_000_000)] }) })).toMatchObject({ status: 413, code: 'BODY_TOO_LARGE' });
  });

  it('3.3: coordination away: 503, nothing is taken; the same batch goes through later', async () => {
    const down: Server = createServer((request, answer) => (request.url?.includes('jwks')
      ? void fetch(`${hub.subgraph.url}${request.url}`).then(async (r) => answer.end(await r.text())) : answer.writeHead(500).end()));
    await new Promise<void>((done) => { down.listen(0, '127.0.0.1', done); });
    const lonely = await startTestSubgraph({ ...missionsLocales, work: () => async () => {}, keys: ({ coordination }) => remoteKeys(coordination) }, { coordination: `http://127.0.0.1:${(down.address() as AddressInfo).port}` });
    expect(await push([aFile('80')], { at: lonely.url, key: 'later' })).toMatchObject({ status: 503, code: 'COORDINATION_UNAVAILABLE' });
    expect(await lonely.worker().execute('select 1 from mission_locale_file union all select 1 from pushed_batch')).toEqual([]);
    await lonely.close();
    down.close();
    expect(outcomes(await push([aFile('80')], { key: 'later' }))).toEqual(['CREATED']);
  });

  it('a full batch takes few statements; keys are forgotten after thirty days', async () => {
    const files = Array.from({ length: 500 }, (_, i) => aFile(`9${String(i).padStart(3, '0')}`, { adviser: `Conseiller ${i % 40}` }));
    const seen: string[] = [];
    const logger = slice.running.services.worker.config.getLogger();
    const original = logger.logQuery.bind(logger);
    logger.logQuery = (context) => { seen.push(context.query ?? ''); original(context); };
    expect((await push(files)).counts).toMatchObject({ CREATED: 500 });
    logger.logQuery = original;
    expect(seen.length).toBeLessThan(45);
    await slice.worker().execute(`update pushed_batch set created_at = now() - interval '31 days' where key = 'A'`);
    expect(await forgetBatches(slice.worker())).toBe(1);
    expect(outcomes(await push([aFile('40')], { key: 'A' }))).toEqual(['UNCHANGED']);
  });
});
