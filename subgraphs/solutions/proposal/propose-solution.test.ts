import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IdempotencyKey } from '../idempotency/idempotency-key.ts';
import { solutions } from '../index.ts';
import { anOffer, aProposal, staff } from '../offer.testkit.ts';
import { Session } from '../session/session.ts';
import { Proposal } from './proposal.ts';

const PROPOSE = `mutation ($input: ProposeSolutionInput!) {
  proposeSolution(input: $input) { proposal { id state owner { id } addressee { id } youth { id } } userErrors { code field } }
}`;
const WITHDRAW = `mutation ($input: WithdrawProposalInput!) { withdrawProposal(input: $input) { proposal { state session { taken } } userErrors { code } } }`;
const ENTER = `mutation ($input: RecordEntryInput!) { recordEntry(input: $input) { proposal { state enteredOn } userErrors { code } } }`;

describe('proposals', () => {
  let subgraph: TestSubgraph;
  const assistant = aViewer();
  const youthId = randomUUID();
  beforeAll(async () => {
    subgraph = await startTestSubgraph(solutions);
    subgraph.allow(assistant, youthId, ['IDENTITY', 'SOLUTION']);
  });
  afterAll(() => subgraph.close());

  const propose = (input: object, viewer = assistant) => subgraph.execute(PROPOSE, { viewer, variables: { input: { youthId, ...input } } });
  const idOf = (answer: { data?: unknown }) => (answer.data as { proposeSolution: { proposal: { id: string } } }).proposeSolution.proposal.id;
  const count = (sessionId: string) => subgraph.worker().count(Proposal, { sessionId });

  it('E08: a place is proposed to the provider; nothing is taken yet', async () => {
    const { session, provider } = await anOffer(subgraph);
    const { data, errors } = await propose({ sessionId: session.id });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ proposeSolution: {
      proposal: { state: 'PROPOSED', owner: { id: assistant.organisation }, addressee: { id: provider.organisationId }, youth: { id: youthId } }, userErrors: [],
    } });
    expect((await subgraph.worker().findOneOrFail(Session, { id: session.id })).taken).toBe(0);
  });

  it('3.1: without the scope SOLUTION a youth looks like one that does not exist', async () => {
    const { session } = await anOffer(subgraph);
    const other = aViewer();
    subgraph.allow(other, youthId, ['IDENTITY', 'CASE']);
    const [closed, absent] = await Promise.all([propose({ sessionId: session.id }, other), propose({ sessionId: session.id, youthId: randomUUID() }, other)]);
    expect(closed.data).toMatchObject({ proposeSolution: { proposal: null, userErrors: [{ code: 'YOUTH_NOT_OPEN', field: ['input', 'youthId'] }] } });
    expect(closed.data).toEqual(absent.data);
    expect(await count(session.id)).toBe(0);
  });

  it('one open proposal of a session for a youth, also when two are made at once', async () => {
    const { session } = await anOffer(subgraph);
    const both = await Promise.all([propose({ sessionId: session.id }), propose({ sessionId: session.id })]);
    expect(both.map((a) => a.errors)).toEqual([undefined, undefined]);
    expect(both.map(({ data }) => (data as unknown as { proposeSolution: { userErrors: { code: string }[] } }).proposeSolution.userErrors[0]?.code ?? 'OK').toSorted()).toEqual(['ALREADY_PROPOSED', 'OK']);
    expect(await count(session.id)).toBe(1);
  });

  it('a withdrawn solution, a session that is over and a provider that cannot answer are refused', async () => {
    const withdrawn = await anOffer(subgraph, { solution: { isPublished: false } });
    const over = await anOffer(subgraph, { session: { startsOn: '2020-01-06', endsOn: '2020-06-26' } });
    const absent = await anOffer(subgraph, { organisation: null });
    const answers = [];
    for (const { session } of [withdrawn, over, absent]) answers.push((await propose({ sessionId: session.id })).data);
    expect(answers).toMatchObject(['SESSION_NOT_FOUND', 'SESSION_OVER', 'PROVIDER_NOT_JOINED'].map((code) => ({ proposeSolution: { proposal: null, userErrors: [{ code }] } })));
  });

  it('idempotency: sent twice with one key, also at once, it is done once and answers the same proposal', async () => {
    const { session } = await anOffer(subgraph);
    const input = { sessionId: session.id, idempotencyKey: randomUUID() };
    const answers = await Promise.all(Array.from({ length: 5 }, () => propose(input)));
    expect(new Set([...answers.map(idOf), idOf(await propose(input))]).size).toBe(1);
    expect(await count(session.id)).toBe(1);
  });

  it('idempotency: one key for two requests is refused; another person’s same key is another key', async () => {
    const [one, two] = [await anOffer(subgraph), await anOffer(subgraph)];
    const idempotencyKey = randomUUID();
    const first = idOf(await propose({ sessionId: one.session.id, idempotencyKey }));
    const reused = await propose({ sessionId: two.session.id, idempotencyKey });
    expect(reused.data).toMatchObject({ proposeSolution: { proposal: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED', field: ['input', 'idempotencyKey'] }] } });
    const colleague = aViewer({ organisation: assistant.organisation });
    subgraph.allow(colleague, youthId, ['SOLUTION']);
    expect(idOf(await propose({ sessionId: two.session.id, idempotencyKey }, colleague))).not.toBe(first);
  });

  it('idempotency: a refused request keeps no key, so that it can be sent again once mended', async () => {
    const { session } = await anOffer(subgraph, { session: { startsOn: '2020-01-06', endsOn: '2020-06-26' } });
    const input = { sessionId: session.id, idempotencyKey: randomUUID() };
    await propose(input);
    expect(await subgraph.worker().count(IdempotencyKey, { key: input.idempotencyKey })).toBe(0);
    await subgraph.worker().nativeUpdate(Session, { id: session.id }, { endsOn: '2030-06-28' });
    expect(idOf(await propose(input))).toBeTruthy();
  });

  it('E02: withdrawn by who made it, an accepted proposal gives its place back, once', async () => {
    const offer = await anOffer(subgraph, { session: { capacity: 2, taken: 2 } });
    const { id: proposalId } = await aProposal(subgraph, offer, { youthId, proposerId: assistant.organisation, state: 'ACCEPTED' });
    const withdraw = (viewer = assistant) => subgraph.execute(WITHDRAW, { viewer, variables: { input: { proposalId } } });
    expect((await withdraw(aViewer())).data).toMatchObject({ withdrawProposal: { proposal: null, userErrors: [{ code: 'PROPOSAL_NOT_FOUND' }] } });
    const both = await Promise.all([withdraw(), withdraw()]);
    expect(both.map((a) => a.data)).toEqual(expect.arrayContaining([
      { withdrawProposal: { proposal: { state: 'WITHDRAWN', session: { taken: 1 } }, userErrors: [] } },
      { withdrawProposal: { proposal: null, userErrors: [{ code: 'NOT_WITHDRAWABLE' }] } },
    ]));
    expect((await subgraph.worker().findOneOrFail(Session, { id: offer.session.id })).taken).toBe(1);
  });

  it('E20: the provider records the entry of an accepted proposal, never of another, never ahead of time', async () => {
    const viewer = staff();
    const offer = await anOffer(subgraph, { organisation: viewer.organisation, session: { startsOn: '2025-01-06' } });
    const { id: proposalId } = await aProposal(subgraph, offer, { proposedAt: new Date('2025-01-05T23:30:00Z') });
    const enter = (enteredOn: string) => subgraph.execute(ENTER, { viewer, variables: { input: { proposalId, enteredOn } } });
    expect((await enter('2025-01-06')).data).toMatchObject({ recordEntry: { userErrors: [{ code: 'NOT_ACCEPTED' }] } });
    await subgraph.worker().nativeUpdate(Proposal, { id: proposalId }, { state: 'ACCEPTED' });
    expect((await enter('2999-01-06')).data).toMatchObject({ recordEntry: { userErrors: [{ code: 'IN_THE_FUTURE' }] } });
    expect((await enter('2025-01-05')).data).toMatchObject({ recordEntry: { proposal: null, userErrors: [{ code: 'BEFORE_PROPOSAL' }] } });
    expect((await enter('2025-01-06')).data).toEqual({ recordEntry: { proposal: { state: 'ENTERED', enteredOn: '2025-01-06' }, userErrors: [] } });
  });
});
