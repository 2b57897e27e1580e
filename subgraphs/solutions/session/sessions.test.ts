import { randomUUID } from 'node:crypto';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import { today } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { solutions } from '../index.ts';
import { anOffer, aProposal, staff } from '../offer.testkit.ts';
import { Proposal } from '../proposal/proposal.ts';
import type { Solution } from '../solution/solution.ts';
import { Session } from './session.ts';

const DAY = 86_400_000;

describe('sessions', () => {
  let subgraph: TestSubgraph;
  const organisation = randomUUID();
  const provider = staff({ organisation });
  beforeAll(async () => { subgraph = await startTestSubgraph(solutions); });
  afterAll(() => subgraph.close());

  const ask = async (name: string, input: object, asked: string, viewer = provider) => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const { data, errors } = await subgraph.execute(`mutation ($input: ${type}!) { ${name}(input: $input) { ${asked} userErrors { code field } } }`, { viewer, variables: { input } });
    expect(errors).toBeUndefined();
    return data![name] as Record<string, unknown> & { userErrors: { code: string }[] };
  };
  const offerOf = (session: Partial<Session> = {}, solution: Partial<Solution> = {}) => anOffer(subgraph, { organisation, session, solution });
  const open = async (input: object, solution: Partial<Solution> = {}) => ask('openSession', { solutionId: (await offerOf({}, solution)).solution.id, startsOn: '2030-09-02', capacity: 12, ...input }, 'session { vacant funded freshUntil isPermanent formula }');

  it('E01, E02: what is opened is fresh for thirty days, whatever longer was said', async () => {
    const before = Date.now();
    const { session } = await open({ funded: 12, freshUntil: '2099-01-01T00:00:00Z', isPermanent: true }) as unknown as { session: { freshUntil: string } };
    expect(session).toMatchObject({ vacant: 12, funded: 12, isPermanent: true, formula: null });
    expect(Date.parse(session.freshUntil) - before).toBeGreaterThanOrEqual(30 * DAY);
    expect(Date.parse(session.freshUntil) - before).toBeLessThan(30 * DAY + 60_000);
  });

  it('E01: no more places are funded than there are, when opened or when changed', async () => {
    expect(await open({ funded: 13 })).toMatchObject({ session: null, userErrors: [{ code: 'FUNDED_ABOVE_CAPACITY', field: ['input', 'funded'] }] });
    const { session } = await offerOf({ capacity: 12, funded: 12 });
    expect(await ask('setSessionPlaces', { sessionId: session.id, capacity: 10 }, 'session { capacity }')).toMatchObject({ session: null, userErrors: [{ code: 'FUNDED_ABOVE_CAPACITY' }] });
    expect(await ask('setSessionPlaces', { sessionId: session.id, capacity: 10, funded: 8 }, 'session { capacity funded }')).toMatchObject({ session: { capacity: 10, funded: 8 } });
  });

  it('E02: a number of places taken that was read before another was accepted does not undo it', async () => {
    const { session } = await offerOf({ capacity: 6, taken: 5 });
    const set = (input: object) => ask('setSessionPlaces', { sessionId: session.id, capacity: 6, ...input }, 'session { vacant }');
    await subgraph.worker().nativeUpdate(Session, { id: session.id }, { taken: 6 });
    expect(await set({ taken: 5, expectedTaken: 5 })).toMatchObject({ session: null, userErrors: [{ code: 'PLACES_CHANGED', field: ['input', 'expectedTaken'] }] });
    expect(await set({ taken: 5, expectedTaken: 6 })).toMatchObject({ session: { vacant: 1 }, userErrors: [] });
  });

  it('E11: a service civique says its formula, and lasts 6 to 12 months', async () => {
    const kind = { kind: 'SERVICE_CIVIQUE' } as const;
    expect(await open({ endsOn: '2031-03-02' }, kind)).toMatchObject({ userErrors: [{ code: 'FORMULA_NEEDED' }] });
    expect(await open({ endsOn: '2031-03-01', formula: 'FULL_TIME' }, kind)).toMatchObject({ userErrors: [{ code: 'SERVICE_CIVIQUE_MONTHS' }] });
    expect(await open({ endsOn: '2031-03-02', formula: 'ALTERNATING' }, kind)).toMatchObject({ session: { formula: 'ALTERNATING' }, userErrors: [] });
  });

  it('E12: one enters a clause sociale once both tutors are named', async () => {
    const offer = await offerOf({ taken: 1, startsOn: today() }, { kind: 'CLAUSE_SOCIALE' });
    const { id: proposalId } = await aProposal(subgraph, offer, { state: 'ACCEPTED' });
    const enter = (tutors: object) => ask('recordEntry', { proposalId, enteredOn: today(), ...tutors }, 'proposal { state hasEducationTutor hasCompanyTutor }');
    expect(await enter({})).toMatchObject({ proposal: null, userErrors: [{ code: 'EDUCATION_TUTOR_NEEDED' }] });
    expect(await enter({ hasEducationTutor: true })).toMatchObject({ userErrors: [{ code: 'COMPANY_TUTOR_NEEDED' }] });
    expect(await enter({ hasEducationTutor: true, hasCompanyTutor: true })).toEqual({ proposal: { state: 'ENTERED', hasEducationTutor: true, hasCompanyTutor: true }, userErrors: [] });
  });

  it('E02: cancelled, a session gives its proposals back with the reason, in as many statements for ten as for one', async () => {
    const cancel = (sessionId: string, viewer = provider) => ask('cancelSession', { sessionId }, 'session { cancelledOn taken }', viewer);
    const [one, ten] = [await offerOf({ capacity: 9, taken: 3 }), await offerOf({ capacity: 9, taken: 9 })];
    const accepted = await aProposal(subgraph, one, { state: 'ACCEPTED' });
    const states = ['ACCEPTED', 'HELD', 'PROPOSED', 'WAITING'] as const;
    for (let i = 0; i < 10; i += 1) await aProposal(subgraph, ten, { state: states[i % 4]! });
    expect(await cancel(one.session.id, staff())).toMatchObject({ session: null, userErrors: [{ code: 'SESSION_NOT_YOURS' }] });
    const few = await statementsOf(subgraph.running.services.app, async () => {
      expect(await cancel(one.session.id)).toMatchObject({ session: { cancelledOn: today(), taken: 2 } });
    });
    const lots = await statementsOf(subgraph.running.services.app, async () => { expect(await cancel(ten.session.id)).toMatchObject({ session: { taken: 3 } }); });
    expect(lots.length).toBe(few.length);
    expect(await subgraph.worker().count(Proposal, { sessionId: ten.session.id, state: 'REFUSED', refusalReason: 'SESSION_CANCELLED' })).toBe(10);
    const told = await subgraph.worker().execute(`select data from outbox_event where subject = ?`, [accepted.youthId]);
    expect(told).toEqual([{ data: { proposalId: accepted.id, state: 'REFUSED', reason: 'SESSION_CANCELLED', on: today() } }]);
    expect(await cancel(one.session.id)).toMatchObject({ userErrors: [{ code: 'SESSION_CANCELLED' }] });
    expect(await ask('setSessionPlaces', { sessionId: one.session.id, capacity: 9 }, 'session { capacity }')).toMatchObject({ userErrors: [{ code: 'SESSION_CANCELLED' }] });
  });

  it('E02: a session that youths have entered is not cancelled; a cancelled one takes nobody, nor has anybody wait', async () => {
    const entered = await offerOf({ taken: 1 });
    await aProposal(subgraph, entered, { state: 'ENTERED', enteredOn: today() });
    expect(await ask('cancelSession', { sessionId: entered.session.id }, 'session { id }')).toMatchObject({ session: null, userErrors: [{ code: 'ALREADY_ENTERED' }] });
    const cancelled = await offerOf({ cancelledOn: today() });
    const { id: proposalId } = await aProposal(subgraph, cancelled);
    for (const answer of ['ACCEPT', 'WAIT']) {
      expect(await ask('answerProposal', { proposalId, answer }, 'proposal { state }')).toMatchObject({ proposal: null, userErrors: [{ code: 'SESSION_CANCELLED', field: ['input', 'answer'] }] });
    }
    const over = await offerOf({ startsOn: '2020-01-06', endsOn: '2020-02-06', capacity: 1, taken: 1 });
    const late = await aProposal(subgraph, over);
    expect(await ask('answerProposal', { proposalId: late.id, answer: 'WAIT' }, 'proposal { state }')).toMatchObject({ proposal: null, userErrors: [{ code: 'SESSION_OVER' }] });
    expect(await ask('answerProposal', { proposalId, answer: 'REFUSE', refusalReason: 'SESSION_CANCELLED' }, 'proposal { state }')).toMatchObject({ proposal: { state: 'REFUSED' } });
  });
});
