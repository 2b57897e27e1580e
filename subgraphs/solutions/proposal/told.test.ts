import { randomUUID } from 'node:crypto';
import { today } from '@passerelle/kit/values/today';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { solutions } from '../index.ts';
import { anOffer, staff } from '../offer.testkit.ts';
import { answerBy, callBy } from './delay.ts';

describe('what solutions tells', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => { subgraph = await startTestSubgraph(solutions); });
  afterAll(() => subgraph.close());

  it('3.6: a proposal from its making to its entry, once each; the same request twice tells once', async () => {
    const [youthId, organisation, assistant] = [randomUUID(), randomUUID(), aViewer()];
    subgraph.allow(assistant, youthId, ['SOLUTION']);
    const [first, second] = [await anOffer(subgraph, { organisation, session: { startsOn: '2025-09-01' } }), await anOffer(subgraph, { organisation: randomUUID() })];
    const ask = async (viewer: typeof assistant, name: string, i: object) => {
      const input = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
      const { data } = await subgraph.execute(`mutation ($i: ${input}!) { ${name}(input: $i) { proposal { id } userErrors { code } } }`, { viewer, variables: { i } });
      return (data![name] as { proposal: { id: string } | null }).proposal?.id;
    };
    const propose = (sessionId: string, idempotencyKey: string) => ask(assistant, 'proposeSolution', { youthId, sessionId, idempotencyKey });
    const entered = await propose(first.session.id, 'une-demande-1');
    expect(await propose(first.session.id, 'une-demande-1')).toBe(entered);
    const withdrawn = await propose(second.session.id, 'une-demande-2');
    await ask(staff({ organisation }), 'answerProposal', { proposalId: entered, answer: 'ACCEPT' });
    await ask(staff({ organisation }), 'answerProposal', { proposalId: entered, answer: 'ACCEPT' });
    await ask(assistant, 'withdrawProposal', { proposalId: withdrawn });
    await ask(staff({ organisation }), 'recordEntry', { proposalId: entered, enteredOn: today() });
    await ask(staff({ organisation }), 'recordExit', { proposalId: entered, endedOn: today(), exit: 'RUPTURE', outcome: 'NONE', ruptureReason: 'DISTANCE', caller: 'PROVIDER' });
    const on = today();
    const made = { state: 'PROPOSED', on, answerBy: answerBy(on, null), proposerId: assistant.organisation, authorId: assistant.person, kind: 'E2C' };
    expect(await subgraph.worker().execute('select replace(type, \'fr.passerelle.solutions.\', \'\') as type, data from outbox_event where subject = ? order by position', [youthId])).toEqual([
      { type: 'proposal.made', data: { proposalId: entered, ...made, providerId: organisation } },
      { type: 'proposal.made', data: { proposalId: withdrawn, ...made, providerId: second.provider.organisationId } },
      { type: 'proposal.answered', data: { proposalId: entered, state: 'ACCEPTED', reason: null, on } },
      { type: 'proposal.withdrawn', data: { proposalId: withdrawn, state: 'WITHDRAWN', on } },
      { type: 'entry.recorded', data: { proposalId: entered, on, kind: 'E2C', organisationId: organisation } },
      { type: 'entry.ended', data: { proposalId: entered, on, exit: 'RUPTURE', outcome: 'NONE', reason: 'DISTANCE', caller: 'PROVIDER', callBy: callBy(on) } },
    ]);
  });
});
