import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { addDays } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { solutions } from '../index.ts';
import { anOffer, aProposal, staff } from '../offer.testkit.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { lapseHeld } from './lapse.ts';
import { promoteWaiting } from './promote.ts';
import { placesOf } from './waiting.testkit.ts';

const OPERATIONS = ['propose', 'accept', 'wait', 'refuse', 'withdraw', 'confirm', 'enter', 'rupture', 'capacity', 'outside', 'promote', 'lapse'] as const;
const step = fc.record({ what: fc.constantFrom(...OPERATIONS), which: fc.nat(9), n: fc.nat(4) });

let subgraph: TestSubgraph;
const provider = staff();
const assistant = aViewer();
beforeAll(async () => { subgraph = await startTestSubgraph(solutions); });
afterAll(() => subgraph.close());

/** One operation as its party asks it, on one of the proposals of the session. */
async function perform({ what, which, n }: { what: (typeof OPERATIONS)[number]; which: number; n: number }, offer: Awaited<ReturnType<typeof anOffer>>, made: Proposal[]): Promise<void> {
  const proposalId = made.length ? made[which % made.length]!.id : randomUUID();
  const sessionId = offer.session.id;
  const ask = async (name: string, input: object, viewer = provider) => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const { errors } = await subgraph.execute(`mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code } } }`, { viewer, variables: { input } });
    expect(errors).toBeUndefined();
  };
  switch (what) {
    case 'propose': made.push(await aProposal(subgraph, offer, { proposerId: assistant.organisation })); return;
    case 'accept': return ask('answerProposal', { proposalId, answer: 'ACCEPT' });
    case 'wait': return ask('answerProposal', { proposalId, answer: 'WAIT' });
    case 'refuse': return ask('answerProposal', { proposalId, answer: 'REFUSE', refusalReason: 'LEVEL' });
    case 'withdraw': return ask('withdrawProposal', { proposalId }, assistant);
    case 'confirm': return ask('confirmHeldPlace', { proposalId }, assistant);
    case 'enter': return ask('recordEntry', { proposalId, enteredOn: today() });
    case 'rupture': return ask('recordExit', { proposalId, endedOn: today(), exit: 'RUPTURE', outcome: 'NONE', ruptureReason: 'LEVEL' });
    case 'capacity': return ask('setSessionPlaces', { sessionId, capacity: n });
    case 'outside': return ask('setSessionPlaces', { sessionId, capacity: 4, taken: n });
    case 'promote': await promoteWaiting(() => subgraph.worker()); return;
    case 'lapse': await lapseHeld(() => subgraph.worker(), addDays(today(), 30)); return;
  }
}

it('E02: whatever is done in whatever order, in pairs at once: 0 ≤ taken ≤ capacity, and each place held is one taken', async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 3 }), fc.array(fc.tuple(step, step), { minLength: 8, maxLength: 20 }), async (capacity, pairs) => {
    const offer = await anOffer(subgraph, { organisation: provider.organisation, session: { capacity, taken: 0, startsOn: addDays(today(), -30) } });
    const made: Proposal[] = [];
    for (let i = 0; i < 4; i += 1) made.push(await aProposal(subgraph, offer, { proposerId: assistant.organisation }));
    for (const pair of pairs) {
      await Promise.all(pair.map((one) => perform(one, offer, made)));
      const { capacity: places, taken, holding } = await placesOf(subgraph, offer.session.id);
      expect(taken).toBeGreaterThanOrEqual(0);
      expect(taken).toBeLessThanOrEqual(places);
      // taken = accepted + held + entered + outside, and nobody is outside a negative number of times.
      expect(taken - holding).toBeGreaterThanOrEqual(0);
    }
  }), { numRuns: 12 });
}, 240_000);
