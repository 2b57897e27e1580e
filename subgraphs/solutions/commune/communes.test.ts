import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { solutions } from '../index.ts';
import { frenchCommunes, keepCommunes } from './keep-communes.ts';
import { placeKey, shortKey } from './place-names.ts';
import { placed, type OfficialCommune } from './positions.ts';

const commune = (code: string, nom: string, more: Partial<OfficialCommune> = {}): OfficialCommune => ({ code, nom, type: 'commune-actuelle', departement: code.slice(0, 2), ...more });
const place = (name: string, lat: number, admin2 = '59') => ({ name, lat: String(lat), lng: '3', country: 'FR', admin2 });

describe('where communes are', () => {
  it.each([['Le Blanc-Mesnil', 'blanc mesnil'], ['Blanc-Mesnil (Le)', 'blanc mesnil'], ['St-Étienne', 'saint etienne'], ['L’Haÿ-les-Roses', 'hay les roses'], ['Ste Foy', 'sainte foy']])('%s is written alike in both lists', (name, key) => {
    expect(placeKey(name)).toBe(key);
  });

  it('by its name in its département, by its short name where it is the only one, by its old communes', () => {
    const found = placed(
      [commune('59001', 'Saint-Ouen-sur-Seine'), commune('59002', 'Val-de-Lys'), commune('59003', 'Lys', { type: 'commune-deleguee', chefLieu: '59002' }), commune('62001', 'Saint-Ouen-sur-Mer')], [],
      [place('Saint-Ouen', 50), place('Lys', 51)],
    );
    expect(found.map(({ commune: c, position, isApproximate }) => [c.code, position?.latitude ?? null, isApproximate])).toEqual([['59001', 50, false], ['59002', 51, false], ['62001', null, true]]);
    expect(shortKey('saint ouen sur seine')).toBe('saint ouen');
  });

  it('a short name that two communes of the département share tells neither', () => {
    const found = placed([commune('59001', 'Saint-Ouen-sur-Seine'), commune('59002', 'Saint-Ouen-en-Brie')], [], [place('Saint-Ouen', 50)]);
    expect(found.map((f) => f.position)).toEqual([null, null]);
  });

  it('else roughly: the middle of its group, or of its département', () => {
    const found = placed([commune('59001', 'Un'), commune('59002', 'Deux'), commune('59003', 'Trois'), commune('59004', 'Quatre')], [{ membres: [{ code: '59001' }, { code: '59003' }] }], [place('Un', 50), place('Deux', 52)]);
    expect(found.map((f) => [f.position?.latitude, f.isApproximate])).toEqual([[50, false], [52, false], [50, true], [51, true]]);
  });

  it('82 % of the population lives in a commune whose place is exact, and every one of France’s départements is placed', () => {
    const all = frenchCommunes();
    const people = (list: typeof all): number => list.filter((f) => f.commune.type === 'commune-actuelle').reduce((sum, f) => sum + (f.commune.population ?? 0), 0);
    expect(people(all.filter((f) => !f.isApproximate)) / people(all)).toBeGreaterThan(0.82);
    expect(all.filter((f) => !f.position && !f.commune.departement.startsWith('98') && !['975', '977', '978'].includes(f.commune.departement))).toEqual([]);
  });
});

describe('communes', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => { subgraph = await startTestSubgraph(solutions); });
  afterAll(() => subgraph.close());
  const found = async (args: string): Promise<{ code: string; name: string; postcodes: string[] }[]> => {
    const { data } = await subgraph.execute(`{ communes(first: 5, ${args}) { edges { node { code name postcodes latitude isApproximate } } } }`);
    return (data as { communes: { edges: { node: { code: string; name: string; postcodes: string[] } }[] } }).communes.edges.map((e) => e.node);
  };

  it('E03: are there from the first start, once', async () => {
    expect(await keepCommunes(subgraph.worker())).toBe(0);
    expect((await found('text: "roubaix"'))[0]).toEqual({ code: '59512', name: 'Roubaix', postcodes: ['59100'], latitude: expect.closeTo(50.69, 1), isApproximate: false });
  });

  it('E03: by name begun or mistyped, without accents, and by postcode, the largest first', async () => {
    expect((await found('text: "saint etiene"'))[0]).toMatchObject({ code: '42218' });
    expect((await found('text: "paris"'))[0]).toMatchObject({ code: '75056' });
    expect((await found('text: "59100"'))[0]).toMatchObject({ code: '59512' });
    expect(await found('text: "xyzzyx"')).toEqual([]);
    expect((await found('text: "saint-denis", departement: "974"'))[0]).toMatchObject({ code: '97411' });
  });
});
