import { aCoordination, aRecord, type TestCoordination } from '@passerelle/coordination/testkit/coordination';
import { education } from '@passerelle/education/index';
import { eventRelay, type Relay } from '@passerelle/kit/events/relay';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { askCoordination } from '@passerelle/kit/trust/ask-grants';
import { remoteKeys } from '@passerelle/kit/trust/keys';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const OPEN = 'mutation ($i: OpenCaseInput!) { openCase(input: $i) { dropoutCase { id } userErrors { code } } }';
const LOG = 'mutation ($i: LogContactAttemptInput!) { logContactAttempt(input: $i) { contactAttempt { id } userErrors { code } } }';
const JOURNEY = 'query ($id: ID!) { youth(id: $id) { journey { stage stageSince lastContactAt } } }';

/** Coordination and education as they are, each over its own database; only the relays are ticked by hand. */
describe('events between coordination and education', () => {
  let hub: TestCoordination;
  let school: TestSubgraph;
  let relays: { education: Relay; coordination: Relay };
  let youthId: string;

  beforeAll(async () => {
    hub = await aCoordination();
    school = await startTestSubgraph(
      { ...education, work: () => async () => {}, keys: ({ coordination }) => remoteKeys(coordination), askGrants: ({ settings, keys }) => askCoordination(settings.coordination, keys) },
      { coordination: hub.subgraph.url },
    );
    const relay = (from: TestSubgraph, siblings: Record<string, string>) => eventRelay({ ...from.running.services, settings: { ...from.running.services.settings, siblings } });
    relays = { education: relay(school, { coordination: hub.subgraph.url }), coordination: relay(hub.subgraph, { education: school.url }) };
  });
  beforeEach(async () => {
    youthId = (await hub.register('education/leaver', [aRecord({ owner: { scheme: 'uai', code: '0590184E' }, ground: 'SCHOOL_OF_ORIGIN' })]))[0]!.youthId;
  });
  afterAll(async () => {
    await Promise.all(Object.values(relays).map((relay) => relay.stop()));
    await school.close();
    await hub.close();
  });

  const atSchool = async (query: string, i: object) => (await school.execute(query, { passport: await hub.passport('assistant'), variables: { i } })).data as Record<string, Record<string, { id: string } | null>>;
  const openCase = async () => (await atSchool(OPEN, { youthId, origin: 'SPONTANEOUS', openedOn: '2026-11-02' }))['openCase']!['dropoutCase']!.id;
  const journey = async () => ((await hub.as('assistant', JOURNEY, { id: youthId })).data!['youth'] as { journey: object | null }).journey;
  const told = (by: TestSubgraph) => by.worker().execute<{ id: string; type: string }[]>('select id, type from outbox_event where subject = ? order by position', [youthId]);

  it('3.6: a contact logged at education is in the journey after one tick, once, also when it is delivered twice', async () => {
    const caseId = await openCase();
    const input = { caseId, attemptedAt: '2026-11-03T10:00:00.000Z', mode: 'PHONE', outcome: 'REACHED' };
    expect(await atSchool(LOG, input)).toMatchObject({ logContactAttempt: { userErrors: [] } });
    expect(await journey()).toBeNull();
    await relays.education.tick();
    const after = { stage: 'IN_CONTACT', stageSince: '2026-11-03', lastContactAt: '2026-11-03T10:00:00.000Z' };
    expect(await journey()).toEqual(after);

    const facts = () => hub.subgraph.worker().execute('select * from journey_fact where youth_id = ? order by topic', [youthId]);
    const before = await facts();
    await school.worker().execute('update delivery set delivered_at = null, next_at = now() where subject = ?', [youthId]);
    await relays.education.tick();
    expect(await school.worker().execute('select from delivery where subject = ? and delivered_at is null', [youthId])).toEqual([]);
    expect(await facts()).toEqual(before);
    expect(await journey()).toEqual(after);
    const ids = (await told(school)).map((event) => event.id);
    expect(ids).toHaveLength(3);
    expect(await hub.subgraph.worker().execute('select id from inbox_event where id = any (?::uuid[])', [`{${ids.join(',')}}`])).toHaveLength(3);
  });

  it('3.6: a mutation that is refused or rolled back tells nothing', async () => {
    const caseId = await openCase();
    const before = await told(school);
    expect(await atSchool(LOG, { caseId, attemptedAt: '2100-01-01T10:00:00Z', mode: 'PHONE', outcome: 'REACHED' })).toMatchObject({ logContactAttempt: { userErrors: [{ code: 'IN_THE_FUTURE' }] } });
    // The contact itself is written and told, then the second mutation of the same request fails: all of it goes.
    const both = `mutation ($i: LogContactAttemptInput!) {
      first: logContactAttempt(input: $i) { contactAttempt { id } } announceCampaign(input: { name: "", announcedOn: "2026-01-01", processingDate: "2026-01-20" }) { userErrors { code } }
    }`;
    const answer = await school.execute(both, { passport: await hub.passport('assistant'), variables: { i: { caseId, attemptedAt: '2026-11-03T10:00:00Z', mode: 'PHONE', outcome: 'REACHED' } } });
    expect(answer.errors).toHaveLength(1);
    expect(answer.data).toBeNull();
    expect(await told(school)).toEqual(before);
    expect(await school.worker().execute('select from contact_attempt where case_id = ?', [caseId])).toEqual([]);
  });

  it('3.2, 3.6: an opposition, and its lifting, reach the slices', async () => {
    for (const verb of ['record', 'lift']) {
      const { errors } = await hub.as('assistant', `mutation ($i: OppositionInput!) { ${verb}Opposition(input: $i) { userErrors { code } } }`, { i: { youthId, network: 'MENTORING' } });
      expect(errors).toBeUndefined();
    }
    const events = await told(hub.subgraph);
    expect(events.map((event) => event.type)).toEqual(['recorded', 'lifted'].map((verb) => `fr.passerelle.coordination.opposition.${verb}`));
    for (const _ of events) await relays.coordination.tick();
    expect(await school.worker().execute('select id, type from inbox_event where type like ? order by received_at', ['%.opposition.%'])).toEqual(events);
  });
});
