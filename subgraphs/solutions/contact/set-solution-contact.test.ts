import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { solutions } from '../index.ts';
import { anOffer, staff } from '../offer.testkit.ts';

const SET = 'mutation ($input: SetSolutionContactInput!) { setSolutionContact(input: $input) { contact { phone email website } userErrors { code field } } }';
const READ = '{ solutions(first: 100) { edges { node { contact { phone email website } } } } }';

describe('setSolutionContact (E04)', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => { subgraph = await startTestSubgraph(solutions); });
  afterAll(() => subgraph.close());
  const set = async (offer: Awaited<ReturnType<typeof anOffer>>, facts: object, viewer = staff({ organisation: offer.solution.ownerId! })) =>
    (await subgraph.execute(SET, { viewer, variables: { input: { solutionId: offer.solution.id, ...facts } } })).data?.setSolutionContact;
  const told = async () => ((await subgraph.execute(READ)).data as { solutions: { edges: { node: { contact: object | null } }[] } }).solutions.edges.map((e) => e.node.contact);

  it('what a provider says is shown to anyone, and said again it is replaced whole', async () => {
    const offer = await anOffer(subgraph);
    expect(await told()).toEqual([null]);
    expect(await set(offer, { phone: '03 53 01 00 01', website: 'https://e2c.example/inscription' })).toEqual({ contact: { phone: '+33353010001', email: null, website: 'https://e2c.example/inscription' }, userErrors: [] });
    await set(offer, { email: ' Accueil@E2C.example ' });
    expect(await told()).toEqual([{ phone: null, email: 'accueil@e2c.example', website: null }]);
  });

  it('what cannot be called, written to or opened is refused, and so is nothing at all', async () => {
    const offer = await anOffer(subgraph);
    for (const [facts, code] of [[{ phone: '12' }, 'PHONE_INVALID'], [{ email: 'accueil' }, 'EMAIL_INVALID'], [{ website: 'javascript:alert(1)' }, 'WEBSITE_INVALID'], [{ website: 'https://moi:secret@e2c.example' }, 'WEBSITE_INVALID'], [{ phone: ' ' }, 'CONTACT_EMPTY']] as const) {
      expect(await set(offer, facts)).toMatchObject({ contact: null, userErrors: [{ code }] });
    }
  });

  it('nobody says it for another organisation, nor without the role', async () => {
    const offer = await anOffer(subgraph);
    expect(await set(offer, { phone: '03 53 01 00 01' }, staff())).toMatchObject({ userErrors: [{ code: 'SOLUTION_NOT_YOURS' }] });
    const { errors } = await subgraph.execute(SET, { viewer: aViewer({ organisation: offer.solution.ownerId!, roles: ['PILOT'] }), variables: { input: { solutionId: offer.solution.id, phone: '03 53 01 00 01' } } });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('no N+1: contacts of a page cost one statement', async () => {
    for (let i = 0; i < 5; i++) await anOffer(subgraph);
    expect(await statementsOf(subgraph.running.services.app, told)).toHaveLength(2);
  });
});
