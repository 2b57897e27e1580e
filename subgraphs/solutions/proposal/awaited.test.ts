import { randomUUID } from 'node:crypto';
import { connect } from '@passerelle/kit/data/database';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import { addDays } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { solutions } from '../index.ts';
import { anOffer, aProposal, staff } from '../offer.testkit.ts';

const NODE = `edges { node { id session { solution { title } } youth { id } } }`;

describe('worklists of proposals', () => {
  let subgraph: TestSubgraph;
  const organisation = randomUUID();
  const provider = staff({ organisation });
  const assistant = aViewer();
  beforeAll(async () => { subgraph = await startTestSubgraph(solutions); });
  afterAll(() => subgraph.close());

  const ids = async (list: string, viewer: Viewer) => {
    const { data, errors } = await subgraph.execute(`{ ${list} { ${NODE} } }`, { viewer });
    expect(errors).toBeUndefined();
    return (Object.values(data!)[0] as { edges: { node: { id: string; youth: object | null } }[] }).edges.map((e) => e.node.id);
  };

  it('E08: both parties read what waits for an answer, the most pressing first, the late ones alone if they wish', async () => {
    const offer = await anOffer(subgraph, { organisation });
    const mine = { proposerId: assistant.organisation };
    const inTime = await aProposal(subgraph, offer, { ...mine, answerBy: addDays(today(), 3) });
    const late = await aProposal(subgraph, offer, { ...mine, answerBy: addDays(today(), -1) });
    const onTheDay = await aProposal(subgraph, offer, { ...mine, answerBy: today() });
    const others = await aProposal(subgraph, offer, { answerBy: addDays(today(), -2) });
    await aProposal(subgraph, offer, { ...mine, state: 'REFUSED', answerBy: addDays(today(), -5) });
    expect(await ids('proposalsAwaited', provider)).toEqual([others.id, late.id, onTheDay.id, inTime.id]);
    expect(await ids('proposalsAwaited(isLate: true)', provider)).toEqual([others.id, late.id]);
    expect(await ids('proposalsAwaited', assistant)).toEqual([late.id, onTheDay.id, inTime.id]);
    expect(await ids('proposalsAwaited(isLate: true)', assistant)).toEqual([late.id]);
    expect(await ids('proposalsAwaited', staff())).toEqual([]);
    expect(await ids('proposalsAwaited', aViewer())).toEqual([]);
  });

  it('E02: both parties read the places held, the first to lapse first', async () => {
    const offer = await anOffer(subgraph, { organisation, session: { capacity: 2, taken: 2 } });
    const later = await aProposal(subgraph, offer, { state: 'HELD', heldUntil: addDays(today(), 4), proposerId: assistant.organisation });
    const sooner = await aProposal(subgraph, offer, { state: 'HELD', heldUntil: addDays(today(), 1) });
    expect(await ids('placesHeld', provider)).toEqual([sooner.id, later.id]);
    expect(await ids('placesHeld', assistant)).toEqual([later.id]);
    expect(await ids('placesHeld', staff())).toEqual([]);
  });

  it('a page of a worklist costs as many statements as one row; at 40,000 proposals each is its own index', async () => {
    const offer = await anOffer(subgraph, { organisation });
    await subgraph.worker().execute(
      `insert into proposal (id, created_at, updated_at, youth_id, proposer_id, author_id, provider_organisation_id, session_id, state, proposed_at, answer_by, held_until, outcome_due_on)
       select gen_random_uuid(), now(), now(), gen_random_uuid(), case when n % 400 = 0 then ?::uuid else gen_random_uuid() end, gen_random_uuid(),
         case when n % 400 = 1 then ?::uuid else gen_random_uuid() end, ?, (array['PROPOSED', 'HELD', 'ENDED', 'REFUSED'])[1 + n / 400 % 4], now(),
         d + (n % 60)::int - 30, d + (n % 5)::int, case when n / 400 % 4 = 2 then d - (n % 9)::int end from generate_series(1, 40000) n, (select ?::date as d) day`,
      [assistant.organisation, organisation, offer.session.id, today()]);
    const owner = await connect(subgraph.database.owner, { entities: solutions.entities, pool: 1 });
    await owner.em.execute('analyze proposal');
    await owner.close(true);
    const planOf = async (list: string, viewer: Viewer) => {
      const sent = await statementsOf(subgraph.running.services.app, () => ids(list, viewer));
      expect(sent).toHaveLength(3);
      const first = sent.find((s) => s.query.includes('from "proposal"'))!;
      const rows: { 'QUERY PLAN': string }[] = await subgraph.running.services.app.em.fork().transactional(async (em) => {
        await em.execute(`select set_config('hub.org', ?, true)`, [`{${viewer.organisation}}`]);
        return em.execute(`explain (analyze, costs off, timing off, summary off) ${first.query}`, [...first.params]);
      });
      return rows.map((r) => r['QUERY PLAN']).join('\n');
    };
    for (const [list, viewer, index] of [
      ['proposalsAwaited', provider, 'proposal_awaited_received'], ['proposalsAwaited(isLate: true)', assistant, 'proposal_awaited_sent'],
      ['placesHeld', provider, 'proposal_held_received'], ['placesHeld', assistant, 'proposal_held_sent'], ['outcomesDue', provider, 'proposal_outcome_due'],
    ] as const) {
      const plan = await planOf(list, viewer);
      expect(plan, list).toContain(index);
      expect(plan).not.toContain('Seq Scan');
      expect(Math.max(0, ...[...plan.matchAll(/Rows Removed by Filter: (\d+)/g)].map((m) => Number(m[1])))).toBeLessThan(500);
    }
  });
});
