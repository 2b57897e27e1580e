import { randomUUID } from 'node:crypto';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { addDays, addMonths } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { solutions } from '../index.ts';
import { anOffer, aProposal, staff } from '../offer.testkit.ts';
import { Session } from '../session/session.ts';
import { outcomeDueOn } from './delay.ts';
import { Proposal } from './proposal.ts';

const EXIT = `mutation ($input: RecordExitInput!) { recordExit(input: $input) { proposal { state exit outcome isDurable endedOn } userErrors { code field } } }`;

const OUTCOME = `mutation ($input: RecordOutcomeInput!) { recordOutcome(input: $input) { proposal { outcome isDurable outcomeCheckedOn outcomeDueOn } userErrors { code } } }`;

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
  const read = ({ id }: Proposal) => subgraph.worker().findOneOrFail(Proposal, { id });
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

  it('E01: with permanent entries the place of who went to the end is another’s turn', async () => {
    const { offer, proposal } = await entered();
    await subgraph.worker().nativeUpdate(Session, { id: offer.session.id }, { isPermanent: true });
    await exit(proposal.id, { exit: 'COMPLETED', outcome: 'EMPLOYMENT' });
    expect(await taken(offer)).toBe(1);
  });

  it('B19: a rupture says why, and who calls the youth within the week: the platform’s assistant unless said', async () => {
    const { proposal } = await entered();
    expect(await exit(proposal.id, { ruptureReason: null })).toMatchObject({ userErrors: [{ code: 'REASON_MISSING', field: ['input', 'ruptureReason'] }] });
    await exit(proposal.id);
    expect(await read(proposal)).toMatchObject({ ruptureReason: 'DISTANCE', caller: 'ASSISTANT', callBy: addDays(today(), 7) });
  });

  it('E20: durable is a return to training or a job; what is not said is to be checked six months after the exit', async () => {
    const [one, two] = [await entered(), await entered()];
    expect(await exit(one.proposal.id, { isDurable: true })).toMatchObject({ userErrors: [{ code: 'NOT_DURABLE' }] });
    await exit(one.proposal.id, { exit: 'COMPLETED', outcome: 'TRAINING' });
    await exit(two.proposal.id, { exit: 'COMPLETED', outcome: 'TRAINING', isDurable: true });
    expect([(await read(one.proposal)).outcomeDueOn, (await read(two.proposal)).outcomeDueOn]).toEqual(['2026-08-01', null]);
  });

  it('E20: six months later the outcome is recorded, once due, and leaves the list of what is due', async () => {
    const due = `{ outcomesDue { edges { node { id outcomeDueOn } } } }`;
    const record = async (proposalId: string, outcome: string, viewer = staff({ organisation })) =>
      (await subgraph.execute(OUTCOME, { viewer, variables: { input: { proposalId, outcome } } })).data?.['recordOutcome'];
    const listed = async () => ((await subgraph.execute(due, { viewer: staff({ organisation }) })).data as { outcomesDue: { edges: { node: { id: string } }[] } }).outcomesDue.edges.map((e) => e.node.id);
    const ended = async (endedOn: string) => (await entered({ state: 'ENDED', endedOn, exit: 'COMPLETED', outcome: 'UNKNOWN', outcomeDueOn: outcomeDueOn(endedOn) })).proposal;
    const [job, gone, early] = [await ended(addMonths(today(), -6)), await ended(addMonths(today(), -8)), await ended(addMonths(today(), -2))];
    expect(await listed()).toEqual(expect.arrayContaining([job.id, gone.id]));
    expect(await listed()).not.toContain(early.id);
    expect(await record(early.id, 'EMPLOYMENT')).toMatchObject({ proposal: null, userErrors: [{ code: 'TOO_EARLY' }] });
    expect(await record(job.id, 'EMPLOYMENT', staff())).toMatchObject({ userErrors: [{ code: 'PROPOSAL_NOT_FOUND' }] });
    expect(await record(job.id, 'EMPLOYMENT')).toEqual({ proposal: { outcome: 'EMPLOYMENT', isDurable: true, outcomeCheckedOn: today(), outcomeDueOn: null }, userErrors: [] });
    expect(await record(gone.id, 'UNKNOWN')).toMatchObject({ proposal: { outcome: 'UNKNOWN', isDurable: null } });
    expect(await listed()).not.toEqual(expect.arrayContaining([job.id]));
    const told = await subgraph.worker().execute(`select data from outbox_event where type like '%outcome.recorded' and subject = ?`, [job.youthId]);
    expect(told).toEqual([{ data: { proposalId: job.id, on: today(), outcome: 'EMPLOYMENT', isDurable: true } }]);
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
