import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import { addDays } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Adviser } from '../adviser/adviser.ts';
import { Appointment } from '../appointment/appointment.ts';
import type { AppointmentState } from '../appointment/kind.ts';
import { acceptFiles } from '../file/accept-files.ts';
import { MissionLocaleFile } from '../file/file.ts';
import { missionsLocales } from '../index.ts';
import { aLine, anAdviser } from '../testkit.ts';

const CASELOAD = 'query ($id: ID!) { caseload(adviser: $id) { files bySituation { situation count } byScheme { scheme count } waiting waitingSince } }';
const REASSIGN = 'mutation ($i: ReassignFilesInput!) { reassignFiles(input: $i) { reassignment { count remaining } userErrors { code } } }';
const HISTORY = 'query ($id: ID!) { missionLocaleFile(id: $id) { adviser { displayName } advisers { adviser { displayName } since until } } }';

describe('caseload, reassignFiles and the advisers of a file', () => {
  let subgraph: TestSubgraph;
  const [mine, other] = [anAdviser(), anAdviser()];
  const line = (n: string, changes = {}) => aLine({ externalId: n, structure: '59512S00', ownerId: mine.organisation, adviser: 'Anny Renaud', ...changes });

  beforeAll(async () => {
    subgraph = await startTestSubgraph(missionsLocales);
    await acceptFiles(subgraph.worker(), [
      line('1'), line('2', { situation: 'EMPLOI', scheme: 'PACEA' }),
      line('3', { situation: 'SANS_SOLUTION', scheme: null, startedOn: null, registeredOn: '2026-03-01' }), line('4', { situation: 'RECHERCHE_EMPLOI', scheme: null, startedOn: null }),
      line('5', { situation: 'SANS_SOLUTION' }), line('6', { situation: null, scheme: null, startedOn: null, registeredOn: null }),
      line('under 16', { youthId: null }), line('7', { adviser: 'Milan Marty' }),
      aLine({ externalId: '8', structure: '59017S00', ownerId: other.organisation, adviser: 'Anny Renaud' }),
    ], '2026-11-01');
  });
  afterAll(() => subgraph.close());

  const adviser = async (name: string, file: string) => (await subgraph.worker().findOneOrFail(Adviser, { displayName: name, missionLocaleId: (await theFile(file)).missionLocaleId })).id;
  const theFile = (externalId: string) => subgraph.worker().findOneOrFail(MissionLocaleFile, { externalId });
  const caseload = async (id: string, viewer = mine) => (await subgraph.execute(CASELOAD, { viewer, variables: { id } })).data as { caseload: Record<string, unknown> | null };
  const reassign = async (i: object, viewer = mine) => (await subgraph.execute(REASSIGN, { viewer, variables: { i } })).data;
  const refused = (code: string) => ({ reassignFiles: { reassignment: null, userErrors: [{ code }] } });

  it('counts files by situation and by scheme, and those who wait, since when; 3.2: nobody who is not registered', async () => {
    expect(await caseload(await adviser('Anny Renaud', '1'))).toEqual({ caseload: {
      files: 6, bySituation: expect.arrayContaining([{ situation: 'SANS_SOLUTION', count: 2 }, { situation: 'EMPLOI', count: 1 }, { situation: null, count: 1 }]) as unknown,
      byScheme: [{ scheme: 'CEJ', count: 2 }, { scheme: 'PACEA', count: 1 }], waiting: 3, waitingSince: '2026-03-01',
    } });
  });

  it('E17: whoever has an appointment to come does not wait; whoever missed the last one, with none to come, does, whatever the scheme', async () => {
    const anny = await adviser('Anny Renaud', '1');
    const meet = async (file: string, days: number, state: AppointmentState, stateOn: string | null = null) => {
      const { id: fileId, youthId } = await theFile(file);
      const day = addDays(today(), days);
      const appointment = Object.assign(new Appointment(), { fileId, youthId, ownerId: mine.organisation, authorId: randomUUID(), kind: 'FOLLOW_UP', mode: 'PHONE', startsAt: new Date(`${day}T10:00:00Z`), day, minutes: 30, state, stateOn });
      await subgraph.worker().insert(appointment);
      return { waits: (await caseload(anny)).caseload, drop: () => subgraph.worker().nativeDelete(Appointment, { id: appointment.id }) };
    };
    const after = async (...of: Parameters<typeof meet>[]) => {
      const done = [];
      for (const one of of) done.push(await meet(...one));
      for (const { drop } of done) await drop();
      return [done.at(-1)!.waits!['waiting'], done.at(-1)!.waits!['waitingSince']];
    };
    // File 3 waits since March, and is the oldest; file 5 is without a solution, in a scheme; file 2 has a job.
    expect(await after(['3', 0, 'PLANNED'])).toEqual([2, '2026-05-26']);
    expect(await after(['3', -1, 'PLANNED'])).toEqual([3, '2026-03-01']);
    expect(await after(['3', -9, 'SEEN'])).toEqual([3, '2026-03-01']);
    expect(await after(['5', -9, 'SEEN'])).toEqual([3, '2026-03-01']);
    for (const state of ['NO_SHOW', 'EXCUSED', 'REVOKED'] as const) expect(await after(['5', -400, state, addDays(today(), -399)])).toEqual([4, addDays(today(), -400)]);
    expect(await after(['5', 9, 'REVOKED', addDays(today(), -500)])).toEqual([4, addDays(today(), -500)]);
    expect(await after(['5', -9, 'NO_SHOW'], ['5', 3, 'PLANNED'])).toEqual([3, '2026-03-01']);
    expect(await after(['5', -9, 'NO_SHOW'], ['5', -3, 'SEEN'])).toEqual([3, '2026-03-01']);
    expect(await after(['2', -9, 'NO_SHOW'])).toEqual([3, '2026-03-01']);
  });

  it('an adviser of another mission locale is not counted for us, nor ours for others; other networks have no caseload', async () => {
    expect(await caseload(await adviser('Anny Renaud', '8'))).toEqual({ caseload: null });
    expect(await caseload(await adviser('Anny Renaud', '1'), other)).toEqual({ caseload: null });
    const { errors } = await subgraph.execute(CASELOAD, { viewer: aViewer(), variables: { id: randomUUID() } });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('all the advisers of a structure cost the statement of one', async () => {
    const { missionLocaleId } = await theFile('1');
    const ask = () => subgraph.execute('query ($id: ID!) { advisers(missionLocale: $id) { edges { node { displayName caseload { files } } } } }', { viewer: mine, variables: { id: missionLocaleId } });
    const seen = await statementsOf(subgraph.running.services.app, async () => { expect(JSON.stringify((await ask()).data)).toContain('{"displayName":"Milan Marty","caseload":{"files":1}}'); });
    expect(seen.filter(({ query }) => query.includes('with asked'))).toHaveLength(1);
    expect(seen.length).toBeLessThanOrEqual(2);
  });

  it('3.1: files are given only from one adviser of ours to another of the same structure, all of those named or none', async () => {
    const [anny, milan, stranger] = [await adviser('Anny Renaud', '1'), await adviser('Milan Marty', '7'), await adviser('Anny Renaud', '8')];
    const [one, seven] = [(await theFile('1')).id, (await theFile('7')).id];
    expect(await reassign({ fromAdviserId: anny, toAdviserId: milan, fileIds: [one, seven] })).toEqual(refused('FILE_NOT_FOUND'));
    expect(await reassign({ fromAdviserId: anny, toAdviserId: stranger, fileIds: [one] })).toEqual(refused('ADVISER_NOT_FOUND'));
    expect(await reassign({ fromAdviserId: anny, toAdviserId: anny })).toEqual(refused('SAME_ADVISER'));
    expect(await reassign({ fromAdviserId: anny, toAdviserId: milan, fileIds: [] })).toEqual(refused('TOO_MANY_FILES'));
    expect(await reassign({ fromAdviserId: anny, toAdviserId: milan }, other)).toEqual(refused('NO_FILE'));
    expect((await theFile('1')).adviserId).toBe(anny);
    const { errors } = await subgraph.execute(REASSIGN, { viewer: aViewer(), variables: { i: { fromAdviserId: anny, toAdviserId: milan } } });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('a departure: the files go on with another, and each says who followed it from when to when', async () => {
    const [anny, milan] = [await adviser('Anny Renaud', '1'), await adviser('Milan Marty', '7')];
    const { id } = await theFile('1');
    expect(await reassign({ fromAdviserId: anny, toAdviserId: milan, fileIds: [id] })).toEqual({ reassignFiles: { reassignment: { count: 1, remaining: 5 }, userErrors: [] } });
    expect((await subgraph.execute(HISTORY, { viewer: mine, variables: { id } })).data).toEqual({ missionLocaleFile: {
      adviser: { displayName: 'Milan Marty' },
      advisers: [{ adviser: { displayName: 'Milan Marty' }, since: today(), until: null }, { adviser: { displayName: 'Anny Renaud' }, since: null, until: today() }],
    } });
    expect(await reassign({ fromAdviserId: anny, toAdviserId: milan })).toMatchObject({ reassignFiles: { reassignment: { count: 6, remaining: 0 } } });
    expect(await caseload(milan)).toMatchObject({ caseload: { files: 7 } });
  });

  it('the next export names another adviser: the period changes with it; the same name again changes nothing', async () => {
    const youthId = randomUUID();
    for (const [name, on] of [['Anny Renaud', '2026-09-01'], ['Milan Marty', '2026-10-01'], ['Milan Marty', '2026-11-01']] as const) await acceptFiles(subgraph.worker(), [line('9', { youthId, adviser: name })], on);
    const { data } = await subgraph.execute(HISTORY, { viewer: mine, variables: { id: (await theFile('9')).id } });
    expect((data as { missionLocaleFile: { advisers: unknown[] } }).missionLocaleFile.advisers).toEqual([
      { adviser: { displayName: 'Milan Marty' }, since: '2026-10-01', until: null }, { adviser: { displayName: 'Anny Renaud' }, since: null, until: '2026-10-01' },
    ]);
    const partner = aViewer();
    subgraph.allow(partner, youthId, ['IDENTITY', 'STAGE']);
    expect((await subgraph.execute(HISTORY, { viewer: partner, variables: { id: (await theFile('9')).id } })).data).toEqual({ missionLocaleFile: null });
  });
});
