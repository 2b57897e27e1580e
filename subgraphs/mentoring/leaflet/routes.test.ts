import { statementsOf } from '@passerelle/kit/testkit/statements';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHouse, anAssociation, type House } from '../house.testkit.ts';
import { Offer } from '../offer/offer.ts';
import { textOf } from './leaflet.testkit.ts';

describe('the leaflet at its doors', () => {
  let house: House;
  beforeAll(async () => {
    house = await aHouse();
    const em = house.subgraph.worker();
    const other = await anAssociation(house.subgraph, { name: 'FACE' });
    const facts = { objective: 'INSERTION', publics: ['OUT_OF_SCHOOL'], minAge: 16, maxAge: 25, communes: [], departements: [], places: 5, contact: 'roubaix@collectifmentorat.fr', associationId: house.association.id };
    for (const changes of [
      { title: 'Roubaix seul', communes: ['59512'], reaches: ['59'] }, { title: 'Tout le Nord', departements: ['59'], reaches: ['59'], associationId: other.id }, { title: 'Poitiers', communes: ['86194'], reaches: ['86'] },
      { title: 'Retirée', departements: ['59'], reaches: ['59'], withdrawnOn: '2026-01-01' }, { title: 'Finie', departements: ['59'], reaches: ['59'], validUntil: '2026-01-01' }, { title: 'Future', departements: ['59'], reaches: ['59'], validFrom: '2098-01-01' },
    ]) em.create(Offer, { ...facts, ...changes } as never);
    await em.flush();
  });
  afterAll(() => house.subgraph.close());

  const get = async (path: string) => {
    const response = await fetch(`${house.subgraph.url}${path}`);
    return { status: response.status, type: response.headers.get('content-type'), kept: response.headers.get('cache-control'), bytes: Buffer.from(await response.arrayBuffer()) };
  };
  const titles = (text: string) => ['Roubaix seul', 'Tout le Nord', 'Poitiers', 'Retirée', 'Finie', 'Future'].filter((t) => text.includes(t));

  it('F17: anyone reads the offers in force of a département, or of a commune and what is open in all of its département', async () => {
    for (const [query, shown] of [['departement=59', ['Roubaix seul', 'Tout le Nord']], ['commune=59512', ['Roubaix seul', 'Tout le Nord']], ['commune=59599', ['Tout le Nord']], ['departement=086', ['Poitiers']], ['departement=48', []]] as const) {
      const [page, pdf] = [await get(`/plaquette?${query}`), await get(`/plaquette.pdf?${query}`)];
      expect([page.status, page.type, page.kept, pdf.status, pdf.type]).toEqual([200, 'text/html; charset=utf-8', 'public, max-age=300', 200, 'application/pdf']);
      expect(titles(page.bytes.toString())).toEqual(shown);
      expect(titles(textOf(pdf.bytes))).toEqual(shown);
      expect([query, textOf(pdf.bytes)]).toEqual([query, expect.not.stringMatching(/\b(59512|59599|86194)\b/)]);
    }
  });

  it('without a territory one chooses; what is none is said in French, as the page is', async () => {
    const asked = await get('/plaquette');
    expect([asked.status, asked.bytes.toString().includes('Choisissez un territoire')]).toEqual([200, true]);
    for (const path of ['/plaquette?departement=20', '/plaquette?commune=Roubaix', '/plaquette?departement=59&departement=86', '/plaquette?x=1', '/plaquette.pdf', '/plaquette.pdf?departement=%3Cscript%3E']) {
      const { status, bytes } = await get(path);
      expect([path, status, bytes.toString().includes('Ce territoire n’est pas reconnu'), bytes.toString().includes('<script')]).toEqual([path, 400, true, false]);
    }
  });

  it('by GraphQL: the page and the PDF, in four statements', async () => {
    const query = '{ mentoringLeaflet(territory: "59") { title territory editedOn offerCount printable pdf } }';
    let data: Record<string, unknown> | null | undefined;
    expect(await statementsOf(house.subgraph.running.services.app, async () => { ({ data } = await house.subgraph.execute(query)); })).toHaveLength(4);
    const leaflet = data!['mentoringLeaflet'] as Record<string, string>;
    expect(leaflet).toMatchObject({ title: 'Les offres de mentorat', territory: 'Nord (59)', offerCount: 2, editedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    expect(leaflet['printable']).toMatch(/^<!doctype html>/);
    expect(titles(textOf(Buffer.from(leaflet['pdf']!, 'base64')))).toEqual(['Roubaix seul', 'Tout le Nord']);
    expect((await house.subgraph.execute('{ mentoringLeaflet(territory: "Nord") { title } }')).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('300 offers at most, and it says so', async () => {
    const em = house.subgraph.worker();
    for (let i = 0; i < 301; i++) em.create(Offer, { title: `Une parmi ${i}.`, objective: 'INSERTION', publics: ['OUT_OF_SCHOOL'], minAge: 16, maxAge: 25, communes: [], departements: ['974'], reaches: ['974'], places: 5, contact: 'x', associationId: house.association.id } as never);
    await em.flush();
    const text = (await get('/plaquette?departement=974')).bytes.toString();
    expect(text.split('Une parmi ').length - 1).toBe(300);
    expect(text).toContain('que les 300 offres publiées en dernier');
  });
});
