import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { addDays } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { solutions } from '../index.ts';
import { anOffer, aProposal } from '../offer.testkit.ts';
import type { Solution } from '../solution/solution.ts';
import { ageFits } from './fit.ts';
import { Proposal } from './proposal.ts';

const PROPOSE = `mutation ($input: ProposeSolutionInput!) { proposeSolution(input: $input) { proposal { id need answerBy } userErrors { code field message } } }`;

it('E18: both bounds of an age are in; an unknown one is none', () => {
  fc.assert(fc.property(fc.integer({ min: 16, max: 29 }), fc.nat(10), (ageMin, more) => {
    const ageMax = ageMin + more;
    expect([ageMin - 1, ageMin, ageMax, ageMax + 1].map((age) => ageFits({ ageMin, ageMax }, age))).toEqual([false, true, true, false]);
    expect([ageFits({}, ageMin), ageFits({ ageMin }, 99), ageFits({ ageMax }, 1)]).toEqual([true, true, true]);
  }));
});

describe('proposeSolution', () => {
  let subgraph: TestSubgraph;
  const assistant = aViewer();
  beforeAll(async () => { subgraph = await startTestSubgraph(solutions); });
  afterAll(() => subgraph.close());

  const aYouth = () => {
    const youthId = randomUUID();
    subgraph.allow(assistant, youthId, ['SOLUTION']);
    return youthId;
  };
  const propose = async (input: object) => (await subgraph.execute(PROPOSE, { viewer: assistant, variables: { input } })).data?.['proposeSolution'] as { proposal: { id: string } | null; userErrors: { code: string; message: string }[] };
  const sessionOf = async (solution: Partial<Solution>, session = {}) => (await anOffer(subgraph, { solution, session })).session.id;

  it('E08: the provider has eight days to answer; the need is the one said, or the solution’s first (E03)', async () => {
    const sessionId = await sessionOf({ needs: ['APPRENTISSAGE', 'EMPLOI'] });
    expect(await propose({ youthId: aYouth(), sessionId })).toMatchObject({ proposal: { need: 'APPRENTISSAGE', answerBy: addDays(today(), 8) } });
    expect(await propose({ youthId: aYouth(), sessionId, need: 'EMPLOI' })).toMatchObject({ proposal: { need: 'EMPLOI' } });
  });

  it('E18: an age outside the bounds is refused where it is said; it is not kept', async () => {
    const sessionId = await sessionOf({ ageMin: 16, ageMax: 25 });
    expect(await propose({ youthId: aYouth(), sessionId, age: 26 })).toMatchObject({ proposal: null, userErrors: [{ code: 'AGE_OUT_OF_BOUNDS', message: 'Cette solution accueille des jeunes à partir de 16 ans, jusqu’à 25 ans. Choisissez-en une autre.' }] });
    expect((await propose({ youthId: aYouth(), sessionId, age: 25 })).proposal).not.toBeNull();
  });

  it('a cancelled session is not proposed', async () => {
    expect(await propose({ youthId: aYouth(), sessionId: await sessionOf({}, { cancelledOn: today() }) })).toMatchObject({ userErrors: [{ code: 'SESSION_CANCELLED' }] });
  });

  it('E08: refused, a place can be proposed anew, saying which proposal it takes up; never another youth’s, nor one under way', async () => {
    const [youthId, offer] = [aYouth(), await anOffer(subgraph)];
    const of = (changes: Partial<Proposal>) => aProposal(subgraph, offer, { proposerId: assistant.organisation, ...changes });
    const [refused, under, foreign] = [await of({ youthId, state: 'REFUSED' }), await of({ youthId, sessionId: await sessionOf({}), state: 'WAITING' }), await of({ state: 'REFUSED' })];
    for (const previousProposalId of [under.id, foreign.id, randomUUID()]) {
      expect(await propose({ youthId, sessionId: offer.session.id, previousProposalId })).toMatchObject({ userErrors: [{ code: 'PROPOSAL_NOT_OVER' }] });
    }
    const again = await propose({ youthId, sessionId: offer.session.id, previousProposalId: refused.id });
    expect((await subgraph.worker().findOneOrFail(Proposal, { id: again.proposal!.id })).previousId).toBe(refused.id);
  });
});
