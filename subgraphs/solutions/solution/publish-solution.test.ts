import { randomUUID } from 'node:crypto';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { solutions } from '../index.ts';
import { anOffer, aProposal, staff } from '../offer.testkit.ts';
import { Session } from '../session/session.ts';
import { Solution } from './solution.ts';

const PUBLISH = `mutation ($input: PublishSolutionInput!) { publishSolution(input: $input) { solution { id title departements provider { id } } userErrors { code field } } }`;
const WITHDRAW = `mutation ($input: WithdrawSolutionInput!) { withdrawSolution(input: $input) { solution { isPublished } userErrors { code } } }`;
const OPEN = `mutation ($input: OpenSessionInput!) { openSession(input: $input) { session { id capacity vacant } userErrors { code field } } }`;
const PLACES = `mutation ($input: SetSessionPlacesInput!) { setSessionPlaces(input: $input) { session { capacity taken vacant funded } userErrors { code field } } }`;

describe('a provider’s own offer', () => {
  let subgraph: TestSubgraph;
  const viewer = staff();
  beforeAll(async () => { subgraph = await startTestSubgraph(solutions); });
  afterAll(() => subgraph.close());
  const run = async (mutation: string, input: object, as = viewer) => {
    const { data, errors } = await subgraph.execute(mutation, { viewer: as, variables: { input } });
    expect(errors).toBeUndefined();
    return data;
  };
  const ours = (session = {}) => anOffer(subgraph, { organisation: viewer.organisation, session });
  const offer = { title: 'Sas de rentrée', description: 'Douze semaines', kind: 'E2C', aim: 'ORIENTATION', needs: ['FAIRE_LE_POINT'] };

  it('E01, E03: publishes a solution of its own provider, found at once; sent twice with one key it is published once', async () => {
    const { provider } = await ours();
    const input = { ...offer, providerId: provider.id, departements: ['59', '2A'], idempotencyKey: randomUUID() };
    const first = await run(PUBLISH, input);
    expect(first).toMatchObject({ publishSolution: { solution: { title: 'Sas de rentrée', departements: ['59', '2A'], provider: { id: provider.id } }, userErrors: [] } });
    expect(await run(PUBLISH, input)).toEqual(first);
    expect(await subgraph.worker().count(Solution, { title: 'Sas de rentrée' })).toBe(1);
  });

  it('says what is wrong with an offer, and keeps nothing of it', async () => {
    const { provider } = await ours();
    const wrong: [object, string][] = [
      [{ title: ' ' }, 'TITLE_INVALID'], [{ needs: [] }, 'NEEDS_MISSING'], [{ ageMin: 30, ageMax: 16 }, 'AGES_INVALID'],
      [{ departements: ['Nord'] }, 'DEPARTEMENT_INVALID'], [{ description: 'Appeler le 1 85 05 78 006 084 91' }, 'NIR_REFUSED'],
    ];
    const before = await subgraph.worker().count(Solution);
    for (const [change, code] of wrong) expect(await run(PUBLISH, { ...offer, providerId: provider.id, ...change })).toMatchObject({ publishSolution: { solution: null, userErrors: [{ code }] } });
    expect(await subgraph.worker().count(Solution)).toBe(before);
  });

  it('3.1: changes nothing of another organisation’s offer', async () => {
    const { provider, solution, session } = await anOffer(subgraph);
    expect(await run(PUBLISH, { ...offer, providerId: provider.id })).toMatchObject({ publishSolution: { userErrors: [{ code: 'PROVIDER_NOT_YOURS' }] } });
    expect(await run(WITHDRAW, { solutionId: solution.id })).toMatchObject({ withdrawSolution: { userErrors: [{ code: 'SOLUTION_NOT_YOURS' }] } });
    expect(await run(OPEN, { solutionId: solution.id, startsOn: '2030-01-07', capacity: 1 })).toMatchObject({ openSession: { userErrors: [{ code: 'SOLUTION_NOT_YOURS' }] } });
    expect(await run(PLACES, { sessionId: session.id, capacity: 0 })).toMatchObject({ setSessionPlaces: { userErrors: [{ code: 'SESSION_NOT_YOURS' }] } });
    const assistant = await subgraph.execute(WITHDRAW, { viewer: staff({ roles: ['ASSISTANT'] }), variables: { input: { solutionId: solution.id } } });
    expect(assistant.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('withdraws a solution, and opens a session with its places', async () => {
    const { solution } = await ours();
    expect(await run(OPEN, { solutionId: solution.id, startsOn: '2030-09-02', endsOn: '2030-12-20', capacity: 8 })).toMatchObject({ openSession: { session: { capacity: 8, vacant: 8 }, userErrors: [] } });
    expect(await run(OPEN, { solutionId: solution.id, startsOn: '2030-09-02', endsOn: '2030-09-01', capacity: 8 })).toMatchObject({ openSession: { session: null, userErrors: [{ code: 'ENDS_BEFORE_START' }] } });
    expect(await run(OPEN, { solutionId: solution.id, startsOn: '2030-09-02', capacity: -1 })).toMatchObject({ openSession: { session: null, userErrors: [{ code: 'PLACES_INVALID' }] } });
    expect(await run(WITHDRAW, { solutionId: solution.id })).toEqual({ withdrawSolution: { solution: { isPublished: false }, userErrors: [] } });
  });

  it('E02: keeps places up to date, never below what is taken or promised', async () => {
    const made = await ours({ capacity: 5, taken: 3 });
    await aProposal(subgraph, made, { state: 'ACCEPTED' });
    await aProposal(subgraph, made, { state: 'ENTERED' });
    const sessionId = made.session.id;
    expect(await run(PLACES, { sessionId, capacity: 2 })).toMatchObject({ setSessionPlaces: { userErrors: [{ code: 'CAPACITY_BELOW_TAKEN' }] } });
    expect(await run(PLACES, { sessionId, capacity: 5, taken: 1 })).toMatchObject({ setSessionPlaces: { userErrors: [{ code: 'PLACES_PROMISED' }] } });
    expect(await run(PLACES, { sessionId, capacity: 6, taken: 2, funded: 4 })).toEqual({ setSessionPlaces: { session: { capacity: 6, taken: 2, vacant: 4, funded: 4 }, userErrors: [] } });
  });

  it('E02: the database itself refuses more places taken than there are', async () => {
    const { session } = await ours({ capacity: 1, taken: 1 });
    await expect(subgraph.worker().nativeUpdate(Session, { id: session.id }, { taken: 2 })).rejects.toThrow(/session_places/);
    await expect(subgraph.worker().nativeUpdate(Session, { id: session.id }, { taken: -1 })).rejects.toThrow(/session_places/);
  });
});
