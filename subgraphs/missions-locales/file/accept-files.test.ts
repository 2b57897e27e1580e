import { randomUUID } from 'node:crypto';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Adviser } from '../adviser/adviser.ts';
import { missionsLocales } from '../index.ts';
import { MissionLocale } from '../mission-locale/mission-locale.ts';
import { SupportNeed } from '../need/support-need.ts';
import { SupportProgramme } from '../programme/support-programme.ts';
import { Scheme } from '../scheme/scheme.ts';
import { Situation } from '../situation/situation.ts';
import { aLine } from '../testkit.ts';
import { acceptFiles, type IncomingFile } from './accept-files.ts';
import { MissionLocaleFile } from './file.ts';

describe('acceptFiles', () => {
  let subgraph: TestSubgraph;
  let line: IncomingFile;

  beforeAll(async () => { subgraph = await startTestSubgraph(missionsLocales); });
  beforeEach(() => { line = aLine({ externalId: randomUUID() }); });
  afterAll(() => subgraph.close());

  const take = (changes: Partial<IncomingFile>, on: string) => acceptFiles(subgraph.worker(), [(line = { ...line, ...changes })], on);
  const file = () => subgraph.worker().findOneOrFail(MissionLocaleFile, { externalId: line.externalId });
  const situations = async () =>
    (await subgraph.worker().find(Situation, { fileId: (await file()).id }, { orderBy: { id: 'asc' } })).map((s) => [s.kind, s.since ?? null, s.until ?? null]);
  const programmes = async () => {
    const em = subgraph.worker();
    const codes = new Map((await em.findAll(Scheme)).map((s) => [s.id, s.code]));
    return (await em.find(SupportProgramme, { fileId: (await file()).id }, { orderBy: { id: 'asc' } })).map((p) => [codes.get(p.schemeId), p.startedOn ?? null, p.endedOn ?? null]);
  };

  it('keeps a file, its structure seen by code, its adviser as typed; the first situation is not given a date', async () => {
    expect(await take({ structure: '2A004S00', flags: ['PHONE'] }, '2026-11-01')).toEqual({ created: 1, changed: 0, unchanged: 0 });
    const kept = await file();
    expect(kept).toMatchObject({ youthId: line.youthId, ownerId: line.ownerId, registeredOn: '2026-05-26', situation: 'FORMATION', adviserName: 'Anny Renaud', flags: ['PHONE'] });
    expect(await subgraph.worker().findOneOrFail(MissionLocale, { id: kept.missionLocaleId })).toMatchObject({ code: '2A004S00', departement: '2A', isOfficial: false, organisationId: line.ownerId });
    expect(await situations()).toEqual([['FORMATION', null, null]]);
    expect(await programmes()).toEqual([['CEJ', '2026-06-08', null]]);
  });

  it('the same batch again changes nothing, not even a date of change', async () => {
    const batch = Array.from({ length: 400 }, (_, i) => aLine({ externalId: `again-${i}`, structure: `590${String(i % 50).padStart(2, '0')}S00`, adviser: `Conseiller ${i % 90}` }));
    const em = subgraph.worker();
    const all = async () => JSON.stringify(await Promise.all([MissionLocaleFile, Situation, SupportProgramme, Adviser, MissionLocale].map((e) => em.fork().find(e as typeof MissionLocaleFile, {}, { orderBy: { id: 'asc' } }))));
    expect(await acceptFiles(em, batch, '2026-11-01')).toEqual({ created: 400, changed: 0, unchanged: 0 });
    const before = await all();
    expect(await acceptFiles(em, batch, '2026-11-15')).toEqual({ created: 0, changed: 0, unchanged: 400 });
    expect(await all()).toBe(before);
  });

  it('two imports of one batch at once make each file once', async () => {
    const batch = Array.from({ length: 50 }, (_, i) => aLine({ externalId: `race-${i}`, structure: '97411S00' }));
    const done = await Promise.all([0, 1].map(() => acceptFiles(subgraph.worker(), batch, '2026-11-01')));
    expect(done.map((d) => d.created).sort()).toEqual([0, 50]);
    expect(await subgraph.worker().count(MissionLocaleFile, { externalId: { $like: 'race-%' } })).toBe(50);
  });

  it('a changed situation ends the earlier one at the import day and starts a new one', async () => {
    await take({}, '2026-11-01');
    await take({ situation: 'EMPLOI' }, '2026-11-15');
    await take({ situation: 'SANS_SOLUTION' }, '2026-12-01');
    expect(await situations()).toEqual([['FORMATION', null, '2026-11-15'], ['EMPLOI', '2026-11-15', '2026-12-01'], ['SANS_SOLUTION', '2026-12-01', null]]);
    expect((await file()).situation).toBe('SANS_SOLUTION');
  });

  it('a changed scheme ends the earlier programme, a scheme taken away too, and a slip taken back opens it again', async () => {
    await take({}, '2026-11-01');
    await take({ scheme: 'PACEA', startedOn: '2026-11-10' }, '2026-11-15');
    expect(await programmes()).toEqual([['CEJ', '2026-06-08', '2026-11-15'], ['PACEA', '2026-11-10', null]]);
    await take({ scheme: null, startedOn: null }, '2026-12-01');
    expect(await programmes()).toEqual([['CEJ', '2026-06-08', '2026-11-15'], ['PACEA', '2026-11-10', '2026-12-01']]);
    await take({ scheme: 'PACEA', startedOn: '2026-11-10' }, '2026-12-02');
    expect(await programmes()).toEqual([['CEJ', '2026-06-08', '2026-11-15'], ['PACEA', '2026-11-10', null]]);
  });

  it('a corrected first day corrects the programme; a programme never ends before it starts', async () => {
    await take({ startedOn: '2026-11-20' }, '2026-11-01');
    await take({ startedOn: '2026-11-25' }, '2026-11-02');
    expect(await programmes()).toEqual([['CEJ', '2026-11-25', null]]);
    await take({ scheme: 'AIJ' }, '2026-11-03');
    expect(await programmes()).toEqual([['CEJ', '2026-11-25', '2026-11-25'], ['AIJ', '2026-11-25', null]]);
  });

  it('what an adviser recorded here stands when the same line comes again', async () => {
    await take({}, '2026-11-01');
    const em = subgraph.worker();
    const kept = await em.findOneOrFail(MissionLocaleFile, { externalId: line.externalId });
    (await em.findOneOrFail(Situation, { fileId: kept.id })).until = '2026-11-05';
    (await em.findOneOrFail(SupportProgramme, { fileId: kept.id })).endedOn = '2026-11-05';
    kept.situation = 'EMPLOI';
    kept.adviserId = null;
    await em.flush();
    await em.insert(Object.assign(new Situation(), { fileId: kept.id, youthId: kept.youthId, ownerId: kept.ownerId, kind: 'EMPLOI', since: '2026-11-05' }));
    expect(await take({}, '2026-11-15')).toMatchObject({ unchanged: 1 });
    // The file catches up with what was recorded here: still nothing new; a corrected first day does not reopen what ended.
    await take({ situation: 'EMPLOI', startedOn: '2026-06-09' }, '2026-11-20');
    expect(await situations()).toEqual([['FORMATION', null, '2026-11-05'], ['EMPLOI', '2026-11-05', null]]);
    expect(await programmes()).toEqual([['CEJ', '2026-06-08', '2026-11-05']]);
    expect((await file()).adviserId).toBeNull();
    await take({ startedOn: '2026-11-18', adviser: 'Milan Marty' }, '2026-11-20');
    expect(await programmes()).toEqual([['CEJ', '2026-06-08', '2026-11-05'], ['CEJ', '2026-11-18', null]]);
    expect(await subgraph.worker().findOneOrFail(Adviser, { id: (await file()).adviserId! })).toMatchObject({ displayName: 'Milan Marty' });
  });

  it('a person registered later gets the file and all that belongs to it; an id once known is not lost', async () => {
    const youthId = line.youthId;
    await take({ youthId: null, ownerId: null }, '2026-11-01');
    const { id: fileId } = await file();
    await subgraph.worker().insert(Object.assign(new SupportNeed(), { fileId, domain: 'HOUSING', openedOn: '2026-11-01' }));
    const ownerId = randomUUID();
    await take({ youthId, ownerId }, '2026-11-02');
    await take({ youthId: null, ownerId: null }, '2026-11-03');
    for (const entity of [Situation, SupportProgramme, SupportNeed]) {
      expect(await subgraph.worker().findOneOrFail(entity as typeof Situation, { fileId })).toMatchObject({ youthId, ownerId });
    }
    expect(await file()).toMatchObject({ youthId, ownerId });
  });

  it('of two lines of one file in a batch, the last counts', async () => {
    expect(await acceptFiles(subgraph.worker(), [line, { ...line, situation: 'IMMERSION' }], '2026-11-01')).toEqual({ created: 1, changed: 0, unchanged: 0 });
    expect(await situations()).toEqual([['IMMERSION', null, null]]);
  });

  it('E15, I06: an unknown scheme, or one that could not be entered that day, is kept and flagged', async () => {
    await take({ scheme: 'XYZ' }, '2026-11-01');
    expect(await file()).toMatchObject({ flags: ['SCHEME_UNKNOWN'], received: { scheme: 'XYZ' } });
    expect(await programmes()).toEqual([]);
    await take({ scheme: 'GARANTIE_JEUNES', startedOn: '2022-03-01' }, '2026-11-02');
    expect((await file()).flags).toEqual(['SCHEME_NOT_VALID']);
    await take({ startedOn: '2022-02-28' }, '2026-11-03');
    expect((await file()).flags).toEqual([]);
  });

  it('few statements: 1,000 new files cost at most 25, the same again at most 10, all of them changed at most 25', async () => {
    const cost = async (situation: IncomingFile['situation']) => {
      const batch = Array.from({ length: 1_000 }, (_, i) => aLine({ externalId: `large-${i}`, structure: '59009S00', adviser: `Conseiller ${i}`, situation, youthId: youths[i]!, ownerId: null }));
      return (await statementsOf(subgraph.running.services.worker, () => acceptFiles(subgraph.worker(), batch, '2026-11-01'))).length;
    };
    const youths = Array.from({ length: 1_000 }, () => randomUUID());
    const costs = [await cost('EMPLOI'), await cost('EMPLOI'), await cost('IMMERSION')];
    expect(costs[0]).toBeLessThanOrEqual(25);
    expect(costs[1]).toBeLessThanOrEqual(10);
    expect(costs[2]).toBeLessThanOrEqual(25);
  });

  it('more than 1,000 lines are refused', async () => {
    await expect(acceptFiles(subgraph.worker(), Array.from({ length: 1_001 }, () => line))).rejects.toThrow(RangeError);
  });
});
