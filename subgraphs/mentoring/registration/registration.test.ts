import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { today } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DiscoveryEvent } from '../event/discovery-event.ts';
import { aCoordinator, aHouse, anAssociation, type House } from '../house.testkit.ts';
import { EventRegistration } from './event-registration.ts';
import { anEvent, inHours } from './registration.testkit.ts';

const FIELDS = 'registration { id state headcount level attended cancelledOn youth { id } owner { id } organiser { id } event { taken vacant } } userErrors { code field }';
const DOCUMENTS = {
  registerYouthForEvent: `mutation ($input: RegisterYouthForEventInput!) { registerYouthForEvent(input: $input) { ${FIELDS} } }`,
  registerGroupForEvent: `mutation ($input: RegisterGroupForEventInput!) { registerGroupForEvent(input: $input) { ${FIELDS} } }`,
  cancelEventRegistration: `mutation ($input: CancelEventRegistrationInput!) { cancelEventRegistration(input: $input) { ${FIELDS} } }`,
  recordEventAttendance: `mutation ($input: RecordEventAttendanceInput!) { recordEventAttendance(input: $input) { ${FIELDS} } }`,
} as const;
interface Payload { registration: { id: string; state: string; youth: { id: string } | null; event: { taken: number } } | null; userErrors: { code: string; field: string[] }[] }

