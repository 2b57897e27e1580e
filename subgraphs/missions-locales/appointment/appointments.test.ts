import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { dayInFrance } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Adviser } from '../adviser/adviser.ts';
import { Agency } from '../agency/agency.ts';
import type { MissionLocaleFile } from '../file/file.ts';
import { MissionLocaleFile as File } from '../file/file.ts';
import { missionsLocales } from '../index.ts';
import { aFile, anAdviser } from '../testkit.ts';
import { Appointment } from './appointment.ts';

const HOUR = 3_600_000;
const FIELDS = 'id kind mode state stateOn startsAt endsAt minutes revocationReason notes adviser { displayName } agency { number } place { id } rescheduledFrom { id state }';
interface Done { result: Record<string, unknown> | null; codes: string[] }

describe('appointments', () => {
  let subgraph: TestSubgraph;
  let mine: Viewer;
  let file: MissionLocaleFile;
  const ahead = (hours: number) => new Date(Math.floor(Date.now() / HOUR) * HOUR + hours * HOUR).toISOString();

  beforeAll(async () => { subgraph = await startTestSubgraph(missionsLocales); });
  beforeEach(async () => {
    mine = anAdviser();
    file = await aFile(subgraph.worker(), mine);
  });
  afterAll(() => subgraph.close());

  const act = async (mutation: string, input: object, viewer: Viewer): Promise<Done> => {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const { data, errors } = await subgraph.execute(`mutation ($input: ${type}!) { done: ${mutation}(input: $input) { appointment { ${FIELDS} } userErrors { code } } }`, { viewer, variables: { input } });
    expect(errors).toBeUndefined();
    const { appointment, userErrors } = data!['done'] as { appointment: Record<string, unknown> | null; userErrors: { code: string }[] };
    return { result: appointment, codes: userErrors.map((e) => e.code) };
  };
  const plan = (changes: object = {}, viewer = mine) => act('planAppointment', { fileId: file.id, kind: 'FOLLOW_UP', mode: 'PHONE', startsAt: ahead(48), minutes: 45, ...changes }, viewer);
  const idOf = async (planned: Promise<Done>) => String((await planned).result?.['id']);
  const record = (appointmentId: string, outcome: string, more: object = {}, viewer = mine) => act('recordAppointmentOutcome', { appointmentId, outcome, ...more }, viewer);
  const move = (appointmentId: string, startsAt: string, more: object = {}, viewer = mine) => act('moveAppointment', { appointmentId, startsAt, ...more }, viewer);
  const revoke = (appointmentId: string, reason = 'BY_YOUTH', viewer = mine) => act('revokeAppointment', { appointmentId, reason }, viewer);
  const told = async () => (await subgraph.worker().execute<{ type: string; data: Record<string, unknown> }[]>('select type, data from outbox_event where subject = ? order by position', [file.youthId])).map(({ type, data }) => [type.split('.').at(-1), data]);

  it('E17, B04: says when, how long, how and with whom; the siblings are told codes and the hour', async () => {
    const em = subgraph.worker();
    const adviser = Object.assign(new Adviser(), { missionLocaleId: file.missionLocaleId, displayName: 'Anny Renaud' });
    const agency = Object.assign(new Agency(), { number: 4_101, name: 'Centre', missionLocaleId: file.missionLocaleId });
    await em.insert(adviser);
    await em.insert(agency);
    const { result } = await plan({ kind: 'FIRST_RECEPTION', mode: 'ON_SITE', agencyId: agency.id, adviserId: adviser.id, notes: 'apporte son CV' });
    expect(result).toMatchObject({
      kind: 'FIRST_RECEPTION', mode: 'ON_SITE', state: 'PLANNED', stateOn: null, startsAt: ahead(48), minutes: 45, endsAt: new Date(Date.parse(ahead(48)) + 45 * 60_000).toISOString(),
      notes: 'apporte son CV', adviser: { displayName: 'Anny Renaud' }, agency: { number: 4_101 }, place: null, rescheduledFrom: null,
    });
    expect(await told()).toEqual([['planned', { appointmentId: result?.['id'], at: ahead(48), kind: 'FIRST_RECEPTION' }]]);
    expect(await subgraph.worker().findOneOrFail(Appointment, { id: String(result?.['id']) })).toMatchObject({ ownerId: mine.organisation, authorId: mine.person, youthId: file.youthId, day: dayInFrance(new Date(ahead(48))) });
  });

  it('B20: outside takes place at a structure of the network; agency and adviser are of the mission locale', async () => {
    const em = subgraph.worker();
    const foreign = await aFile(em, anAdviser());
    const adviser = Object.assign(new Adviser(), { missionLocaleId: foreign.missionLocaleId, displayName: 'Un autre' });
    const agency = Object.assign(new Agency(), { number: 4_102, name: 'Ailleurs', missionLocaleId: foreign.missionLocaleId });
    await em.insert(adviser);
    await em.insert(agency);
    expect((await plan({ mode: 'OUTSIDE' })).codes).toEqual(['PLACE_NEEDED']);
    expect((await plan({ placeId: randomUUID() })).codes).toEqual(['PLACE_NOT_NEEDED']);
    expect((await plan({ agencyId: agency.id })).codes).toEqual(['AGENCY_NOT_NEEDED']);
    expect((await plan({ mode: 'ON_SITE', agencyId: agency.id })).codes).toEqual(['AGENCY_NOT_FOUND']);
    expect((await plan({ adviserId: adviser.id })).codes).toEqual(['ADVISER_NOT_FOUND']);
    const placeId = randomUUID();
    expect((await plan({ mode: 'OUTSIDE', placeId })).result).toMatchObject({ place: { id: placeId } });
    expect(await subgraph.worker().count(Appointment, { fileId: file.id })).toBe(1);
  });

  it('one youth is in one place at a time, also at another mission locale', async () => {
    await plan();
    expect((await plan({ startsAt: new Date(Date.parse(ahead(48)) + 44 * 60_000).toISOString() })).codes).toEqual(['TIME_TAKEN']);
    expect((await plan({ startsAt: new Date(Date.parse(ahead(48)) + 45 * 60_000).toISOString() })).codes).toEqual([]);
    const other = anAdviser();
    const theirs = await aFile(subgraph.worker(), other, { youthId: file.youthId! });
    subgraph.allow(other, file.youthId!, ['SUPPORT']);
    expect((await act('planAppointment', { fileId: theirs.id, kind: 'WORKSHOP', mode: 'VIDEO', startsAt: ahead(48), minutes: 60 }, other)).codes).toEqual(['TIME_TAKEN']);
    const id = await idOf(plan({ startsAt: ahead(72) }));
    expect((await plan({ startsAt: ahead(72) })).codes).toEqual(['TIME_TAKEN']);
    await revoke(id);
    expect((await plan({ startsAt: ahead(72) })).codes).toEqual([]);
  });

  it('two who plan the same hour at once: one does', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => plan({ startsAt: ahead(96) })));
    expect(answers.flatMap((a) => a.codes)).toEqual(['TIME_TAKEN', 'TIME_TAKEN', 'TIME_TAKEN']);
  });

  it('moved: what was agreed stays written, revoked; the new one says which it replaces; told once', async () => {
    const id = await idOf(plan({ notes: 'a' }));
    expect((await move(id, ahead(48))).codes).toEqual(['SAME_TIME']);
    expect((await move(id, ahead(24 * 400))).codes).toEqual(['TOO_FAR']);
    // Half an hour later overlaps only the one that it replaces.
    const later = new Date(Date.parse(ahead(48)) + 30 * 60_000).toISOString();
    const { result } = await move(id, later);
    expect(result).toMatchObject({ state: 'PLANNED', startsAt: later, minutes: 45, kind: 'FOLLOW_UP', rescheduledFrom: { id, state: 'REVOKED' } });
    expect(await subgraph.worker().findOneOrFail(Appointment, { id })).toMatchObject({ state: 'REVOKED', revocationReason: 'RESCHEDULED', startsAt: new Date(ahead(48)) });
    expect((await told()).at(-1)).toEqual(['moved', { appointmentId: result?.['id'], at: later, kind: 'FOLLOW_UP', fromId: id, fromAt: ahead(48) }]);
    expect((await move(id, ahead(60))).codes).toEqual(['NOT_PLANNED']);
  });

  it('nobody is absent before the hour; after it, an absence may be excused, and a revoked one stays revoked', async () => {
    const future = await idOf(plan());
    for (const outcome of ['SEEN', 'EXCUSED', 'NO_SHOW']) expect((await record(future, outcome)).codes).toEqual(['NOT_STARTED']);
    expect((await revoke(future, 'RESCHEDULED')).codes).toEqual(['MOVE_INSTEAD']);
    expect((await revoke(future)).result).toMatchObject({ state: 'REVOKED', revocationReason: 'BY_YOUTH' });
    expect((await record(future, 'SEEN')).codes).toEqual(['REVOKED']);
    expect((await revoke(future)).codes).toEqual(['NOT_PLANNED']);
    const past = await idOf(plan({ startsAt: ahead(-48) }));
    expect((await record(past, 'NO_SHOW', { notes: 'pas venu' })).result).toMatchObject({ state: 'NO_SHOW', notes: 'pas venu' });
    expect((await record(past, 'NO_SHOW')).codes).toEqual(['ALREADY_RECORDED']);
    expect((await record(past, 'EXCUSED')).result).toMatchObject({ state: 'EXCUSED', notes: 'pas venu' });
    expect((await record(past, 'SEEN')).result).toMatchObject({ state: 'SEEN' });
    expect((await revoke(past)).codes).toEqual(['NOT_PLANNED']);
    expect((await told()).map(([verb]) => verb)).toEqual(['planned', 'revoked', 'planned', 'missed', 'excused', 'held']);
  });

  it('two who say what became of it at once follow each other', async () => {
    const id = await idOf(plan({ startsAt: ahead(-24) }));
    const answers = await Promise.all([record(id, 'SEEN'), record(id, 'SEEN')]);
    expect(answers.flatMap((a) => a.codes)).toEqual(['ALREADY_RECORDED']);
  });

  const LIST = `query ($day: LocalDate, $adviser: ID, $state: AppointmentState, $first: Int! = 20, $after: String) {
    appointments(day: $day, adviser: $adviser, state: $state, first: $first, after: $after) { edges { node { startsAt file { id } } } pageInfo { endCursor hasNextPage } } }`;
  interface List { appointments: { edges: { node: { startsAt: string } }[]; pageInfo: { endCursor: string } } }
  const list = async (viewer: Viewer, variables: object = {}) => (await subgraph.execute(LIST, { viewer, variables: variables as Record<string, unknown> })).data as never as List;
  const hours = async (viewer: Viewer, variables: object = {}) => (await list(viewer, variables)).appointments.edges.map((e) => e.node.startsAt);

  it('the day’s list is the own mission locale’s, by the hour, by adviser and state, and pages without a gap', async () => {
    const em = subgraph.worker();
    const adviser = Object.assign(new Adviser(), { missionLocaleId: file.missionLocaleId, displayName: 'Anny Renaud' });
    await em.insert(adviser);
    for (const h of [75, 73, 74]) await plan({ startsAt: ahead(h), ...(h === 74 ? { adviserId: adviser.id } : {}) });
    await revoke(await idOf(plan({ startsAt: ahead(300) })));
    const all = [ahead(73), ahead(74), ahead(75), ahead(300)];
    expect(await hours(mine)).toEqual(all);
    expect(await hours(mine, { day: dayInFrance(new Date(ahead(300))) })).toEqual([ahead(300)]);
    expect(await hours(mine, { adviser: adviser.id })).toEqual([ahead(74)]);
    expect(await hours(mine, { state: 'REVOKED' })).toEqual([ahead(300)]);
    const { endCursor } = (await list(mine, { first: 2 })).appointments.pageInfo;
    expect(await hours(mine, { first: 2, after: endCursor })).toEqual(all.slice(2));
    expect(await hours(anAdviser())).toEqual([]);
    // Whoever reads one youth's appointments by a grant does not get a list of them.
    const partner = aViewer();
    subgraph.allow(partner, file.youthId!, ['SUPPORT']);
    expect(await hours(partner)).toEqual([]);
  });

  it('a list costs as many statements for five files as for one', async () => {
    const others = [];
    await plan();
    for (let i = 0; i < 4; i += 1) others.push(await aFile(subgraph.worker(), mine));
    for (const other of others) await plan({ fileId: other.id });
    const ask = (first: number) => statementsOf(subgraph.running.services.app, () => subgraph.execute(
      'query ($first: Int!) { missionLocaleFiles(first: $first) { edges { node { missedInARow nextAppointment { id adviser { id } } appointments { id agency { id } rescheduledFrom { id } } } } } }', { viewer: mine, variables: { first } }));
    const [one, five] = [await ask(1), await ask(5)];
    expect(one).toHaveLength(2);
    expect(five).toHaveLength(2);
  });

  it('after several no-shows in a row the file is on the alert list, until the youth is seen', async () => {
    const missed = async (atLeast?: number, viewer = mine) => ((await subgraph.execute('query ($atLeast: Int! = 3) { appointmentsMissed(atLeast: $atLeast) { edges { node { id missedInARow } } } }', { viewer, variables: atLeast === undefined ? {} : { atLeast } })).data as never as { appointmentsMissed: { edges: { node: object }[] } }).appointmentsMissed.edges.map((e) => e.node);
    for (const hour of [-96, -72, -48]) {
      expect(await missed()).toEqual([]);
      await record(await idOf(plan({ startsAt: ahead(hour) })), 'NO_SHOW');
    }
    expect(await missed()).toEqual([{ id: file.id, missedInARow: 3 }]);
    expect([await missed(4), await missed(3, anAdviser())]).toEqual([[], []]);
    await record(await idOf(plan({ startsAt: ahead(-84) })), 'SEEN');
    expect([await missed(), await missed(2)]).toEqual([[], [{ id: file.id, missedInARow: 2 }]]);
    const { errors } = await subgraph.execute('{ appointmentsMissed(atLeast: 0) { edges { node { id } } } }', { viewer: mine });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('3.1, 3.2: SUPPORT reads a file’s appointments without notes; without it, nothing; who does not keep the file changes nothing', async () => {
    const id = await idOf(plan({ notes: 'confidence' }));
    const read = async (viewer: Viewer) => (await subgraph.execute('query ($id: ID!) { missionLocaleFile(id: $id) { appointments { id notes state } nextAppointment { id } missedInARow } }', { viewer, variables: { id: file.id } })).data!['missionLocaleFile'];
    const [partner, social, stranger] = [aViewer(), anAdviser(), anAdviser()];
    subgraph.allow(partner, file.youthId!, ['SUPPORT']);
    subgraph.allow(social, file.youthId!, ['SOCIAL', 'IDENTITY']);
    expect(await read(mine)).toEqual({ appointments: [{ id, notes: 'confidence', state: 'PLANNED' }], nextAppointment: { id }, missedInARow: 0 });
    expect(await read(partner)).toEqual({ appointments: [{ id, notes: null, state: 'PLANNED' }], nextAppointment: { id }, missedInARow: 0 });
    expect([await read(social), await read(stranger)]).toEqual([null, null]);
    subgraph.allow(stranger, file.youthId!, ['SUPPORT']);
    expect((await plan({ startsAt: ahead(60) }, stranger)).codes).toEqual(['FILE_NOT_FOUND']);
    expect([(await record(id, 'SEEN', {}, stranger)).codes, (await move(id, ahead(60), {}, stranger)).codes, (await revoke(id, 'BY_YOUTH', stranger)).codes]).toEqual(Array(3).fill(['APPOINTMENT_NOT_FOUND']));
    const em = subgraph.running.services.app.em.fork();
    expect(await em.count(Appointment)).toBe(0);
  });

  it('3.2: a youth who is not registered (under 16) is given no appointment', async () => {
    await subgraph.worker().nativeUpdate(File, { id: file.id }, { youthId: null });
    expect((await plan()).codes).toEqual(['YOUTH_NOT_REGISTERED']);
  });
});
