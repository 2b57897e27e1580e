import { aViewer } from '@passerelle/kit/testkit/authority';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCoordinator, aHouse, aMentor, aPair, anAssociation, type House } from '../house.testkit.ts';
import { Mentor } from './mentor.ts';

const ADD = `mutation ($input: AddMentorInput!) { addMentor(input: $input) { mentor { id displayName availability capacity backgroundCheckedOn } userErrors { code field } } }`;
const CHECK = `mutation ($input: RecordBackgroundCheckInput!) { recordBackgroundCheck(input: $input) { mentor { backgroundCheckedOn } userErrors { code } } }`;
const LIST = `query ($isChecked: Boolean) { mentors(isChecked: $isChecked) { edges { node { displayName } } } }`;

describe('mentors', () => {
  let house: House;
  beforeAll(async () => { house = await aHouse(); });
  afterAll(() => house.subgraph.close());
  const run = (query: string, viewer: House['coordinator'], variables = {}) => house.subgraph.execute(query, { viewer, variables });

  it('F13: a volunteer is added, then the date of the background check, and nothing else of it', async () => {
    const added = await run(ADD, house.coordinator, { input: { displayName: 'Mahaut Encrier', availability: 'mercredi', objectives: ['SCOLAIRE'], trainedOn: '2026-10-02' } });
    expect(added.data).toMatchObject({ addMentor: { mentor: { displayName: 'Mahaut Encrier', availability: 'mercredi', capacity: 1, backgroundCheckedOn: null }, userErrors: [] } });
    const { addMentor: { mentor: { id } } } = added.data as unknown as { addMentor: { mentor: { id: string } } };
    expect((await run(LIST, house.coordinator, { isChecked: true })).data).toEqual({ mentors: { edges: [] } });
    const checked = await run(CHECK, house.coordinator, { input: { mentorId: id, checkedOn: '2026-09-22' } });
    expect(checked.data).toEqual({ recordBackgroundCheck: { mentor: { backgroundCheckedOn: '2026-09-22' }, userErrors: [] } });
    expect((await run(LIST, house.coordinator, { isChecked: true })).data).toEqual({ mentors: { edges: [{ node: { displayName: 'Mahaut Encrier' } }] } });
  });

  it('F13: a volunteer sent twice with one key is one mentor', async () => {
    const input = { displayName: 'Deux Clics', idempotencyKey: 'mentor-1' };
    const both = [await run(ADD, house.coordinator, { input }), await run(ADD, house.coordinator, { input })];
    expect(new Set(both.map((b) => (b.data as unknown as { addMentor: { mentor: { id: string } } }).addMentor.mentor.id)).size).toBe(1);
    expect(await house.subgraph.worker().count(Mentor, { displayName: 'Deux Clics' })).toBe(1);
  });

  it('a check still to come, or of a mentor of another association, is refused', async () => {
    const { id } = await aMentor(house, { backgroundCheckedOn: null });
    const later = await run(CHECK, house.coordinator, { input: { mentorId: id, checkedOn: '2099-01-01' } });
    expect(later.data).toMatchObject({ recordBackgroundCheck: { mentor: null, userErrors: [{ code: 'IN_THE_FUTURE' }] } });
    const other = await run(CHECK, aCoordinator(), { input: { mentorId: id, checkedOn: '2026-01-01' } });
    expect(other.data).toMatchObject({ recordBackgroundCheck: { mentor: null, userErrors: [{ code: 'MENTOR_NOT_FOUND' }] } });
    expect((await house.subgraph.worker().findOneOrFail(Mentor, id)).backgroundCheckedOn).toBeNull();
  });

  it('mentors are known to their association’s own people: no other association, no circle 1, no grant shows them', async () => {
    const mentor = await aMentor(house, { displayName: 'Secret' });
    const pair = await aPair(house, { mentorId: mentor.id, mentorName: 'Secret' });
    const other = aCoordinator();
    await anAssociation(house.subgraph, { organisationId: other.organisation });
    expect((await run(LIST, other)).data).toEqual({ mentors: { edges: [] } });
    const assistant = aViewer();
    house.subgraph.allow(assistant, pair.youthId!, ['MENTORING', 'CASE']);
    expect((await run(LIST, assistant)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const seen = await run(`{ mentorship(id: "${pair.id}") { mentorName mentor { displayName } } }`, assistant);
    expect(seen.data).toEqual({ mentorship: { mentorName: 'Secret', mentor: null } });
    const forged = await run(`{ _entities(representations: [{ __typename: "Mentor", id: "${mentor.id}" }]) { ... on Mentor { displayName } } }`, assistant);
    expect(JSON.stringify(forged)).not.toContain('Secret');
  });

  it('second wall: without the association’s session variable, the requests’ role reads no mentor', async () => {
    expect(await house.subgraph.worker().count(Mentor)).toBeGreaterThan(0);
    expect(await house.subgraph.running.services.app.em.fork().find(Mentor, {})).toEqual([]);
  });
});
