import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Adviser } from '../adviser/adviser.ts';
import { Appointment } from '../appointment/appointment.ts';
import { Agency } from '../agency/agency.ts';
import { MissionLocaleContact } from '../contact/mission-locale-contact.ts';
import { acceptFiles } from '../file/accept-files.ts';
import { MissionLocaleFile } from '../file/file.ts';
import { FileAdviser } from '../file-adviser/file-adviser.ts';
import { missionsLocales } from '../index.ts';
import { SupportNeed } from '../need/support-need.ts';
import { aLine, anAdviser } from '../testkit.ts';
import { TrainingConvening } from '../training-obligation/training-convening.ts';
import { TrainingObligation } from '../training-obligation/training-obligation.ts';
import { mergeStructures } from './merge-structures.ts';
import { MissionLocale } from './mission-locale.ts';
import { seenByCode } from './seen-by-code.ts';

let subgraph: TestSubgraph;
let [old, next]: [string, string] = ['', ''];
let number = 100;
const [before, after] = [anAdviser(), anAdviser()];

beforeAll(async () => { subgraph = await startTestSubgraph(missionsLocales); });
beforeEach(async () => {
  number++;
  [old, next] = [`59${number}S00`, `62${number}S00`];
  await subgraph.worker().insertMany(MissionLocale, [Object.assign(seenByCode(old), { organisationId: before.organisation }), Object.assign(seenByCode(next), { organisationId: after.organisation })]);
});
afterAll(() => subgraph.close());

const merge = (code = old, successor = next, on = '2026-10-01') => subgraph.worker().transactional((em) => mergeStructures(em, { code, successor, on }));
const oldLine = (changes = {}) => aLine({ externalId: randomUUID(), structure: old, ownerId: before.organisation, ...changes });
const take = (lines: ReturnType<typeof aLine>[], on = '2026-09-01') => acceptFiles(subgraph.worker(), lines, on);
const idOf = async (code: string) => (await subgraph.worker().findOneOrFail(MissionLocale, { code })).id;
const filesOf = (externalId: string) => subgraph.worker().find(MissionLocaleFile, { externalId }, { orderBy: { id: 'asc' } });

