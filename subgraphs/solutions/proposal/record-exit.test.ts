import { randomUUID } from 'node:crypto';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { solutions } from '../index.ts';
import { anOffer, aProposal, staff } from '../offer.testkit.ts';
import { Session } from '../session/session.ts';
import type { Proposal } from './proposal.ts';

const EXIT = `mutation ($input: RecordExitInput!) { recordExit(input: $input) { proposal { state exit outcome isDurable endedOn } userErrors { code field } } }`;

describe('recordExit', () => {
  let subgraph: TestSubgraph;
  const organisation = randomUUID();
  beforeAll(async () => { subgraph = await startTestSubgraph(solutions); });
  afterAll(() => subgraph.close());

  const entered = async (changes: Partial<Proposal> = {}) => {
    const offer = await anOffer(subgraph, { organisation, session: { capacity: 2, taken: 2 } });
    return { offer, proposal: await aProposal(subgraph, offer, { state: 'ENTERED', enteredOn: '2026-01-05', ...changes }) };
  };
  const exit = async (proposalId: string, changes = {}, viewer = staff({ organisation })) =>
    (await subgraph.execute(EXIT, { viewer, variables: { input: { proposalId, endedOn: '2026-02-01', exit: 'RUPTURE', outcome: 'NONE', ruptureReason: 'DISTANCE', ...changes } } })).data?.['recordExit'];
  const taken = async ({ session }: { session: Session }) => (await subgraph.worker().findOneOrFail(Session, { id: session.id })).taken;

  it('E20, B19: a rupture ends the solution and gives the place back, once', async () => {
    const { offer, proposal } = await entered();
    expect(await exit(proposal.id)).toEqual({ proposal: { state: 'ENDED', exit: 'RUPTURE', outcome: 'NONE', isDurable: null, endedOn: '2026-02-01' }, userErrors: [] });
    expect(await exit(proposal.id)).toMatchObject({ proposal: null, userErrors: [{ code: 'NOT_ENTERED' }] });
    expect(await taken(offer)).toBe(1);
  });

  it('E20: a solution gone to its end keeps its place taken and says what came of it', async () => {
    const { offer, proposal } = await entered();
    expect(await exit(proposal.id, { exit: 'COMPLETED', outcome: 'EMPLOYMENT', isDurable: true })).toMatchObject({ proposal: { outcome: 'EMPLOYMENT', isDurable: true } });
    expect(await taken(offer)).toBe(2);
  });

  it.each([[{ endedOn: '2026-01-04' }, 'ENDS_BEFORE_START'], [{ endedOn: '2099-01-01' }, 'IN_THE_FUTURE']])('E20: %o is refused', async (changes, code) => {
    const { proposal } = await entered();
    expect(await exit(proposal.id, changes)).toMatchObject({ proposal: null, userErrors: [{ code, field: ['input', 'endedOn'] }] });
  });

  it('E20: nobody leaves what they did not enter; another provider’s looks absent', async () => {
    const { proposal } = await entered({ state: 'ACCEPTED', enteredOn: null });
    expect(await exit(proposal.id)).toMatchObject({ userErrors: [{ code: 'NOT_ENTERED' }] });
    expect(await exit(proposal.id, {}, staff())).toEqual(await exit(randomUUID(), {}, staff()));
  });
});
