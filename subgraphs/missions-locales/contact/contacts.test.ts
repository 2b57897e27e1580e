import { randomUUID } from 'node:crypto';
import { Sender } from '@passerelle/kit/events/send';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { addDays } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { missionsLocales } from '../index.ts';
import { Appointment } from '../appointment/appointment.ts';
import { aFile, anAdviser } from '../testkit.ts';
import { MissionLocaleContact } from './mission-locale-contact.ts';

const FIELDS = 'id at means answer reached callBackOn calledBackOn liftedOn notes owner { id } author { id }';
const NOW = today();

describe('contacts of a mission locale', () => {
  let subgraph: TestSubgraph;
  let sender: Sender;
  let position = 0;
  let mine: Viewer;
  let youthId: string;

  beforeAll(async () => {
    subgraph = await startTestSubgraph(missionsLocales);
    sender = new Sender(subgraph.url, subgraph.running.services.settings.eventsSecret);
  });
  beforeEach(() => {
    mine = anAdviser();
    youthId = randomUUID();
    subgraph.allow(mine, youthId, ['SUPPORT']);
  });
  afterAll(async () => {
    await sender.close();
    await subgraph.close();
  });

  const another = () => {
    const viewer = anAdviser();
    subgraph.allow(viewer, youthId, ['SUPPORT']);
    return viewer;
  };
  const act = async (mutation: string, input: object, viewer: Viewer) => {
    const { data, errors } = await subgraph.execute(`mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) { done: ${mutation}(input: $input) { contact { ${FIELDS} } userErrors { code } } }`, { viewer, variables: { input } });
    expect(errors).toBeUndefined();
    const { contact, userErrors } = data!['done'] as { contact: Record<string, unknown> | null; userErrors: { code: string }[] };
    return { result: contact, codes: userErrors.map((e) => e.code) };
  };
  const log = (changes: object = {}, viewer = mine) => act('logMissionLocaleContact', { youthId, at: new Date(Date.now() - ++position * 1_000).toISOString(), means: 'PHONE', answer: 'NO_ANSWER', ...changes }, viewer);
  const refuses = (viewer = mine) => log({ answer: 'DO_NOT_RECONTACT', reached: 'YOUTH' }, viewer);
  const resume = (viewer = mine) => act('resumeContact', { youthId }, viewer);
  const due = async (viewer = mine, until?: string) => ((await subgraph.execute('query ($until: LocalDate) { callbacksDue(until: $until) { edges { node { callBackOn } } } }', { viewer, variables: { until } })).data as never as { callbacksDue: { edges: { node: { callBackOn: string } }[] } }).callbacksDue.edges.map((e) => e.node.callBackOn);
  const told = async () => (await subgraph.worker().execute<{ type: string; data: Record<string, unknown> }[]>('select type, data from outbox_event where subject = ? order by position', [youthId])).map(({ type, data }) => [type.split('.').at(-1), data]);
  const tell = (type: string, data: Record<string, string | null | string[]>, at = ++position) => sender.send({
    position: String(at), id: randomUUID(), type: `fr.passerelle.education.${type}`, subject: youthId, time: new Date().toISOString(), data, attempts: 0,
  });

  it('B04: says when, how, what was answered and by whom; the siblings are told codes', async () => {
    const at = '2026-11-03T10:00:00.000Z';
    const { result } = await log({ at, means: 'VISIT', answer: 'APPOINTMENT_MADE', reached: 'YOUTH', notes: 'vue au foyer' });
    expect(result).toMatchObject({ at, means: 'VISIT', answer: 'APPOINTMENT_MADE', reached: 'YOUTH', callBackOn: null, notes: 'vue au foyer', owner: { id: mine.organisation }, author: { id: mine.person } });
    expect(await told()).toEqual([['logged', { at, mode: 'VISIT', outcome: 'APPOINTMENT_MADE', isYouthReached: true }]]);
    expect((await log({ answer: 'NEW_PROJECT', reached: 'FAMILY' })).codes).toEqual([]);
    expect((await told()).at(-1)).toMatchObject(['logged', { isYouthReached: false }]);
    expect((await log({ answer: 'NEW_PROJECT' })).codes).toEqual(['ANSWER_CONTRADICTS']);
  });

  it('« injoignable » takes three attempts of this mission locale; another’s do not count', async () => {
    const other = another();
    for (let i = 0; i < 3; i += 1) await log({}, other);
    await log();
    expect((await log({ answer: 'UNREACHABLE' })).codes).toEqual(['TRY_AGAIN']);
    await log();
    expect((await log({ answer: 'UNREACHABLE' })).codes).toEqual([]);
  });

  it('two clicks log one contact, and count as one attempt', async () => {
    const at = new Date(Date.now() - 60_000).toISOString();
    const both = await Promise.all([log({ at }), log({ at })]);
    expect(both.flatMap((b) => b.codes)).toEqual(['ALREADY_LOGGED']);
    expect(await subgraph.worker().count(MissionLocaleContact, { youthId })).toBe(1);
    expect((await log({ at, means: 'SMS' })).codes, 'a call, then a message at once').toEqual([]);
  });

  it('a call back is on the own list from its day until the next contact; another mission locale’s stays', async () => {
    const other = another();
    await log({ at: new Date(Date.now() - 86_400_000).toISOString(), callBackOn: NOW });
    await log({ callBackOn: addDays(NOW, 1) }, other);
    expect([await due(), await due(other), await due(other, addDays(NOW, 1)), await due(anAdviser())]).toEqual([[NOW], [], [addDays(NOW, 1)], []]);
    await log();
    expect([await due(), await due(other, addDays(NOW, 1))]).toEqual([[], [addDays(NOW, 1)]]);
    const kept = await subgraph.worker().find(MissionLocaleContact, { ownerId: mine.organisation, callBackOn: { $ne: null } });
    expect(kept.map((c) => c.calledBackOn)).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d$/)]);
    const ask = () => statementsOf(subgraph.running.services.app, () => due(other, addDays(NOW, 1)));
    expect(await ask()).toHaveLength(1);
  });

  it('C29: who does not wish to be contacted again is called back by nobody, is given no appointment, and every partner is told', async () => {
    const other = another();
    await log({ callBackOn: NOW }, other);
    await refuses();
    expect(await due(other)).toEqual([]);
    expect((await told()).at(-1)).toEqual(['stopped', { on: NOW, until: null }]);
    expect((await log({ answer: 'LOOKING_FOR_CONTRACT', reached: 'YOUTH', callBackOn: NOW }, other)).codes).toEqual(['CONTACT_STOPPED']);
    const file = await aFile(subgraph.worker(), mine, { youthId });
    const agreed = Object.assign(new Appointment(), { fileId: file.id, youthId, ownerId: mine.organisation, authorId: mine.person, kind: 'FOLLOW_UP', mode: 'PHONE', startsAt: new Date(Date.now() + 7_200_000), day: NOW, minutes: 30 });
    await subgraph.worker().insert(agreed);
    const plan = async (hours: number) => ((await subgraph.execute('mutation ($i: PlanAppointmentInput!) { planAppointment(input: $i) { userErrors { code } } }', {
      viewer: mine, variables: { i: { fileId: file.id, kind: 'FOLLOW_UP', mode: 'PHONE', startsAt: new Date(Date.now() + hours * 3_600_000).toISOString(), minutes: 30 } } })).data!['planAppointment'] as { userErrors: object[] }).userErrors;
    expect([await plan(48), await plan(-48)]).toEqual([[{ code: 'CONTACT_STOPPED' }], []]);
    const move = async (hours: number) => ((await subgraph.execute('mutation ($i: MoveAppointmentInput!) { moveAppointment(input: $i) { userErrors { code } } }', {
      viewer: mine, variables: { i: { appointmentId: agreed.id, startsAt: new Date(Date.now() + hours * 3_600_000).toISOString() } } })).data!['moveAppointment'] as { userErrors: object[] }).userErrors;
    expect(await move(72), 'nor is one that was agreed before moved').toEqual([{ code: 'CONTACT_STOPPED' }]);
    expect((await resume(other)).codes).toEqual(['NOT_IN_FORCE']);
    expect((await resume()).result).toMatchObject({ answer: 'DO_NOT_RECONTACT', liftedOn: NOW });
    expect((await told()).at(-1)).toEqual(['resumed', { on: NOW, ids: [youthId] }]);
    expect((await resume()).codes).toEqual(['NOT_IN_FORCE']);
    expect([await plan(48), await move(72)]).toEqual([[], []]);
  });

  it('C29: a refusal told to two missions locales holds until both have lifted it', async () => {
    const other = another();
    await refuses();
    await refuses(other);
    await resume();
    expect((await told()).filter(([verb]) => verb === 'resumed')).toEqual([]);
    expect((await log({ answer: 'LOOKING_FOR_CONTRACT', reached: 'YOUTH', callBackOn: NOW })).codes).toEqual(['CONTACT_STOPPED']);
    await resume(other);
    expect((await told()).at(-1)).toEqual(['resumed', { on: NOW, ids: [youthId] }]);
  });

  it('C29: another partner’s stop takes calls back off the list, from its first day to its last, until it is lifted', async () => {
    const calls = (callBackOn: string) => log({ answer: 'LOOKING_FOR_CONTRACT', reached: 'YOUTH', callBackOn }).then((r) => r.codes);
    await log({ callBackOn: NOW });
    await tell('contact.stopped', { on: NOW, until: addDays(NOW, 10) });
    expect(await due()).toEqual([]);
    expect([await calls(addDays(NOW, 10)), await calls(addDays(NOW, 11))]).toEqual([['CONTACT_STOPPED'], []]);
    await tell('contact.resumed', { on: NOW });
    await tell('contact.stopped', { on: NOW, until: null }, 1);
    expect(await calls(addDays(NOW, 10)), 'what is told late does not undo it').toEqual([]);
  });

  it('A18, C29: a stop told before a merge is lifted with the person, whatever the id that its lifting names', async () => {
    const calls = () => log({ answer: 'LOOKING_FOR_CONTRACT', reached: 'YOUTH', callBackOn: NOW }).then((r) => r.codes);
    await tell('contact.stopped', { on: NOW, until: null });
    expect(await calls()).toEqual(['CONTACT_STOPPED']);
    const [before, current] = [youthId, randomUUID()];
    youthId = current;
    await tell('contact.resumed', { on: NOW, ids: [current, before] });
    youthId = before;
    expect(await calls()).toEqual([]);
  });

  it('3.1, 3.2: SUPPORT reads the contacts without notes; without it nothing is read or written; a reader’s role sees no row', async () => {
    await log({ notes: 'confidence' });
    const read = async (viewer: Viewer, scopes: readonly ('SUPPORT' | 'CONTACT')[]) => {
      const grant = await subgraph.authority.grant(viewer, youthId, scopes);
      const { data } = await subgraph.execute('query ($r: [_Any!]!) { _entities(representations: $r) { ... on Youth { missionLocale { contacts { answer notes } } } } }', { viewer, variables: { r: [{ __typename: 'Youth', id: youthId, grant }] } });
      return (data as never as { _entities: { missionLocale: unknown }[] })._entities[0]!.missionLocale;
    };
    expect(await read(mine, ['SUPPORT'])).toEqual({ contacts: [{ answer: 'NO_ANSWER', notes: 'confidence' }] });
    expect(await read(aViewer(), ['SUPPORT'])).toEqual({ contacts: [{ answer: 'NO_ANSWER', notes: null }] });
    expect(await read(aViewer(), ['CONTACT'])).toBeNull();
    const closed = anAdviser();
    subgraph.allow(closed, youthId, ['CONTACT', 'SOCIAL']);
    expect([(await log({}, closed)).codes, (await resume(closed)).codes]).toEqual([['YOUTH_NOT_FOUND'], ['YOUTH_NOT_FOUND']]);
    expect(await subgraph.running.services.app.em.fork().count(MissionLocaleContact)).toBe(0);
    await expect(subgraph.running.services.app.em.fork().execute('select * from sibling_stop')).resolves.toEqual([]);
  });
});
