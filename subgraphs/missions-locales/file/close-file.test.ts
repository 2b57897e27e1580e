import { randomUUID } from 'node:crypto';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { addDays } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { followMerges } from '@passerelle/kit/events/youth-alias';
import type { HubEvent } from '@passerelle/kit/events/event';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { missionsLocales } from '../index.ts';
import { aFile, aLine, anAdviser } from '../testkit.ts';
import { acceptFiles } from './accept-files.ts';
import { MissionLocaleFile } from './file.ts';

const MERGED = 'fr.passerelle.coordination.youth.merged';
const DAY = today();
const FIELDS: Readonly<Record<string, string>> = { closeFile: 'file { closedOn closingReason }', openFile: 'file { id closedOn }', planAppointment: 'appointment { id }', logMissionLocaleContact: 'contact { id }', startProgramme: 'programme { id }' };

describe('the end of a file (E17, A15)', () => {
  let subgraph: TestSubgraph;
  let mine: Viewer;
  let file: MissionLocaleFile;
  beforeAll(async () => { subgraph = await startTestSubgraph(missionsLocales); });
  beforeEach(async () => {
    mine = anAdviser();
    file = await aFile(subgraph.worker(), mine);
    subgraph.allow(mine, file.youthId!, ['SUPPORT']);
  });
  afterAll(() => subgraph.close());

  const act = async (name: string, i: object, viewer = mine) => {
    const { data, errors } = await subgraph.execute(`mutation ($i: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { done: ${name}(input: $i) { ${FIELDS[name]} userErrors { code } } }`, { viewer, variables: { i } });
    expect(errors).toBeUndefined();
    const { userErrors, ...result } = data!['done'] as Record<string, unknown> & { userErrors: { code: string }[] };
    return userErrors.length ? userErrors.map((e) => e.code) : result;
  };
  const close = (more: object = {}, viewer = mine) => act('closeFile', { fileId: file.id, reason: 'YOUTH_REQUEST', ...more }, viewer);
  const closedOn = async () => (await subgraph.worker().findOneOrFail(MissionLocaleFile, { id: file.id })).closedOn ?? null;
  const told = async () => (await subgraph.worker().execute<{ type: string; data: object }[]>(`select type, data from outbox_event where subject = ? and type like '%.file.%' order by position`, [file.youthId])).map(({ type, data }) => [type.split('.').at(-1), data]);
  const listed = async (isClosed?: boolean) => ((await subgraph.execute('query ($c: Boolean) { missionLocaleFiles(isClosed: $c) { edges { node { id } } } }', { viewer: mine, variables: { c: isClosed } })).data as { missionLocaleFiles: { edges: { node: { id: string } }[] } }).missionLocaleFiles.edges.map((e) => e.node.id);
  const about = () => ({ fileId: file.id, organisationId: mine.organisation });

  it('says when and why, once; leaves the list, stays readable; the siblings are told codes', async () => {
    expect(await close({ closedOn: addDays(DAY, 1) })).toEqual(['IN_THE_FUTURE']);
    expect(await close({ closedOn: addDays(file.registeredOn!, -1) })).toEqual(['BEFORE_FILE']);
    expect(await close({}, anAdviser())).toEqual(['FILE_NOT_FOUND']);
    expect(await close()).toEqual({ file: { closedOn: DAY, closingReason: 'YOUTH_REQUEST' } });
    expect(await close()).toEqual(['ALREADY_CLOSED']);
    expect([await listed(), await listed(true)]).toEqual([[], [file.id]]);
    const { data } = await subgraph.execute('query ($id: ID!) { missionLocaleFile(id: $id) { closedOn } }', { viewer: mine, variables: { id: file.id } });
    expect(data).toEqual({ missionLocaleFile: { closedOn: DAY } });
    expect(await told()).toEqual([['closed', { ...about(), on: DAY, reason: 'YOUTH_REQUEST', isLast: true }]]);
  });

  it('not with an appointment to come; a new one opens the file again, one noted of before the end does not', async () => {
    const plan = (days: number) => act('planAppointment', { fileId: file.id, kind: 'FOLLOW_UP', mode: 'PHONE', startsAt: new Date(Date.now() + days * 86_400_000).toISOString(), minutes: 30 });
    await close({ closedOn: addDays(DAY, -1) });
    await plan(-3);
    expect(await closedOn()).not.toBeNull();
    await plan(3);
    expect(await closedOn()).toBeNull();
    expect((await told()).at(-1)).toEqual(['opened', { ...about(), on: DAY }]);
    expect(await close()).toEqual(['APPOINTMENT_PLANNED']);
  });

  it('« ouvrir » opens the same file again; so do a youth who asks for something, and a scheme; not who has found a contract', async () => {
    const contact = (answer: string, reached: string | null = 'YOUTH') => act('logMissionLocaleContact', { youthId: file.youthId, at: new Date().toISOString(), means: 'PHONE', answer, reached });
    await close();
    expect(await act('openFile', { youthId: file.youthId })).toEqual({ file: { id: file.id, closedOn: null } });
    expect(await act('openFile', { youthId: file.youthId })).toEqual(['FILE_EXISTS']);
    await close({ closedOn: addDays(DAY, -1) });
    await contact('NEW_CONTRACT');
    await contact('LOOKING_FOR_CONTRACT', 'FAMILY');
    expect(await closedOn()).not.toBeNull();
    await contact('REORIENTATION');
    expect(await closedOn()).toBeNull();
    await close({ closedOn: addDays(DAY, -1) });
    await act('startProgramme', { fileId: file.id, scheme: 'CEJ', startedOn: DAY });
    expect(await closedOn()).toBeNull();
    expect((await told()).map(([verb]) => verb)).toEqual(['closed', 'opened', 'closed', 'opened', 'closed', 'opened']);
  });

  it('who keeps another file of the youth, under any of its ids, still holds one', async () => {
    const other = await aFile(subgraph.worker(), mine);
    await subgraph.worker().transactional((em) => followMerges[MERGED]!(em, { type: MERGED, subject: other.youthId!, data: { canonicalId: other.youthId!, ids: [other.youthId!, file.youthId!] }, sequence: '1' } as never as HubEvent));
    await close({ reason: 'DUPLICATE' });
    expect((await told()).at(-1)).toMatchObject(['closed', { reason: 'DUPLICATE', isLast: false }]);
    await act('closeFile', { fileId: other.id, reason: 'MOVED' });
    const [last] = await subgraph.worker().execute<{ data: object }[]>(`select data from outbox_event where data->>'fileId' = ?`, [other.id]);
    expect(last!.data).toMatchObject({ isLast: true });
  });

  it('3.6: a line closes and opens again, told once however often it comes; what was done here stands until a line tells of activity', async () => {
    const line = aLine({ externalId: randomUUID(), youthId: file.youthId!, ownerId: mine.organisation, structure: `59512S${randomUUID().slice(0, 6)}`, situation: 'SANS_SOLUTION' });
    const take = async (changes: object, on: string) => { await acceptFiles(subgraph.worker(), [{ ...line, ...changes }], on); await acceptFiles(subgraph.worker(), [{ ...line, ...changes }], on); };
    const ended = { closedOn: '2026-09-30', closingReason: 'AGE_LIMIT' } as const;
    await take({}, '2026-09-01');
    file = await subgraph.worker().findOneOrFail(MissionLocaleFile, { externalId: line.externalId });
    await take(ended, '2026-10-01');
    expect(await subgraph.worker().findOneOrFail(MissionLocaleFile, { id: file.id })).toMatchObject({ ...ended, receivedChanges: ['CLOSED_ON'] });
    expect(await told()).toEqual([['closed', { ...about(), on: '2026-09-30', reason: 'AGE_LIMIT', isLast: false }]]);
    await take({}, '2026-10-08');
    expect(await closedOn()).toBeNull();
    await close({ closedOn: '2026-10-10' });
    await take({}, '2026-10-15');
    await take({ adviser: 'Milan Marty' }, '2026-10-16');
    expect(await closedOn(), 'the same line, or another adviser, is no activity').toBe('2026-10-10');
    await take({ adviser: 'Milan Marty', situation: 'RECHERCHE_EMPLOI' }, '2026-10-22');
    expect(await closedOn()).toBeNull();
    await take({ ...ended, situation: 'EMPLOI' }, '2026-10-29');
    await act('openFile', { youthId: file.youthId, missionLocaleId: file.missionLocaleId });
    await take({ ...ended, situation: 'EMPLOI' }, '2026-11-05');
    expect(await closedOn(), 'opened here, it stands while the line is the same').toBeNull();
    expect((await told()).map(([verb]) => verb)).toEqual(['closed', 'opened', 'closed', 'opened', 'closed', 'opened']);
  });

  it('a second number after a closed file is told as opened; the first file ever is not, nor anybody who is not registered', async () => {
    await close({ closedOn: '2026-10-01' });
    const line = { ownerId: mine.organisation, structure: `59512S${randomUUID().slice(0, 6)}`, closedOn: null };
    await acceptFiles(subgraph.worker(), [aLine({ ...line, externalId: randomUUID(), youthId: file.youthId! }), aLine({ ...line, externalId: randomUUID(), youthId: null, closedOn: '2026-10-01' })], '2026-10-08');
    expect((await told()).map(([verb]) => verb)).toEqual(['closed', 'opened']);
    const alone = aLine({ ...line, externalId: randomUUID() });
    await acceptFiles(subgraph.worker(), [alone], '2026-10-08');
    expect(await subgraph.worker().execute(`select 1 from outbox_event where subject = ? and type like '%.file.%'`, [alone.youthId])).toEqual([]);
  });
});
