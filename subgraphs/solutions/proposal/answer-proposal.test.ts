import { randomUUID } from 'node:crypto';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { solutions } from '../index.ts';
import { anOffer, aProposal, staff } from '../offer.testkit.ts';
import { Session } from '../session/session.ts';
import { Proposal } from './proposal.ts';

const ANSWER = `mutation ($input: AnswerProposalInput!) {
  answerProposal(input: $input) { proposal { id state refusalReason session { taken vacant } } userErrors { code field } }
}`;

describe('answerProposal', () => {
  let subgraph: TestSubgraph;
  const organisation = randomUUID();
  const provider = staff({ organisation });
  beforeAll(async () => { subgraph = await startTestSubgraph(solutions); });
  afterAll(() => subgraph.close());

  const answer = (proposalId: string, answer = 'ACCEPT', changes = {}, viewer = provider) =>
    subgraph.execute(ANSWER, { viewer, variables: { input: { proposalId, answer, ...changes } } });
  const offerAt = (session: Partial<Session>) => anOffer(subgraph, { organisation, session });
  const taken = async (id: string) => (await subgraph.worker().findOneOrFail(Session, { id })).taken;

  it('E02: a place is never sold twice: of 50 acceptances at once for the last place one wins, 49 are told that it is full', async () => {
    const offer = await offerAt({ capacity: 5, taken: 4 });
    const proposals = await Promise.all(Array.from({ length: 50 }, () => aProposal(subgraph, offer)));
    const answers = await Promise.all(proposals.map((p) => answer(p.id)));
    const of = answers.map(({ data }) => (data as unknown as { answerProposal: { proposal: { state: string } | null; userErrors: { code: string }[] } }).answerProposal);
    expect(of.filter((a) => a.proposal?.state === 'ACCEPTED')).toHaveLength(1);
    expect(of.filter((a) => a.userErrors[0]?.code === 'SESSION_FULL')).toHaveLength(49);
    expect(await taken(offer.session.id)).toBe(5);
    expect(await subgraph.worker().count(Proposal, { sessionId: offer.session.id, state: 'ACCEPTED' })).toBe(1);
  });

  it('E02: accepting takes one place and answers what is left; answered twice at once, it takes one only', async () => {
    const offer = await offerAt({ capacity: 3 });
    const proposal = await aProposal(subgraph, offer);
    const both = await Promise.all([answer(proposal.id), answer(proposal.id)]);
    const codes = both.map(({ data }) => data as unknown as { answerProposal: { proposal: object | null; userErrors: { code: string }[] } }).map((d) => d.answerProposal.userErrors[0]?.code ?? 'OK');
    expect(codes.toSorted()).toEqual(['ALREADY_ANSWERED', 'OK']);
    const won = both.find(({ data }) => (data as unknown as { answerProposal: { proposal: object | null } }).answerProposal.proposal);
    expect(won?.data).toMatchObject({ answerProposal: { proposal: { state: 'ACCEPTED', session: { taken: 1, vacant: 2 } } } });
    expect(await taken(offer.session.id)).toBe(1);
  });

  it('a full session: the proposal can wait, and be accepted when a place is vacant again', async () => {
    const offer = await offerAt({ capacity: 1, taken: 1 });
    const proposal = await aProposal(subgraph, offer);
    expect((await answer(proposal.id)).data).toMatchObject({ answerProposal: { proposal: null, userErrors: [{ code: 'SESSION_FULL', field: ['input', 'answer'] }] } });
    expect((await answer(proposal.id, 'WAIT')).data).toMatchObject({ answerProposal: { proposal: { state: 'WAITING' }, userErrors: [] } });
    await subgraph.worker().nativeUpdate(Session, { id: offer.session.id }, { taken: 0 });
    expect((await answer(proposal.id)).data).toMatchObject({ answerProposal: { proposal: { state: 'ACCEPTED', session: { vacant: 0 } } } });
  });

  it('a refusal says why, and takes no place', async () => {
    const offer = await offerAt({});
    const proposal = await aProposal(subgraph, offer);
    expect((await answer(proposal.id, 'REFUSE')).data).toMatchObject({ answerProposal: { userErrors: [{ code: 'REASON_MISSING' }] } });
    expect((await answer(proposal.id, 'REFUSE', { refusalReason: 'AGE' })).data).toMatchObject({ answerProposal: { proposal: { state: 'REFUSED', refusalReason: 'AGE' } } });
    expect(await taken(offer.session.id)).toBe(0);
  });

  it('3.1: a proposal addressed to another provider looks like one that does not exist', async () => {
    const proposal = await aProposal(subgraph, await anOffer(subgraph));
    const [hidden, absent] = await Promise.all([answer(proposal.id), answer(randomUUID())]);
    expect(hidden.data).toMatchObject({ answerProposal: { proposal: null, userErrors: [{ code: 'PROPOSAL_NOT_FOUND' }] } });
    expect(hidden.data).toEqual(absent.data);
    expect((await subgraph.worker().findOneOrFail(Proposal, { id: proposal.id })).state).toBe('PROPOSED');
  });
});