describe('registration for a discovery event', () => {
  let house: House;
  beforeAll(async () => { house = await aHouse(); });
  afterAll(() => house.subgraph.close());

  const mutate = async (viewer: Viewer, name: keyof typeof DOCUMENTS, input: object): Promise<Payload> => {
    const { data, errors } = await house.subgraph.execute(DOCUMENTS[name], { viewer, variables: { input } });
    expect(errors).toBeUndefined();
    return data![name] as Payload;
  };
  const codes = ({ userErrors }: Payload) => userErrors.map((e) => e.code);
  const aYouthOf = (viewer: Viewer) => { const id = randomUUID(); house.subgraph.allow(viewer, id, ['MENTORING']); return id; };
  const takenOf = async (id: string) => (await house.subgraph.worker().findOneOrFail(DiscoveryEvent, { id })).taken;
  const told = async (youth: string) => (await house.subgraph.worker().execute<{ type: string; data: object }[]>('select type, data from outbox_event where subject = ? order by position', [youth]));

  it('F17: a professional registers a youth that is open to them for mentoring; the siblings are told ids, codes and the day', async () => {
    const viewer = aViewer();
    const [event, youthId] = [await anEvent(house), aYouthOf(viewer)];
    const made = await mutate(viewer, 'registerYouthForEvent', { eventId: event.id, youthId });
    expect(made).toMatchObject({ registration: { state: 'REGISTERED', headcount: 1, level: null, attended: null, youth: { id: youthId }, owner: { id: viewer.organisation }, organiser: { id: house.association.organisationId }, event: { taken: 1, vacant: 1 } }, userErrors: [] });
    expect(await told(youthId)).toEqual([{ type: 'fr.passerelle.mentoring.registration.made', data: { registrationId: made.registration!.id, at: event.startsAt.toISOString(), kind: 'FORUM' } }]);
    expect(codes(await mutate(viewer, 'registerYouthForEvent', { eventId: event.id, youthId }))).toEqual(['ALREADY_REGISTERED']);
    expect(await takenOf(event.id)).toBe(1);
  });

  it('3.2: without a grant for mentoring nobody is registered, and no place is taken', async () => {
    const viewer = aViewer();
    const [event, youthId] = [await anEvent(house), randomUUID()];
    expect(codes(await mutate(viewer, 'registerYouthForEvent', { eventId: event.id, youthId }))).toEqual(['YOUTH_NOT_OPEN']);
    house.subgraph.allow(viewer, youthId, ['IDENTITY', 'SCHOOLING', 'SOLUTION']);
    expect(codes(await mutate(viewer, 'registerYouthForEvent', { eventId: event.id, youthId }))).toEqual(['YOUTH_NOT_OPEN']);
    expect(await takenOf(event.id)).toBe(0);
    const { errors } = await house.subgraph.execute(DOCUMENTS.registerYouthForEvent, { viewer: aViewer({ roles: ['PILOT'] }), variables: { input: { eventId: event.id, youthId } } });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('F17: a class registered by two clicks takes its places once; another class of the same size has its own', async () => {
    const event = await anEvent(house, { capacity: 60 });
    const viewer = aViewer({ network: 'EDUCATION', roles: ['SCHOOL_REFERENT'] });
    const send = (idempotencyKey: string) => mutate(viewer, 'registerGroupForEvent', { eventId: event.id, headcount: 24, level: 'COLLEGE', idempotencyKey });
    const twice = await Promise.all([send('une-classe'), send('une-classe')]);
    expect(twice.flatMap(codes)).toEqual([]);
    expect(new Set(twice.map((t) => t.registration!.id)).size).toBe(1);
    expect(await takenOf(event.id)).toBe(24);
    expect(codes(await send('une-autre'))).toEqual([]);
    expect(await takenOf(event.id)).toBe(48);
  });

  it('F15: a class comes as a number and a level; who they are is stored nowhere, and no sibling is told', async () => {
    const event = await anEvent(house, { capacity: 30 });
    const { registration } = await mutate(aViewer({ network: 'EDUCATION', roles: ['SCHOOL_REFERENT'] }), 'registerGroupForEvent', { eventId: event.id, headcount: 24, level: 'COLLEGE' });
    expect(registration).toMatchObject({ headcount: 24, level: 'COLLEGE', youth: null, event: { taken: 24, vacant: 6 } });
    expect(await told(registration!.id)).toEqual([]);
    for (const headcount of [0, -3, 101]) expect(codes(await mutate(aViewer(), 'registerGroupForEvent', { eventId: event.id, headcount, level: 'COLLEGE' }))).toEqual(['BAD_HEADCOUNT']);
    expect(codes(await mutate(aViewer(), 'registerGroupForEvent', { eventId: event.id, headcount: 7, level: 'COLLEGE' }))).toEqual(['EVENT_FULL']);
    expect(await takenOf(event.id)).toBe(24);
  });

  it('F17: fifty at once on the last place: one is registered, forty-nine are told that it is full', async () => {
    const event = await anEvent(house, { capacity: 3, taken: 2 });
    const answers = await Promise.all(Array.from({ length: 50 }, async (_, i) => {
      const viewer = aViewer();
      return i % 2 ? mutate(viewer, 'registerYouthForEvent', { eventId: event.id, youthId: aYouthOf(viewer) }) : mutate(viewer, 'registerGroupForEvent', { eventId: event.id, headcount: 1, level: 'LYCEE' });
    }));
    expect(answers.filter((a) => a.registration)).toHaveLength(1);
    expect(answers.flatMap(codes)).toEqual(Array.from({ length: 49 }, () => 'EVENT_FULL'));
    expect(await takenOf(event.id)).toBe(3);
    expect(await house.subgraph.worker().count(EventRegistration, { eventId: event.id })).toBe(1);
  }, 60_000);

  it('F17: one youth registered by ten at once is registered once, and one place is taken', async () => {
    const event = await anEvent(house, { capacity: 20 });
    const youthId = randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => { const viewer = aViewer(); house.subgraph.allow(viewer, youthId, ['MENTORING']); return mutate(viewer, 'registerYouthForEvent', { eventId: event.id, youthId }); }));
    expect(answers.flatMap(codes)).toEqual(Array.from({ length: 9 }, () => 'ALREADY_REGISTERED'));
    expect(await takenOf(event.id)).toBe(1);
  });

  it('closed, cancelled, unknown: told apart, and what to do', async () => {
    const viewer = aViewer();
    const youthId = aYouthOf(viewer);
    const closed = await anEvent(house, { registrationUntil: inHours(-1) });
    const cancelled = await anEvent(house, { cancelledOn: today() });
    for (const [eventId, code] of [[closed.id, 'REGISTRATION_CLOSED'], [cancelled.id, 'EVENT_CANCELLED'], [randomUUID(), 'EVENT_NOT_FOUND']] as const) {
      expect(codes(await mutate(viewer, 'registerYouthForEvent', { eventId, youthId }))).toEqual([code]);
      expect(codes(await mutate(viewer, 'registerGroupForEvent', { eventId, headcount: 2, level: 'LYCEE' }))).toEqual([code]);
    }
  });

  it('cancelled by who made it or by who holds the event, its places are free again, and the youth may be registered again', async () => {
    const viewer = aViewer();
    const [event, youthId] = [await anEvent(house, { capacity: 10 }), aYouthOf(viewer)];
    const { registration } = await mutate(viewer, 'registerYouthForEvent', { eventId: event.id, youthId });
    const group = await mutate(viewer, 'registerGroupForEvent', { eventId: event.id, headcount: 5, level: 'LYCEE' });
    expect(codes(await mutate(aViewer(), 'cancelEventRegistration', { registrationId: registration!.id }))).toEqual(['REGISTRATION_NOT_FOUND']);
    expect(await mutate(viewer, 'cancelEventRegistration', { registrationId: registration!.id })).toMatchObject({ registration: { state: 'CANCELLED', cancelledOn: today(), event: { taken: 5 } } });
    expect(codes(await mutate(viewer, 'cancelEventRegistration', { registrationId: registration!.id }))).toEqual(['REGISTRATION_CANCELLED']);
    expect(await mutate(house.coordinator, 'cancelEventRegistration', { registrationId: group.registration!.id })).toMatchObject({ registration: { state: 'CANCELLED', event: { taken: 0 } } });
    expect(codes(await mutate(viewer, 'registerYouthForEvent', { eventId: event.id, youthId }))).toEqual([]);
    expect((await told(youthId)).map((e) => e.type.split('.').at(-1))).toEqual(['made', 'cancelled', 'made']);
  });

  it('attendance is recorded by who holds the event, once it has begun, and may be corrected', async () => {
    const viewer = aViewer();
    const [event, youthId] = [await anEvent(house, { capacity: 10 }), aYouthOf(viewer)];
    const { registration } = await mutate(viewer, 'registerYouthForEvent', { eventId: event.id, youthId });
    const group = await mutate(viewer, 'registerGroupForEvent', { eventId: event.id, headcount: 5, level: 'LYCEE' });
    const record = (registrationId: string, attended: number, who = house.coordinator) => mutate(who, 'recordEventAttendance', { registrationId, attended });
    expect(codes(await record(registration!.id, 1))).toEqual(['EVENT_TO_COME']);
    await house.subgraph.worker().nativeUpdate(DiscoveryEvent, { id: event.id }, { startsAt: inHours(-2), endsAt: inHours(-1), registrationUntil: inHours(-3) });
    expect(codes(await record(registration!.id, 2))).toEqual(['BAD_ATTENDANCE']);
    expect(codes(await record(group.registration!.id, 1, aCoordinator()))).toEqual(['REGISTRATION_NOT_FOUND']);
    expect(await record(group.registration!.id, 4)).toMatchObject({ registration: { state: 'ATTENDED', attended: 4 } });
    for (const [attended, state] of [[1, 'ATTENDED'], [1, 'ATTENDED'], [0, 'ABSENT']] as const) expect(await record(registration!.id, attended)).toMatchObject({ registration: { state, attended } });
    expect((await told(youthId)).map((e) => e.type.split('.').at(-1))).toEqual(['made', 'attended', 'missed']);
    expect(codes(await mutate(viewer, 'cancelEventRegistration', { registrationId: registration!.id }))).toEqual(['EVENT_BEGUN']);
  });

  it('who holds the event sees who registered whom by ids only; nobody else sees the row', async () => {
    const other = aCoordinator();
    const association = await anAssociation(house.subgraph, { organisationId: other.organisation, name: 'FACE' });
    const event = await anEvent({ ...house, association }, { capacity: 10 });
    const viewer = aViewer();
    const youthId = aYouthOf(viewer);
    const { registration } = await mutate(viewer, 'registerYouthForEvent', { eventId: event.id, youthId });
    const list = async (who: Viewer, args = '') => (await house.subgraph.execute(`{ eventRegistrations${args} { edges { node { id state owner { id } youth { id } } } } }`, { viewer: who })).data!['eventRegistrations'];
    const row = { id: registration!.id, state: 'REGISTERED', owner: { id: viewer.organisation } };
    expect(await list(other)).toEqual({ edges: [{ node: { ...row, youth: null } }] });
    expect(await list(viewer)).toEqual({ edges: [{ node: { ...row, youth: { id: youthId } } }] });
    expect(await list(aViewer({ organisation: viewer.organisation }), `(side: MADE, eventId: "${event.id}")`)).toEqual({ edges: [{ node: { ...row, youth: null } }] });
    expect(await list(viewer, '(side: RECEIVED)')).toEqual({ edges: [] });
    expect(await list(aCoordinator(), `(eventId: "${event.id}")`)).toEqual({ edges: [] });
    const byId = async (who: Viewer) => (await house.subgraph.execute(`{ eventRegistration(id: "${registration!.id}") { id youth { id } } }`, { viewer: who })).data!['eventRegistration'];
    expect([await byId(aViewer()), await byId(other)]).toEqual([null, { id: registration!.id, youth: null }]);
    const granted = aViewer();
    house.subgraph.allow(granted, youthId, ['MENTORING']);
    expect(await byId(granted)).toEqual({ id: registration!.id, youth: { id: youthId } });
    const unsigned = aViewer({ organisation: viewer.organisation, charter: false });
    expect([await byId(unsigned), await list(unsigned)]).toEqual([null, { edges: [] }]);
  });

  it('the youth’s record shows them under every id of the youth, to who holds MENTORING, in statements that do not grow', async () => {
    const viewer = aViewer();
    const event = await anEvent(house, { capacity: 100 });
    const youths = await Promise.all(Array.from({ length: 12 }, async () => {
      const [current, former] = [randomUUID(), randomUUID()];
      house.subgraph.allow(viewer, former, ['MENTORING']);
      await mutate(viewer, 'registerYouthForEvent', { eventId: event.id, youthId: former });
      return { __typename: 'Youth', id: current, grant: await house.subgraph.authority.grant(viewer, current, ['MENTORING'], { ids: [current, former] }) };
    }));
    const SLICE = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Youth { mentoring { eventRegistrations { state event { title } owner { id } } } } } }';
    const read = (r: object[], who = viewer) => house.subgraph.execute(SLICE, { viewer: who, variables: { r } });
    const { data } = await read(youths);
    expect(data!['_entities']).toEqual(youths.map(() => ({ mentoring: { eventRegistrations: [{ state: 'REGISTERED', event: { title: 'Forum' }, owner: { id: viewer.organisation } }] } })));
    const count = async (some: object[]) => (await statementsOf(house.subgraph.running.services.app, () => read(some))).length;
    expect([await count(youths.slice(0, 1)), await count(youths)]).toEqual([2, 2]);
    const withheld = { ...youths[0]!, grant: await house.subgraph.authority.grant(viewer, youths[0]!.id, ['SOLUTION']) };
    expect((await read([withheld])).data).toEqual({ _entities: [{ mentoring: null }] });
  });
});
