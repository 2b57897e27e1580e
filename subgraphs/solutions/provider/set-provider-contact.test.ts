import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { solutions } from '../index.ts';
import { anOffer, staff } from '../offer.testkit.ts';
import { isSharedMailbox } from './mailbox.ts';

const SET = 'mutation ($input: SetProviderContactInput!) { setProviderContact(input: $input) { contact { mailbox switchboard website } userErrors { code field } } }';

describe('setProviderContact', () => {
  let subgraph: TestSubgraph;
  const viewer = staff();
  beforeAll(async () => { subgraph = await startTestSubgraph(solutions); });
  afterAll(() => subgraph.close());
  const set = async (input: object) => (await subgraph.execute(SET, { viewer, variables: { input } })).data?.['setProviderContact'];

  it('E04: the front desk of one’s own organisme, shown to everyone, said again as it changes', async () => {
    const { provider } = await anOffer(subgraph, { organisation: viewer.organisation });
    await set({ providerId: provider.id, mailbox: 'Accueil@e2c.example', switchboard: '03 20 00 00 00', website: 'https://e2c.example' });
    await set({ providerId: provider.id, mailbox: 'accueil@e2c.example', website: 'https://e2c.example' });
    const { data } = await subgraph.execute('query ($id: ID!) { provider(id: $id) { finess contact { mailbox switchboard website } } }', { variables: { id: provider.id } });
    expect(data).toEqual({ provider: { finess: null, contact: { mailbox: 'accueil@e2c.example', switchboard: null, website: 'https://e2c.example/' } } });
  });

  it('E04: nobody’s own address, nothing unreadable, nobody else’s organisme', async () => {
    const { provider } = await anOffer(subgraph, { organisation: viewer.organisation });
    const wrong = [[{ mailbox: 'jeanne.martin@e2c.example' }, 'PERSONAL_MAILBOX'], [{ mailbox: 'accueil' }, 'EMAIL_INVALID'], [{ switchboard: '12' }, 'PHONE_INVALID'], [{ website: 'javascript:alert(1)' }, 'WEBSITE_INVALID']] as const;
    for (const [facts, code] of wrong) expect(await set({ providerId: provider.id, ...facts })).toMatchObject({ contact: null, userErrors: [{ code }] });
    const other = await anOffer(subgraph);
    expect(await set({ providerId: other.provider.id })).toMatchObject({ userErrors: [{ code: 'PROVIDER_NOT_YOURS' }] });
  });
});

it.each([['contact@a.fr', true], ['ce.0590186g@ac-lille.fr', true], ['mission-locale.roubaix@a.fr', true], ['cfa@a.fr', true], ['jeanne.martin@a.fr', false], ['j-p.martin@a.fr', false]])('%s is a shared mailbox: %s', (address, shared) => {
  expect(isSharedMailbox(address)).toBe(shared);
});
