import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCoordinator, aHouse, type House } from '../house.testkit.ts';
import { anEvent, inHours } from '../registration/registration.testkit.ts';
import { DiscoveryEvent } from './discovery-event.ts';
import { readEvent } from './event-facts.ts';

const PUBLISH = 'mutation ($input: PublishDiscoveryEventInput!) { publishDiscoveryEvent(input: $input) { discoveryEvent { id title isOpen vacant registrationUntil departements organiser { id } } userErrors { code field } } }';
const REVISE = 'mutation ($input: ReviseDiscoveryEventInput!) { reviseDiscoveryEvent(input: $input) { discoveryEvent { title capacity venue isOnline } userErrors { code } } }';
const CANCEL = 'mutation ($input: CancelDiscoveryEventInput!) { cancelDiscoveryEvent(input: $input) { discoveryEvent { cancelledOn taken isOpen } userErrors { code } } }';
type Payload = { discoveryEvent: ({ id: string } & Record<string, unknown>) | null; userErrors: { code: string }[] };

describe('F17: discovery events', () => {
  let house: House;
  beforeAll(async () => { house = await aHouse(); });
  afterAll(() => house.subgraph.close());

  const input = (changes = {}) => ({
    title: 'Forum du mentorat', kind: 'FORUM', venue: 'Hôtel de ville', commune: '59512', startsAt: inHours(48).toISOString(), endsAt: inHours(50).toISOString(), publics: ['LYCEE'], capacity: 30, contact: 'roubaix@collectifmentorat.fr', ...changes,
  });
  const ask = async (document: string, viewer: Viewer, given: object): Promise<Payload> => {
    const { data, errors } = await house.subgraph.execute(document, { viewer, variables: { input: given } });
    expect(errors).toBeUndefined();
    return Object.values(data!)[0] as Payload;
  };
  const titles = async (args: string) => {
    const { data, errors } = await house.subgraph.execute(`{ discoveryEvents${args} { edges { node { title } } pageInfo { endCursor hasNextPage } } }`);
    expect(errors).toBeUndefined();
    const list = data!['discoveryEvents'] as { edges: { node: { title: string } }[]; pageInfo: { endCursor: string } };
    return { titles: list.edges.map((e) => e.node.title), end: list.pageInfo.endCursor };
  };

  it('an association publishes; anyone finds what is to come, nearest first, of the département of the commune, and what is for all of France', async () => {
    expect(await ask(PUBLISH, house.coordinator, input({ title: 'B Roubaix' }))).toMatchObject({ discoveryEvent: { isOpen: true, vacant: 30, departements: ['59'], organiser: { id: house.coordinator.organisation } }, userErrors: [] });
    await ask(PUBLISH, house.coordinator, input({ title: 'A Poitiers', commune: '86194', startsAt: inHours(24).toISOString(), kind: 'VISIT' }));
    await ask(PUBLISH, house.coordinator, input({ title: 'C à distance', isOnline: true, venue: null, commune: null, startsAt: inHours(49).toISOString(), publics: ['HIGHER_EDUCATION'] }));
    await ask(PUBLISH, house.coordinator, input({ title: 'D à distance pour la Vienne', isOnline: true, departements: ['86'], startsAt: inHours(49.5).toISOString() }));
    await anEvent(house, { title: 'Passé', startsAt: inHours(-1), registrationUntil: inHours(-2) });
    await anEvent(house, { title: 'Annulé', cancelledOn: '2026-01-01' });
    expect((await titles('')).titles).toEqual(['A Poitiers', 'B Roubaix', 'C à distance', 'D à distance pour la Vienne']);
    expect((await titles('(territory: "59599")')).titles).toEqual(['B Roubaix', 'C à distance']);
    expect((await titles('(territory: "86")')).titles).toEqual(['A Poitiers', 'C à distance', 'D à distance pour la Vienne']);
    expect((await titles('(kind: VISIT)')).titles).toEqual(['A Poitiers']);
    expect((await titles('(public: HIGHER_EDUCATION)')).titles).toEqual(['C à distance']);
    const first = await titles('(first: 2)');
    expect([...first.titles, ...(await titles(`(first: 2, after: "${first.end}")`)).titles]).toEqual((await titles('')).titles);
    expect((await house.subgraph.execute('{ discoveryEvents(territory: "Roubaix") { edges { node { id } } } }')).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it.each([
    [{ venue: null }, 'NO_PLACE'], [{ commune: null }, 'NO_PLACE'], [{ commune: 'Roubaix' }, 'NO_PLACE'], [{ departements: ['20'] }, 'BAD_DEPARTEMENT'], [{ publics: [] }, 'NO_PUBLIC'], [{ capacity: 0 }, 'BAD_CAPACITY'], [{ capacity: 10_001 }, 'BAD_CAPACITY'],
    [{ startsAt: '2020-01-01T10:00:00Z' }, 'IN_THE_PAST'], [{ title: ' ' }, 'EMPTY'], [{ description: 'NIR 1 85 05 78 006 084 91' }, 'NIR_REFUSED'],
  ])('%j is refused (%s)', async (changes, code) => {
    expect(await ask(PUBLISH, house.coordinator, input(changes))).toMatchObject({ discoveryEvent: null, userErrors: [{ code }] });
  });

  it('its dates hold together: to come, within two years, begun before it ends, two weeks at most, registration closed at its start at the latest', () => {
    const now = new Date('2028-02-29T12:00:00Z');
    const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
    const code = (startsAt: Date, endsAt: Date, registrationUntil: Date | null) => {
      try {
        const read = readEvent({ ...input(), isOnline: false, departements: [], startsAt, endsAt, registrationUntil } as never, now);
        expect(read.registrationUntil <= read.startsAt).toBe(true);
        return null;
      } catch (error) { return (error as { code: string }).code; }
    };
    fc.assert(fc.property(fc.integer({ min: -30, max: 18_000 }), fc.integer({ min: -30, max: 400 }), fc.option(fc.integer({ min: -50, max: 50 })), (from, length, before) => {
      const expected = from <= 0 ? 'IN_THE_PAST' : from > 730 * 24 ? 'TOO_FAR' : length <= 0 ? 'ENDS_BEFORE_START' : length > 14 * 24 ? 'TOO_LONG' : before !== null && before > 0 ? 'CLOSES_AFTER_START' : null;
      expect(code(at(from), at(from + length), before === null ? null : at(from + before))).toBe(expected);
    }));
  });

  it('only an association or a collective publishes', async () => {
    expect(await ask(PUBLISH, aCoordinator(), input())).toMatchObject({ discoveryEvent: null, userErrors: [{ code: 'ASSOCIATION_UNKNOWN' }] });
    const { errors } = await house.subgraph.execute(PUBLISH, { viewer: aViewer(), variables: { input: input() } });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('revised by who holds it, never below the places taken; the rest stays', async () => {
    const event = await anEvent(house, { capacity: 10, taken: 6 });
    const revise = (changes: object, viewer = house.coordinator) => ask(REVISE, viewer, { eventId: event.id, ...changes });
    expect(await revise({ capacity: 5 })).toMatchObject({ userErrors: [{ code: 'CAPACITY_BELOW_TAKEN' }] });
    expect(await revise({ capacity: 6, title: 'Forum d’hiver' })).toMatchObject({ discoveryEvent: { title: 'Forum d’hiver', capacity: 6, venue: 'Salle', isOnline: false } });
    expect(await revise({ title: 'x' }, aCoordinator())).toMatchObject({ userErrors: [{ code: 'EVENT_NOT_FOUND' }] });
    const begun = await anEvent(house, { startsAt: inHours(-1), registrationUntil: inHours(-2) });
    expect(await ask(REVISE, house.coordinator, { eventId: begun.id, title: 'x' })).toMatchObject({ userErrors: [{ code: 'EVENT_BEGUN' }] });
  });

  it('cancelled, its registrations are too, each youth’s is told, and it leaves the list', async () => {
    const event = await anEvent(house, { title: 'À annuler', capacity: 10 });
    const viewers = [aViewer(), aViewer()].map((viewer) => ({ viewer, youthId: randomUUID() }));
    for (const { viewer, youthId } of viewers) {
      house.subgraph.allow(viewer, youthId, ['MENTORING']);
      await house.subgraph.execute('mutation ($input: RegisterYouthForEventInput!) { registerYouthForEvent(input: $input) { userErrors { code } } }', { viewer, variables: { input: { eventId: event.id, youthId } } });
    }
    expect(await ask(CANCEL, aCoordinator(), { eventId: event.id })).toMatchObject({ userErrors: [{ code: 'EVENT_NOT_FOUND' }] });
    expect((await titles('(first: 100)')).titles).toContain('À annuler');
    expect(await ask(CANCEL, house.coordinator, { eventId: event.id })).toMatchObject({ discoveryEvent: { taken: 0, isOpen: false, cancelledOn: expect.stringMatching(/^\d{4}/) }, userErrors: [] });
    expect((await titles('(first: 100)')).titles).not.toContain('À annuler');
    for (const { viewer, youthId } of viewers) {
      const { data } = await house.subgraph.execute(`{ eventRegistrations(eventId: "${event.id}") { edges { node { state } } } }`, { viewer });
      expect(data).toEqual({ eventRegistrations: { edges: [{ node: { state: 'CANCELLED' } }] } });
      const told = await house.subgraph.worker().execute<{ type: string }[]>('select type from outbox_event where subject = ? order by position', [youthId]);
      expect(told.map((e) => e.type.split('.').at(-1))).toEqual(['made', 'cancelled']);
    }
    expect(await ask(CANCEL, house.coordinator, { eventId: event.id })).toMatchObject({ userErrors: [{ code: 'EVENT_CANCELLED' }] });
    expect((await house.subgraph.worker().findOneOrFail(DiscoveryEvent, { id: event.id })).taken).toBe(0);
  });
});
