import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { solutions } from '../index.ts';
import { anOffer, staff } from '../offer.testkit.ts';
import { Solution } from '../solution/solution.ts';
import { isSharedMailbox } from './mailbox.ts';

const SET = 'mutation ($input: SetProviderContactInput!) { setProviderContact(input: $input) { contact { phone email website } userErrors { code field } } }';
const READ = 'query ($id: ID!) { provider(id: $id) { finess contact { phone email website } solutions { title contact { phone email website } } } }';
const plainSolution = { createdAt: new Date(), updatedAt: new Date(), title: 'Autre', description: 'Une autre', kind: 'E2C', aim: 'ORIENTATION', needs: ['FAIRE_LE_POINT'], territory: ['*'], isPublished: true };

describe('setProviderContact', () => {
  let subgraph: TestSubgraph;
  const viewer = staff();
  beforeAll(async () => { subgraph = await startTestSubgraph(solutions); });
  afterAll(() => subgraph.close());
  const set = async (input: object) => (await subgraph.execute(SET, { viewer, variables: { input } })).data?.['setProviderContact'];

  const read = async (id: string) => ((await subgraph.execute(READ, { variables: { id } })).data as { provider: { contact: object | null; solutions: { title: string; contact: object | null }[] } }).provider;

  it('E04: the front desk of one’s own organisme, shown to everyone, said again whole as it changes', async () => {
    const { provider } = await anOffer(subgraph, { organisation: viewer.organisation });
    expect(await read(provider.id)).toMatchObject({ contact: null, solutions: [{ contact: null }] });
    await set({ providerId: provider.id, email: 'Accueil@e2c.example', phone: '03 20 00 00 00', website: 'https://e2c.example' });
    expect(await set({ providerId: provider.id, email: 'accueil@e2c.example', website: 'https://e2c.example' })).toMatchObject({ userErrors: [] });
    const contact = { phone: null, email: 'accueil@e2c.example', website: 'https://e2c.example/' };
    expect(await read(provider.id)).toMatchObject({ contact, solutions: [{ contact }] });
  });

  it('E04: a solution has its own desk where one is said; what is not said there is the organisme’s; said empty, all of it is', async () => {
    const { provider, solution } = await anOffer(subgraph, { organisation: viewer.organisation });
    await subgraph.worker().insert(Solution, { ...plainSolution, id: randomUUID(), providerId: provider.id, ownerId: viewer.organisation } as never);
    await set({ providerId: provider.id, phone: '03 20 00 00 00', email: 'accueil@e2c.example' });
    expect(await set({ providerId: provider.id, solutionId: solution.id, phone: '03 20 00 00 01' })).toEqual({ contact: { phone: '+33320000001', email: 'accueil@e2c.example', website: null }, userErrors: [] });
    const desk = { phone: '+33320000000', email: 'accueil@e2c.example', website: null };
    expect(await read(provider.id)).toEqual({ finess: null, contact: desk, solutions: [{ title: 'Autre', contact: desk }, { title: 'Parcours', contact: { ...desk, phone: '+33320000001' } }] });
    await set({ providerId: provider.id, solutionId: solution.id });
    expect((await read(provider.id)).solutions[1]).toEqual({ title: 'Parcours', contact: desk });
  });

  it('E04: nobody’s own address, nothing unreadable, nobody else’s organisme nor solution', async () => {
    const { provider, solution } = await anOffer(subgraph, { organisation: viewer.organisation });
    const mine = await anOffer(subgraph, { organisation: viewer.organisation });
    const wrong = [
      [{ email: 'jeanne.martin@e2c.example' }, 'PERSONAL_MAILBOX'], [{ email: 'jeanne.martin@e2c.example', solutionId: solution.id }, 'PERSONAL_MAILBOX'], [{ email: 'accueil' }, 'EMAIL_INVALID'], [{ phone: '12' }, 'PHONE_INVALID'],
      [{ website: 'javascript:alert(1)' }, 'WEBSITE_INVALID'], [{ website: 'https://moi:secret@e2c.example' }, 'WEBSITE_INVALID'], [{ solutionId: mine.solution.id }, 'SOLUTION_OF_ANOTHER'],
    ] as const;
    for (const [facts, code] of wrong) expect(await set({ providerId: provider.id, ...facts })).toMatchObject({ contact: null, userErrors: [{ code }] });
    const other = await anOffer(subgraph);
    expect(await set({ providerId: other.provider.id })).toMatchObject({ userErrors: [{ code: 'PROVIDER_NOT_YOURS' }] });
    expect(await set({ providerId: provider.id, solutionId: other.solution.id })).toMatchObject({ userErrors: [{ code: 'SOLUTION_NOT_YOURS' }] });
    const { errors } = await subgraph.execute(SET, { viewer: aViewer({ organisation: viewer.organisation, roles: ['PILOT'] }), variables: { input: { providerId: provider.id } } });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('no N+1: contacts of a page of solutions cost one statement', async () => {
    for (let i = 0; i < 5; i++) await anOffer(subgraph);
    const sent = await statementsOf(subgraph.running.services.app, () => subgraph.execute('{ solutions(first: 100) { edges { node { contact { phone } } } } }'));
    expect(sent).toHaveLength(2);
  });
});

it.each([['contact@a.fr', true], ['ce.0590186g@ac-lille.fr', true], ['mission-locale.roubaix@a.fr', true], ['cfa@a.fr', true], ['jeanne.martin@a.fr', false], ['j-p.martin@a.fr', false]])('%s is a shared mailbox: %s', (address, shared) => {
  expect(isSharedMailbox(address)).toBe(shared);
});
