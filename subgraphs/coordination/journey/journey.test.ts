import { randomUUID } from 'node:crypto';
import { connect } from '@passerelle/kit/data/database';
import { Sender } from '@passerelle/kit/events/send';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { entities } from '../contents.ts';
import { Doubt } from '../identity/doubt.ts';
import { aCoordination, aRecord, type TestCoordination } from '../testkit/coordination.ts';

const JOURNEY = 'query ($id: ID!) { youth(id: $id) { journey { stage stageSince lastContactAt inSolutionSince waitingSince } } }';
const NOTHING = { stage: null, stageSince: null, lastContactAt: null, inSolutionSince: null, waitingSince: null };

describe('journey', () => {
  let hub: TestCoordination;
  let sender: Sender;
  beforeAll(async () => {
    hub = await aCoordination();
    sender = new Sender(hub.subgraph.url, hub.subgraph.running.services.settings.eventsSecret);
  });
  afterAll(async () => {
    await sender.close();
    await hub.close();
  });

  const aYouth = async (changes = {}) => (await hub.register('education/leaver', [aRecord({ owner: { scheme: 'uai', code: '0590184E' }, ground: 'SCHOOL_OF_ORIGIN', ...changes })]))[0]!.youthId;
  let position = 0;
  /** Tells coordination, signed, as a sibling's relay does. */
  const tell = (type: string, subject: string, data: Record<string, unknown>, at = ++position) => sender.send({
    position: String(at), id: randomUUID(), type: `fr.passerelle.${type}`, subject, time: new Date().toISOString(), data, attempts: 0,
  });
  const stage = (subject: string, code: string, on: string, at?: number) => tell('education.case.moved', subject, { caseId: randomUUID(), stage: code, on }, at);
  const journeyOf = async (id: string, who: Parameters<TestCoordination['as']>[0] = 'assistant') => ((await hub.as(who, JOURNEY, { id })).data!['youth'] as { journey: Record<string, unknown> | null } | null)?.journey;

  it('3.6: is made of what each partner tells', async () => {
    const youth = await aYouth();
    expect(await journeyOf(youth)).toBeNull();
    await tell('education.case.opened', youth, { caseId: randomUUID(), platformId: null, stage: 'IDENTIFIED', on: '2026-11-02' });
    expect(await journeyOf(youth)).toEqual({ ...NOTHING, stage: 'IDENTIFIED', stageSince: '2026-11-02' });
    await tell('education.contact-attempt.logged', youth, { caseId: randomUUID(), at: '2026-11-03T10:00:00.000Z', outcome: 'VOICEMAIL' });
    expect(await journeyOf(youth)).toMatchObject({ lastContactAt: null });
    await tell('education.contact-attempt.logged', youth, { caseId: randomUUID(), at: '2026-11-05T10:00:00.000Z', outcome: 'REACHED' });
    await tell('education.contact-attempt.logged', youth, { caseId: randomUUID(), at: '2026-11-04T10:00:00.000Z', outcome: 'REACHED' });
    expect(await journeyOf(youth), 'an older contact, written down later').toMatchObject({ lastContactAt: '2026-11-05T10:00:00.000Z' });
    const [first, second] = [randomUUID(), randomUUID()];
    await tell('solutions.proposal.made', youth, { proposalId: first, state: 'PROPOSED', on: '2026-11-10' });
    await tell('solutions.proposal.made', youth, { proposalId: second, state: 'PROPOSED', on: '2026-11-12' });
    await tell('solutions.proposal.answered', youth, { proposalId: second, state: 'WAITING', on: '2026-11-12' });
    expect(await journeyOf(youth)).toMatchObject({ waitingSince: '2026-11-10' });
    await tell('solutions.proposal.answered', youth, { proposalId: first, state: 'REFUSED', on: '2026-11-10' });
    expect(await journeyOf(youth)).toMatchObject({ waitingSince: '2026-11-12', inSolutionSince: null });
    await tell('solutions.entry.recorded', youth, { proposalId: second, on: '2026-11-16' });
    expect(await journeyOf(youth)).toMatchObject({ waitingSince: null, inSolutionSince: '2026-11-16' });
    await stage(youth, 'IN_SOLUTION', '2026-11-17');
    expect(await journeyOf(youth), 'since the first who said so').toMatchObject({ stage: 'IN_SOLUTION', inSolutionSince: '2026-11-16' });
    await tell('missions-locales.situation.recorded', youth, { kind: 'SANS_SOLUTION', on: '2026-11-20' });
    expect(await journeyOf(youth), 'rupture').toMatchObject({ inSolutionSince: null });
  });

  it('A15, E20: who left a solution is in none, unless another is known; six months later an outcome may say so, an unknown one says nothing', async () => {
    const youth = await aYouth();
    const since = async () => (await journeyOf(youth))?.['inSolutionSince'];
    const [first, second] = [randomUUID(), randomUUID()];
    const left = (proposalId: string, outcome: string, on: string) => tell('solutions.entry.ended', youth, { proposalId, on, exit: 'RUPTURE', outcome });
    const verified = (proposalId: string, outcome: string, on: string) => tell('solutions.outcome.recorded', youth, { proposalId, on, outcome, isDurable: null });
    await tell('solutions.entry.recorded', youth, { proposalId: first, on: '2026-01-05' });
    expect(await since()).toBe('2026-01-05');
    await left(first, 'UNKNOWN', '2026-02-02');
    expect(await since()).toBeNull();
    await verified(first, 'UNKNOWN', '2026-08-03');
    expect(await since()).toBeNull();
    await verified(first, 'EMPLOYMENT', '2026-08-04');
    expect(await since()).toBe('2026-08-04');
    await tell('solutions.entry.recorded', youth, { proposalId: second, on: '2026-09-01' });
    await left(second, 'TRAINING', '2026-10-01');
    await verified(second, 'TRAINING', '2027-04-01');
    expect(await since()).toBe('2026-08-04');
    await verified(first, 'NONE', '2026-09-15');
    expect(await since(), 'going on since it left the second').toBe('2026-10-01');
    await verified(second, 'NONE', '2027-04-02');
    expect(await since()).toBeNull();
  });

  it('3.6: what is told late does not undo what is known', async () => {
    const youth = await aYouth();
    await stage(youth, 'IN_DIAGNOSIS', '2026-11-10', 1_000);
    await stage(youth, 'IN_CONTACT', '2026-11-12', 999);
    expect(await journeyOf(youth)).toMatchObject({ stage: 'IN_DIAGNOSIS', stageSince: '2026-11-10' });
    await stage(youth, 'CLOSED', '2026-11-13', 1_001);
    expect(await journeyOf(youth)).toMatchObject({ stage: 'CLOSED' });
  });

  it('3.6: facts of one youth told at once are all in its journey', async () => {
    const youth = await aYouth();
    const sent = await Promise.all([
      stage(youth, 'IN_CONTACT', '2026-11-04'), tell('missions-locales.situation.recorded', youth, { kind: 'EMPLOI', on: '2026-11-05' }),
      tell('education.contact-attempt.logged', youth, { caseId: randomUUID(), at: '2026-11-06T10:00:00.000Z', outcome: 'REACHED' }),
      tell('solutions.proposal.made', youth, { proposalId: randomUUID(), state: 'PROPOSED', on: '2026-11-10' }),
    ]);
    expect(sent.map((s) => s.outcome)).toEqual(sent.map(() => 'TAKEN'));
    expect(await journeyOf(youth)).toEqual({ stage: 'IN_CONTACT', stageSince: '2026-11-04', lastContactAt: '2026-11-06T10:00:00.000Z', inSolutionSince: '2026-11-05', waitingSince: '2026-11-10' });
  });

  it('3.6: an event of another shape is refused and leaves nothing; a youth nobody registered is let pass', async () => {
    const youth = await aYouth();
    expect(await tell('education.case.moved', youth, { stage: 'ELSEWHERE', on: '2026-11-04' })).toMatchObject({ outcome: 'REFUSED', answer: 'HTTP 500' });
    expect(await journeyOf(youth)).toBeNull();
    expect(await stage(randomUUID(), 'IN_CONTACT', '2026-11-04')).toMatchObject({ outcome: 'TAKEN' });
  });

  it('3.5: a merge joins both journeys, an un-merge gives each its own back', async () => {
    const person = { familyName: 'Parcours', givenName: 'Alix', birthDate: '2008-04-04' };
    const [a, b] = [await aYouth(person), (await hub.register('missions-locales/file', [aRecord({ ...person, communeCode: '59599' })], 'MISSION_LOCALE'))[0]!.youthId];
    await stage(a, 'IN_DIAGNOSIS', '2026-11-10');
    await tell('missions-locales.situation.recorded', b, { kind: 'FORMATION', on: '2026-11-12' });
    const before = [await journeyOf(a), await journeyOf(b)];
    const doubt = await hub.subgraph.worker().findOneOrFail(Doubt, { otherId: b });
    await hub.as('assistant', 'mutation ($i: DecideDoubtInput!) { decideDoubt(input: $i) { userErrors { code } } }', { i: { doubtId: doubt.id, answer: 'SAME' } });
    const joined = { ...NOTHING, stage: 'IN_DIAGNOSIS', stageSince: '2026-11-10', inSolutionSince: '2026-11-12' };
    expect([await journeyOf(a), await journeyOf(b)]).toEqual([joined, joined]);
    expect(await hub.subgraph.worker().execute('select youth_id from journey where youth_id in (?, ?)', [a, b]), 'one line a person').toEqual([{ youth_id: a }]);
    await hub.as('assistant', 'mutation ($i: UnmergeInput!) { unmerge(input: $i) { userErrors { code } } }', { i: { youthId: b } });
    expect([await journeyOf(a), await journeyOf(b)]).toEqual(before);
    const told = await hub.subgraph.worker().execute('select type, data from outbox_event where subject = ? order by position', [a]);
    expect(told).toEqual([
      { type: 'fr.passerelle.coordination.youth.merged', data: { canonicalId: a, ids: [a, b] } },
      { type: 'fr.passerelle.coordination.youth.unmerged', data: { canonicalId: b, ids: [b] } },
    ]);
  });

  it('3.1: who does not hold STAGE reads no journey; requests write none', async () => {
    const youth = await aYouth();
    await stage(youth, 'IN_CONTACT', '2026-11-04');
    expect(await journeyOf(youth, 'school')).toMatchObject({ stage: 'IN_CONTACT' });
    await hub.as('assistant', 'mutation ($i: SendReferralInput!) { sendReferral(input: $i) { userErrors { code } } }', { i: { youthId: youth, receiverId: hub.organisations['provider'], need: 'TRAINING' } });
    expect(await journeyOf(youth, 'provider')).toBeNull();
    const em = hub.subgraph.running.services.app.em.fork();
    expect(await em.execute('select * from journey')).toEqual([]);
    for (const sql of ['update journey set stage = null', 'delete from journey', 'select * from journey_fact', 'select refresh_journey(gen_random_uuid())']) {
      await expect(em.execute(sql)).rejects.toThrow(/permission denied/);
    }
  });

  describe('youths by stage, at 6,000 youths', () => {
    const LIST = 'query ($stage: CaseStage, $after: String) { youths(first: 100, stage: $stage, after: $after) { edges { node { journey { stage } } } pageInfo { hasNextPage endCursor } } }';
    beforeAll(async () => {
      const em = hub.subgraph.worker();
      await em.execute(
        `insert into youth (id, created_at, updated_at, platform_id, family_name, given_name, birth_date, search_name)
         select gen_random_uuid(), now(), now(), case when n % 3 = 0 then ?::uuid else ?::uuid end, 'Famille', 'Prenom', '2008-01-01', 'famille prenom' from generate_series(1, 6000) n`,
        [hub.platforms.nord, hub.platforms.sud]);
      await em.execute(
        `insert into journey_fact (youth_id, topic, code, day, sequence, created_at, updated_at)
         select id, 'stage', case when row_number() over (order by id) % 20 = 0 then 'IN_DIAGNOSIS' else 'IN_CONTACT' end, '2026-11-02', '0', now(), now() from youth where family_name = 'Famille'`);
      const owner = await connect(hub.subgraph.database.owner, { entities, pool: 1 });
      await owner.em.execute('analyze youth, journey');
      await owner.close(true);
    });
    type Listed = { edges: { node: { journey: { stage: string } } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    const list = async (variables: Record<string, unknown>) => (await hub.as('assistant', LIST, variables)).data!['youths'] as Listed;

    it('3.6: the list is the stage’s, of one’s own platforms, page by page', async () => {
      const seen: string[] = [];
      for (let after: string | undefined, more = true; more;) {
        const { edges, pageInfo } = await list({ stage: 'IN_DIAGNOSIS', after });
        seen.push(...edges.map((e) => e.node.journey.stage));
        [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
      }
      const [expected] = await hub.subgraph.worker().execute<{ n: number }[]>(
        `select count(*)::int as n from youth y join journey j on j.youth_id = y.id where j.stage = 'IN_DIAGNOSIS' and y.platform_id = ? and y.merged_into_id is null`, [hub.platforms.nord]);
      expect(expected!.n).toBeGreaterThan(50);
      expect(seen).toHaveLength(expected!.n);
      expect(new Set(seen)).toEqual(new Set(['IN_DIAGNOSIS']));
    });

    it('3.2: outside circle 1 the filter is refused, and does not tell who is where', async () => {
      expect((await hub.as('provider', LIST, { stage: 'IN_CONTACT' })).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      expect((await hub.as('notHabilitated', LIST, { stage: 'IN_CONTACT' })).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    });

    it('an index on the path', async () => {
      const seen = vi.spyOn(hub.subgraph.running.services.app.config.getLogger(), 'logQuery');
      await list({ stage: 'IN_DIAGNOSIS' });
      const sent = seen.mock.calls.map(([context]) => context as { query?: string; params?: readonly unknown[] }).find((c) => c.query?.includes('from "journey"') && c.query.includes('from "youth"'));
      seen.mockRestore();
      const em = hub.subgraph.running.services.app.em.fork();
      await em.begin();
      await em.execute('select set_config(\'hub.platforms\', ?, true)', [`{${hub.platforms.nord}}`]);
      const rows = await em.execute<{ 'QUERY PLAN': string }[]>(`explain (analyze, costs off, timing off, summary off) ${sent!.query}`, [...sent!.params!]);
      await em.rollback();
      const plan = rows.map((r) => r['QUERY PLAN']).join('\n');
      expect(plan).toContain('journey_platform_id_stage_youth_id_index');
      expect(plan).not.toMatch(/Seq Scan on journey/);
      expect(Math.max(0, ...[...plan.matchAll(/Rows Removed by Filter: (\d+)/g)].map((m) => Number(m[1])))).toBeLessThan(300);
    });
  });
});
