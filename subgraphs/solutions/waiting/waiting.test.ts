import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import { addDays } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { solutions } from '../index.ts';
import { anOffer, aProposal, staff } from '../offer.testkit.ts';
import { heldUntil } from '../proposal/delay.ts';
import { Proposal } from '../proposal/proposal.ts';
import { Session } from '../session/session.ts';
import { closeOver } from './close-over.ts';
import { lapseHeld } from './lapse.ts';
import { promoteWaiting } from './promote.ts';
import { aQueue, placesOf, statesOf } from './waiting.testkit.ts';

const CONFIRM = `mutation ($input: ConfirmHeldPlaceInput!) { confirmHeldPlace(input: $input) { proposal { state heldUntil session { vacant } } userErrors { code } } }`;
const ANSWER = `mutation ($input: AnswerProposalInput!) { answerProposal(input: $input) { proposal { state } userErrors { code } } }`;
const WITHDRAW = `mutation ($input: WithdrawProposalInput!) { withdrawProposal(input: $input) { proposal { state } userErrors { code } } }`;
const LIST = `query ($id: ID!) { waitingList(sessionId: $id) { edges { node { id waitingRank youth { id } } } } }`;

describe('the waiting list', () => {
  let subgraph: TestSubgraph;
  const organisation = randomUUID();
  const provider = staff({ organisation });
  const assistant = aViewer();
  beforeAll(async () => { subgraph = await startTestSubgraph(solutions); });
  afterAll(() => subgraph.close());

  const fork = () => subgraph.worker();
  const offerOf = (session: Partial<Session>) => anOffer(subgraph, { organisation, session });
  const ask = async (query: string, input: object, viewer = provider) => {
    const { data, errors } = await subgraph.execute(query, { viewer, variables: { input } });
    expect(errors).toBeUndefined();
    return Object.values(data!)[0] as { proposal: { state: string } | null; userErrors: { code: string }[] };
  };
  const events = (youthId: string) => fork().execute(`select replace(type, 'fr.passerelle.solutions.', '') as type, data->>'state' as state, data->>'until' as until from outbox_event where subject = ? order by position`, [youthId]);

  it('E02: a freed place is held for who has waited longest, until its day, and both parties are told', async () => {
    const offer = await offerOf({ capacity: 2, taken: 2 });
    const queue = await aQueue(subgraph, offer, 3);
    const held = await aProposal(subgraph, offer, { state: 'ACCEPTED', proposerId: assistant.organisation });
    await promoteWaiting(fork);
    expect(await statesOf(subgraph, queue)).toEqual(['WAITING', 'WAITING', 'WAITING']);
    await ask(WITHDRAW, { proposalId: held.id }, assistant);
    await promoteWaiting(fork);
    await promoteWaiting(fork);
    expect(await statesOf(subgraph, queue)).toEqual(['HELD', 'WAITING', 'WAITING']);
    expect(await placesOf(subgraph, offer.session.id)).toEqual({ capacity: 2, taken: 2, holding: 1 });
    const until = heldUntil(today(), offer.session.startsOn);
    expect((await fork().findOneOrFail(Proposal, { id: queue[0]!.id })).heldUntil).toBe(until);
    expect(await events(queue[0]!.youthId)).toEqual([{ type: 'proposal.held', state: 'HELD', until }]);
  });

  it.each([
    ['a refusal after acceptance', async ({ id }: Proposal) => ask(ANSWER, { proposalId: id, answer: 'REFUSE', refusalReason: 'NO_ANSWER_FROM_YOUTH' })],
    ['more capacity', async ({ sessionId }: Proposal) => subgraph.execute(`mutation ($i: SetSessionPlacesInput!) { setSessionPlaces(input: $i) { userErrors { code } } }`, { viewer: provider, variables: { i: { sessionId, capacity: 2 } } })],
    ['a place left outside the hub', async ({ sessionId }: Proposal) => { await fork().nativeUpdate(Session, { id: sessionId }, { capacity: 2 }); }],
  ])('E02: %s frees one for the first of the list, and one only', async (_, free) => {
    const offer = await offerOf({ capacity: 1, taken: 1 });
    const accepted = await aProposal(subgraph, offer, { state: 'ACCEPTED' });
    const queue = await aQueue(subgraph, offer, 2);
    await free(accepted);
    await promoteWaiting(fork);
    expect(await statesOf(subgraph, queue)).toEqual(['HELD', 'WAITING']);
  });

  it('E02: never two for one place: a freed place, 50 who wait, 20 workers and 50 acceptances at once: one is served, the first', async () => {
    const offer = await offerOf({ capacity: 5, taken: 5 });
    const queue = await aQueue(subgraph, offer, 50);
    const accepted = await aProposal(subgraph, offer, { state: 'ACCEPTED', proposerId: assistant.organisation });
    await Promise.all([
      ask(WITHDRAW, { proposalId: accepted.id }, assistant),
      ...Array.from({ length: 20 }, () => promoteWaiting(fork)),
      ...queue.map((p) => ask(ANSWER, { proposalId: p.id, answer: 'ACCEPT' })),
    ]);
    await promoteWaiting(fork);
    const states = await statesOf(subgraph, queue);
    expect(['HELD', 'ACCEPTED']).toContain(states[0]);
    expect(states.slice(1).every((s) => s === 'WAITING')).toBe(true);
    expect(await placesOf(subgraph, offer.session.id)).toEqual({ capacity: 5, taken: 5, holding: 1 });
  }, 60_000);

  it('E02: nobody is accepted past the list: a newcomer and the second wait for the first', async () => {
    const offer = await offerOf({ capacity: 1, taken: 1 });
    const [first, second] = await aQueue(subgraph, offer, 2);
    const newcomer = await aProposal(subgraph, offer);
    await fork().nativeUpdate(Session, { id: offer.session.id }, { taken: 0 });
    for (const { id } of [newcomer, second!]) expect(await ask(ANSWER, { proposalId: id, answer: 'ACCEPT' })).toMatchObject({ proposal: null, userErrors: [{ code: 'WAITING_FIRST' }] });
    expect(await ask(ANSWER, { proposalId: first!.id, answer: 'ACCEPT' })).toMatchObject({ proposal: { state: 'ACCEPTED' } });
  });

  it('E02: nobody is put on the list beside a vacant place', async () => {
    const { id } = await aProposal(subgraph, await offerOf({ capacity: 2, taken: 1 }));
    expect(await ask(ANSWER, { proposalId: id, answer: 'WAIT' })).toMatchObject({ userErrors: [{ code: 'PLACES_LEFT' }] });
  });

  it('E02: who proposed confirms a held place; nobody else, nor after its day', async () => {
    const offer = await offerOf({ capacity: 3, taken: 3 });
    const mine = { state: 'HELD', proposerId: assistant.organisation } as const;
    const [good, late] = [await aProposal(subgraph, offer, { ...mine, heldUntil: today() }), await aProposal(subgraph, offer, { ...mine, heldUntil: addDays(today(), -1) })];
    expect(await ask(CONFIRM, { proposalId: good.id }, aViewer())).toMatchObject({ userErrors: [{ code: 'PROPOSAL_NOT_FOUND' }] });
    expect(await ask(CONFIRM, { proposalId: late.id }, assistant)).toMatchObject({ userErrors: [{ code: 'NOT_HELD' }] });
    const both = await Promise.all([ask(CONFIRM, { proposalId: good.id }, assistant), ask(CONFIRM, { proposalId: good.id }, assistant)]);
    expect(both.map((b) => b.userErrors[0]?.code ?? b.proposal?.state).toSorted()).toEqual(['ACCEPTED', 'NOT_HELD']);
    expect(await placesOf(subgraph, offer.session.id)).toMatchObject({ taken: 3 });
  });

  it('E02: a held place that nobody confirms lapses after its day, once, and passes to the next', async () => {
    const offer = await offerOf({ capacity: 1, taken: 1 });
    const held = await aProposal(subgraph, offer, { state: 'HELD', heldUntil: addDays(today(), 2) });
    const [next] = await aQueue(subgraph, offer, 1);
    await lapseHeld(fork, addDays(today(), 2));
    expect(await statesOf(subgraph, [held, next!])).toEqual(['HELD', 'WAITING']);
    const after = addDays(today(), 3);
    expect((await Promise.all([lapseHeld(fork, after), lapseHeld(fork, after), lapseHeld(fork, after)])).reduce((a, b) => a + b)).toBe(1);
    await promoteWaiting(fork);
    expect(await statesOf(subgraph, [held, next!])).toEqual(['LAPSED', 'HELD']);
    expect(await placesOf(subgraph, offer.session.id)).toEqual({ capacity: 1, taken: 1, holding: 1 });
    expect(await events(held.youthId)).toEqual([{ type: 'proposal.answered', state: 'LAPSED', until: null }]);
  });

  it('E02: a session that is over or cancelled promotes nobody', async () => {
    const [over, cancelled] = [await offerOf({ capacity: 1, startsOn: '2020-01-06', endsOn: '2020-06-26' }), await offerOf({ capacity: 1, cancelledOn: '2026-01-01' })];
    const queues = [await aQueue(subgraph, over, 1), await aQueue(subgraph, cancelled, 1)].flat();
    await promoteWaiting(fork);
    expect(await statesOf(subgraph, queues)).toEqual(['WAITING', 'WAITING']);
  });

  it('E02: who still waits when the session is over is told that no place came, once; who waits for one under way waits on', async () => {
    const [over, running] = [await offerOf({ capacity: 1, taken: 1, startsOn: '2020-01-06', endsOn: addDays(today(), -1) }), await offerOf({ capacity: 1, taken: 1, startsOn: '2020-01-06', endsOn: today() })];
    const [late, still] = [(await aQueue(subgraph, over, 1))[0]!, (await aQueue(subgraph, running, 1))[0]!];
    await Promise.all([closeOver(fork), closeOver(fork)]);
    expect(await statesOf(subgraph, [late, still])).toEqual(['REFUSED', 'WAITING']);
    expect((await fork().findOneOrFail(Proposal, { id: late.id })).refusalReason).toBe('NO_PLACE');
    expect(await events(late.youthId)).toEqual([{ type: 'proposal.answered', state: 'REFUSED', until: null }]);
  });

  it('E02: the provider reads the list in order; who proposed one reads its rank and nothing of the others, in as many statements', async () => {
    const offer = await offerOf({ capacity: 1, taken: 1 });
    const queue = await aQueue(subgraph, offer, 6);
    await fork().nativeUpdate(Proposal, { id: { $in: [queue[1]!.id, queue[3]!.id] } }, { proposerId: assistant.organisation });
    const list = async (viewer: typeof provider) => (await subgraph.execute(LIST, { viewer, variables: { id: offer.session.id } })).data as { waitingList: { edges: { node: { id: string; waitingRank: number; youth: object | null } }[] } };
    const sent = await statementsOf(subgraph.running.services.app, async () => {
      expect((await list(provider)).waitingList.edges.map((e) => e.node)).toEqual(queue.map((p, i) => ({ id: p.id, waitingRank: i + 1, youth: null })));
    });
    expect(sent).toHaveLength(2);
    expect((await list(staff())).waitingList.edges).toEqual([]);
    const mine = `{ proposals(side: SENT, state: WAITING) { edges { node { id waitingRank } } } }`;
    expect((await subgraph.execute(mine, { viewer: assistant })).data).toEqual({ proposals: { edges: [{ node: { id: queue[3]!.id, waitingRank: 4 } }, { node: { id: queue[1]!.id, waitingRank: 2 } }] } });
  });
});
