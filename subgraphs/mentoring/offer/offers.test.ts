import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import { aCoordinator, aHouse, anAssociation, type House } from '../house.testkit.ts';

const PUBLISH = `mutation ($input: PublishOfferInput!) { publishOffer(input: $input) { offer { id title communes departements association { name } } userErrors { code field message } } }`;
const WITHDRAW = `mutation ($input: WithdrawOfferInput!) { withdrawOffer(input: $input) { offer { withdrawnOn } userErrors { code } } }`;

describe('mentoring offers', () => {
  let house: House;
  beforeAll(async () => { house = await aHouse(); });
  afterAll(() => house.subgraph.close());

  const input = (changes = {}) => ({
    title: 'Mentorat vers l’emploi', objective: 'INSERTION', publics: ['OUT_OF_SCHOOL'], minAge: 16, maxAge: 25, communes: ['59512'], places: 10, contact: 'roubaix@collectifmentorat.fr', ...changes,
  });
  const publish = async (changes = {}, viewer = house.coordinator) => (await house.subgraph.execute(PUBLISH, { viewer, variables: { input: input(changes) } })).data as Record<string, never>;
  const titles = async (args: string) => {
    const { data, errors } = await house.subgraph.execute(`{ mentoringOffers${args} { edges { node { title } } } }`);
    expect(errors).toBeUndefined();
    return (data as unknown as { mentoringOffers: { edges: { node: { title: string } }[] } }).mentoringOffers.edges.map((e) => e.node.title).sort();
  };

  it('F14, F15, F17: anyone finds an offer by territory, objective, public, age and places', async () => {
    await publish({ title: 'A commune', communes: ['59512'] });
    await publish({ title: 'B département', communes: [], departements: ['59'], objective: 'SCOLAIRE', publics: ['PRIMARY_SCHOOL', 'COLLEGE'], minAge: 4, maxAge: 15, places: 0 });
    await publish({ title: 'C ailleurs', communes: ['86194'], publics: ['LYCEE'] });
    expect(await titles('')).toEqual(['A commune', 'B département', 'C ailleurs']);
    expect(await titles('(territory: "59512")')).toEqual(['A commune', 'B département']);
    expect(await titles('(territory: "59599")')).toEqual(['B département']);
    expect(await titles('(territory: "59")')).toEqual(['A commune', 'B département']);
    expect(await titles('(territory: "86")')).toEqual(['C ailleurs']);
    expect(await titles('(objective: SCOLAIRE)')).toEqual(['B département']);
    expect(await titles('(public: COLLEGE)')).toEqual(['B département']);
    expect(await titles('(withPlaces: true)')).toEqual(['A commune', 'C ailleurs']);
    expect(await titles('(age: 15)')).toEqual(['B département']);
    expect(await titles('(age: 25)')).toEqual(['A commune', 'C ailleurs']);
  });

  it('F17: sent twice with one key it is one offer; withdrawn, it is neither confirmed nor revised as if it were listed', async () => {
    const sent = [await publish({ title: 'Deux clics', idempotencyKey: 'offre-1' }), await publish({ title: 'Deux clics', idempotencyKey: 'offre-1' })] as unknown as { publishOffer: { offer: { id: string } } }[];
    const offerId = sent[0]!.publishOffer.offer.id;
    expect(sent[1]!.publishOffer.offer.id).toBe(offerId);
    const run = async (mutation: string, type: string) => (await house.subgraph.execute(`mutation ($input: ${type}!) { ${mutation}(input: $input) { offer { id } userErrors { code } } }`, { viewer: house.coordinator, variables: { input: { offerId } } })).data as Record<string, unknown>;
    expect(await run('confirmOffer', 'ConfirmOfferInput')).toMatchObject({ confirmOffer: { offer: { id: offerId }, userErrors: [] } });
    await run('withdrawOffer', 'WithdrawOfferInput');
    expect(await run('confirmOffer', 'ConfirmOfferInput')).toMatchObject({ confirmOffer: { offer: null, userErrors: [{ code: 'OFFER_WITHDRAWN' }] } });
    expect(await run('reviseOffer', 'ReviseOfferInput')).toMatchObject({ reviseOffer: { offer: null, userErrors: [{ code: 'OFFER_WITHDRAWN' }] } });
  });

  it('a territory that is none is told, not searched', async () => {
    const { errors } = await house.subgraph.execute('{ mentoringOffers(territory: "Roubaix") { edges { node { id } } } }');
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it.each([
    [{ communes: [] }, 'NO_TERRITORY'], [{ communes: ['Roubaix'] }, 'BAD_COMMUNE'], [{ departements: ['20'] }, 'BAD_DEPARTEMENT'],
    [{ publics: [] }, 'NO_PUBLIC'], [{ minAge: 26 }, 'BAD_AGES'], [{ places: -1 }, 'BAD_PLACES'], [{ title: ' ' }, 'EMPTY'],
    [{ description: 'NIR 1 85 05 78 006 084 91' }, 'NIR_REFUSED'],
  ])('%j is refused (%s)', async (changes, code) => {
    expect(await publish(changes)).toMatchObject({ publishOffer: { offer: null, userErrors: [{ code }] } });
  });

  it('only an association’s coordinator publishes, and for a listed association', async () => {
    const refused = await house.subgraph.execute(PUBLISH, { viewer: aCoordinator({ roles: ['FEED'] }), variables: { input: input() } });
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await publish({}, aCoordinator())).toMatchObject({ publishOffer: { offer: null, userErrors: [{ code: 'ASSOCIATION_UNKNOWN' }] } });
  });

  it('a withdrawn offer leaves every list; another association cannot withdraw it', async () => {
    const { publishOffer } = await publish({ title: 'D éphémère' }) as unknown as { publishOffer: { offer: { id: string } } };
    const variables = { input: { offerId: publishOffer.offer.id } };
    const other = aCoordinator();
    await anAssociation(house.subgraph, { organisationId: other.organisation, name: 'FACE' });
    expect((await house.subgraph.execute(WITHDRAW, { viewer: other, variables })).data).toMatchObject({ withdrawOffer: { offer: null, userErrors: [{ code: 'OFFER_NOT_FOUND' }] } });
    expect(await titles('')).toContain('D éphémère');
    const { data } = await house.subgraph.execute(WITHDRAW, { viewer: house.coordinator, variables });
    expect(data).toMatchObject({ withdrawOffer: { offer: { withdrawnOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }, userErrors: [] } });
    expect(await titles('')).not.toContain('D éphémère');
    const listed = await house.subgraph.execute(`{ association(id: "${house.association.id}") { offers { title } organisation { id } } }`);
    expect(JSON.stringify(listed.data)).not.toContain('éphémère');
  });

  it('F16: an association is found by a misspelling of its name', async () => {
    await anAssociation(house.subgraph, { name: 'Télémaque', aliases: ['Télémarque'] });
    const { data } = await house.subgraph.execute('{ associations(name: "Télémarque") { edges { node { name isInCollective } } } }');
    expect(data).toEqual({ associations: { edges: [{ node: { name: 'Télémaque', isInCollective: true } }] } });
  });

  it('a hundred offers cost the statements of one', async () => {
    const query = (first: number) => `{ mentoringOffers(first: ${first}) { edges { node { title association { name offers { title } } } } } }`;
    const count = async (first: number) => (await statementsOf(house.subgraph.running.services.app, () => house.subgraph.execute(query(first)))).length;
    for (let i = 0; i < 5; i++) {
      const other = aCoordinator();
      await anAssociation(house.subgraph, { organisationId: other.organisation, name: randomUUID() });
      await publish({ title: `E ${i}` }, other);
    }
    expect(await count(1)).toBe(3);
    expect(await count(100)).toBe(3);
  });
});