describe('mergeStructures', () => {
  it('files, all that belongs to them, and agences follow to the successor and its organisation', async () => {
    const line = oldLine();
    await take([line]);
    const em = subgraph.worker();
    const [{ id: fileId }] = await filesOf(line.externalId) as [MissionLocaleFile];
    await em.insert(Object.assign(new SupportNeed(), { fileId, youthId: line.youthId, ownerId: before.organisation, domain: 'HOUSING', openedOn: '2026-09-01' }));
    await em.insert(Object.assign(new Agency(), { number, name: 'Agence', missionLocaleId: await idOf(old) }));
    expect(await merge()).toEqual({ isNew: true, files: 1 });
    expect(await filesOf(line.externalId)).toMatchObject([{ missionLocaleId: await idOf(next), entryCode: old, ownerId: after.organisation }]);
    for (const table of ['situation', 'support_programme', 'support_need', 'file_adviser']) {
      expect(await subgraph.worker().execute(`select owner_id from ${table} where file_id = ?`, [fileId])).toEqual([{ owner_id: after.organisation }]);
    }
    expect(await subgraph.worker().findOneOrFail(Agency, { number })).toMatchObject({ missionLocaleId: await idOf(next) });
    const list = async (viewer: typeof after) => JSON.stringify((await subgraph.execute('{ missionLocaleFiles { edges { node { externalId entryCode missionLocale { code } } } } }', { viewer })).data);
    expect(await list(after)).toContain(`{"externalId":"${line.externalId}","entryCode":"${old}","missionLocale":{"code":"${next}"}}`);
    expect(await list(before)).not.toContain(line.externalId);
  });

  it('calls to make again and training obligations under way follow to the successor: no clock runs that nobody may stop', async () => {
    const [youthId, taken] = [randomUUID(), randomUUID()];
    const contact = (of: string) => Object.assign(new MissionLocaleContact(), { youthId: of, ownerId: before.organisation, authorId: before.person, at: new Date(), means: 'PHONE', answer: 'OTHER', callBackOn: '2026-10-02' });
    const obligation = (of: string, owner: string) => Object.assign(new TrainingObligation(), { youthId: of, ownerId: owner, authorId: before.person, origin: 'SCHOOL', identifiedOn: '2026-08-01', state: 'CONVENED', convenedOn: '2026-08-02', dueOn: '2026-10-02' });
    const [called, under, twice, theirs] = [contact(youthId), obligation(youthId, before.organisation), obligation(taken, before.organisation), obligation(taken, after.organisation)];
    const convening = Object.assign(new TrainingConvening(), { obligationId: under.id, youthId, ownerId: before.organisation, authorId: before.person, reason: 'NO_LONGER_ANSWERS', sentOn: '2026-08-02', meetingAt: new Date(), channels: ['LETTER'], dueOn: '2026-10-02' });
    for (const row of [called, under, twice, theirs, convening]) await subgraph.worker().insert(row);
    await merge();
    const owner = async (table: string, id: string) => (await subgraph.worker().execute<{ owner_id: string }[]>(`select owner_id from ${table} where id = ?`, [id]))[0]!.owner_id;
    expect([await owner('mission_locale_contact', called.id), await owner('training_obligation', under.id), await owner('training_convening', convening.id)]).toEqual([after.organisation, after.organisation, after.organisation]);
    expect(await owner('training_obligation', twice.id), 'the successor controls that youth already').toBe(before.organisation);
  });

  it('an appointment to come goes on with the adviser who goes on with the file', async () => {
    const line = oldLine({ adviser: 'Anny Renaud' });
    await take([line, aLine({ externalId: randomUUID(), structure: next, ownerId: after.organisation, adviser: 'Anny Renaud' })]);
    const [{ id: fileId, adviserId }] = await filesOf(line.externalId) as [MissionLocaleFile];
    const planned = Object.assign(new Appointment(), { fileId, youthId: line.youthId, ownerId: before.organisation, authorId: before.person, adviserId, kind: 'FOLLOW_UP', mode: 'PHONE', startsAt: new Date(), day: '2026-10-05', minutes: 30 });
    await subgraph.worker().insert(planned);
    await merge();
    const [file] = await filesOf(line.externalId);
    expect(file!.adviserId).not.toBe(adviserId);
    expect(await subgraph.worker().findOneOrFail(Appointment, { id: planned.id })).toMatchObject({ ownerId: after.organisation, adviserId: file!.adviserId });
  });

  it('advisers follow; one that the successor has under the same name goes on with the file, and the history says so', async () => {
    const [anny, milan] = [oldLine({ adviser: 'Anny Renaud' }), oldLine({ adviser: 'Milan Marty' })];
    await take([anny, milan, aLine({ externalId: randomUUID(), structure: next, ownerId: after.organisation, adviser: 'Anny Renaud' })]);
    const of = async (name: string, code: string) => (await subgraph.worker().findOneOrFail(Adviser, { displayName: name, missionLocaleId: await idOf(code) })).id;
    const [stays, comes] = [await of('Anny Renaud', next), await of('Milan Marty', old)];
    await merge();
    expect(await filesOf(anny.externalId)).toMatchObject([{ adviserId: stays }]);
    expect(await filesOf(milan.externalId)).toMatchObject([{ adviserId: comes }]);
    expect(await of('Milan Marty', next)).toBe(comes);
    const [file] = await filesOf(anny.externalId);
    expect(await subgraph.worker().find(FileAdviser, { fileId: file!.id })).toMatchObject([{ adviserId: stays, until: null }]);
  });

  it('a file that comes under the old code afterwards is the same one; under the new code too, where it is the same youth', async () => {
    const line = oldLine();
    await take([line]);
    await merge();
    expect(await take([line], '2026-10-02')).toEqual({ created: 0, changed: 0, unchanged: 1 });
    expect(await take([{ ...line, structure: next, ownerId: after.organisation }], '2026-10-03')).toEqual({ created: 0, changed: 0, unchanged: 1 });
    expect(await take([{ ...line, situation: 'EMPLOI' }], '2026-10-04')).toEqual({ created: 0, changed: 1, unchanged: 0 });
    expect(await filesOf(line.externalId)).toMatchObject([{ situation: 'EMPLOI', ownerId: after.organisation }]);
  });

  it('a new file under the old code lands in the successor, once, under whichever code it comes again', async () => {
    await merge();
    const line = oldLine();
    expect(await take([line, { ...line, structure: next, ownerId: after.organisation }])).toEqual({ created: 1, changed: 0, unchanged: 0 });
    expect(await take([line])).toEqual({ created: 0, changed: 0, unchanged: 1 });
    expect(await filesOf(line.externalId)).toMatchObject([{ missionLocaleId: await idOf(next), ownerId: after.organisation }]);
  });

  it('two structures gave one number to two youths: they stay two files, each followed by its own line', async () => {
    const mine = oldLine();
    const theirs = aLine({ externalId: mine.externalId, structure: next, ownerId: after.organisation });
    await take([mine, theirs]);
    await merge();
    expect(await take([{ ...mine, situation: 'EMPLOI' }, theirs], '2026-10-02')).toEqual({ created: 0, changed: 1, unchanged: 1 });
    const kept = await filesOf(mine.externalId);
    expect(kept.map((f) => [f.youthId, f.situation]).sort()).toEqual([[mine.youthId, 'EMPLOI'], [theirs.youthId, 'FORMATION']].sort());
  });

  it('the old code keeps resolving, through a second merger too; lists show who receives today', async () => {
    const third = `80${number}S00`;
    await subgraph.worker().insert(seenByCode(third));
    await merge();
    await merge(next, third, '2026-11-01');
    const ask = async (query: string) => JSON.stringify((await subgraph.execute(query)).data);
    expect(await ask(`{ missionLocale(code: "${old}") { code } }`)).toBe(`{"missionLocale":{"code":"${third}"}}`);
    expect(await ask(`{ missionLocales(code: "${old.toLowerCase()}") { edges { node { code } } } }`)).toContain(third);
    expect(await ask(`{ missionLocale(id: "${await idOf(old)}") { code mergedOn mergedInto { code } } }`)).toBe(`{"missionLocale":{"code":"${old}","mergedOn":"2026-10-01","mergedInto":{"code":"${third}"}}}`);
    expect(await ask('{ missionLocales(first: 100) { edges { node { code } } } }')).not.toMatch(new RegExp(`${old}|${next}`));
    expect(await ask('{ missionLocale(code: "00000S00") { code } }')).toBe('{"missionLocale":null}');
    for (const none of ['', `(id: "${randomUUID()}", code: "${old}")`]) expect((await subgraph.execute(`{ missionLocale${none} { code } }`)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('the same merger again changes nothing; what cannot be is told; siblings learn of it once', async () => {
    expect(await merge()).toMatchObject({ isNew: true });
    expect(await merge()).toEqual({ isNew: false, files: 0 });
    expect(await merge(next, old)).toEqual({ fault: 'INTO_ITSELF' });
    expect(await merge('99001S00')).toEqual({ fault: 'STRUCTURE_UNKNOWN' });
    expect(await merge(old, '99001S00')).toEqual({ fault: 'SUCCESSOR_UNKNOWN' });
    const told = await subgraph.worker().execute(`select data from outbox_event where type = 'fr.passerelle.missions-locales.structure.merged' order by position desc limit 2`);
    expect(told[0]).toEqual({ data: { organisation: before.organisation, successor: after.organisation, on: '2026-10-01' } });
  });

  it('a merger of 500 files costs the statements of a merger of one', async () => {
    const cost = async (files: number) => {
      await take(Array.from({ length: files }, () => oldLine()));
      return (await statementsOf(subgraph.running.services.worker, () => merge())).length;
    };
    const one = await cost(1);
    number++;
    [old, next] = [`59${number}S00`, `62${number}S00`];
    await subgraph.worker().insertMany(MissionLocale, [Object.assign(seenByCode(old), { organisationId: before.organisation }), Object.assign(seenByCode(next), { organisationId: after.organisation })]);
    expect(await cost(500)).toBe(one);
  });

  it('E17: every mission locale has the five missions; a reader who is nobody sees a structure, not its files', async () => {
    const { data } = await subgraph.execute(`{ missionLocale(code: "${old}") { isTemporary missions { code } } }`);
    expect(data).toEqual({ missionLocale: { isTemporary: false, missions: ['GLOBAL_SUPPORT', 'LOCAL_PARTNERSHIPS', 'EMPLOYMENT_SERVICE', 'CONTRACT_PRESCRIPTION', 'COMPANY_RELATIONS'].map((code) => ({ code })) } });
    expect(seenByCode('99994S00').isTemporary).toBe(true);
    const none = await subgraph.execute('{ missionLocaleFiles { edges { node { id } } } }', { viewer: aViewer() });
    expect(none.data).toEqual({ missionLocaleFiles: { edges: [] } });
  });
});
