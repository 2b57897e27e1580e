import { randomUUID } from 'node:crypto';
import { keyLetter } from '@passerelle/kit/values/key-letter';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { solutions } from '../index.ts';
import { acceptProviders } from './accept-providers.ts';
import { Provider } from './provider.ts';

const SIRET = '19590186200019';
const uaiOf = (n: number): string => `059${String(n).padStart(4, '0')}${keyLetter(`059${String(n).padStart(4, '0')}`)}`;
const LIST = `query ($departement: String, $network: ProviderNetwork, $name: String) {
  providers(departement: $departement, network: $network, name: $name) { edges { node { name networks organisation { id } solutions { title } } } }
}`;

describe('acceptProviders', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => { subgraph = await startTestSubgraph(solutions); });
  beforeEach(() => subgraph.worker().nativeDelete(Provider, {}));
  afterAll(() => subgraph.close());
  const accept = (rows: Parameters<typeof acceptProviders>[1]) => acceptProviders(subgraph.worker(), rows);
  const all = () => subgraph.worker().find(Provider, {}, { orderBy: { name: 'asc' } });

  it('several structures share one SIRET: the key is SIRET and UAI together, a missing one included', async () => {
    const ids = await accept([{ name: 'A', siret: SIRET, uai: '0590186G' }, { name: 'B', siret: SIRET, uai: '0590214M' }, { name: 'C', siret: SIRET }, { name: 'D', uai: '0590214M' }]);
    expect(new Set(ids).size).toBe(4);
    expect(await accept([{ name: 'C bis', siret: SIRET }, { name: 'D', siret: '', uai: '0590214M' }])).toEqual([ids[2], ids[3]]);
    expect((await all()).map((p) => p.name)).toEqual(['A', 'B', 'C bis', 'D']);
  });

  it('read again, a list changes nothing; what it does not say is kept; networks add up', async () => {
    const organisationId = randomUUID();
    await accept([{ name: 'CFA', siret: SIRET, kind: 'CFA', networks: ['CCI'], departement: '59', organisationId }]);
    await accept([{ name: 'CFA', siret: SIRET, networks: ['CMA'] }]);
    await accept([{ name: 'CFA', siret: SIRET, networks: ['CMA', 'CCI'] }]);
    expect(await all()).toMatchObject([{ name: 'CFA', kind: 'CFA', networks: ['CCI', 'CMA'], departement: '59', organisationId }]);
  });

  it('a list that names one structure twice is taken: the later row counts, with both networks', async () => {
    const ids = await accept([{ name: 'Avant', siret: SIRET, networks: ['MFR'] }, { name: 'Après', siret: SIRET, networks: ['AGRI'] }]);
    expect(ids[0]).toBe(ids[1]);
    expect(await all()).toMatchObject([{ name: 'Après', networks: ['AGRI', 'MFR'] }]);
  });

  it('without SIRET and UAI the organisation is the key; with nothing a row is refused', async () => {
    const [one, two] = [randomUUID(), randomUUID()];
    const ids = await accept([{ name: 'Ville', organisationId: one }, { name: 'Agence', organisationId: two }]);
    expect(await accept([{ name: 'Ville de Roubaix', organisationId: one }])).toEqual([ids[0]]);
    await expect(accept([{ name: 'Personne' }])).rejects.toThrow(RangeError);
    expect(await all()).toHaveLength(2);
  });

  it('E18: a SIRET, a UAI or a FINESS that cannot be is named, each with its place, and nothing is written; La Poste’s own SIRETs pass', async () => {
    const wrong = [{ name: 'Juste', siret: SIRET }, { name: 'A', siret: '19590186200014' }, { name: 'B', uai: '0590186A' }, { name: 'C', siret: SIRET, finess: '590000002' }, { name: 'D', siret: '195 901 862 00019' }];
    await expect(accept(wrong)).rejects.toThrow(/^\[1\]\.siret : SIRET faux.*\n\[2\]\.uai : UAI faux.*\n\[3\]\.finess : FINESS faux.*\n\[4\]\.siret : SIRET faux.*$/);
    expect(await all()).toEqual([]);
    await accept([{ name: 'La Poste', siret: '35600000049837', finess: '2A0000014' }]);
    expect(await all()).toHaveLength(1);
  });

  it('2,500 rows cost three statements and give back their ids in order', async () => {
    const rows = Array.from({ length: 2_500 }, (_, i) => ({ name: `P${i}`, uai: uaiOf(i) }));
    let ids: string[] = [];
    const sent = await statementsOf(subgraph.running.services.worker, async () => { ids = await accept(rows); });
    expect(sent.filter(({ query }) => query.includes('provider as p'))).toHaveLength(3);
    const byId = new Map((await all()).map((p) => [p.id, p.uai]));
    expect(ids.map((id) => byId.get(id))).toEqual(rows.map((r) => r.uai));
  });

  it('anyone finds providers by département, network and name, accents and a slip forgiven', async () => {
    const organisationId = randomUUID();
    await accept([{ name: 'École de la 2e chance Grand Lille', siret: SIRET, networks: ['E2C'], departement: '59', organisationId }, { name: 'MFR de Chauvigny', uai: '0860001J', networks: ['MFR'], departement: '86' }]);
    const names = async (variables: object) => (await subgraph.execute(LIST, { variables: { ...variables } })).data;
    const found = { providers: { edges: [{ node: { name: 'École de la 2e chance Grand Lille', networks: ['E2C'], organisation: { id: organisationId }, solutions: [] } }] } };
    for (const variables of [{ departement: '59' }, { network: 'E2C' }, { name: 'ecole de la 2e chanse' }]) expect(await names(variables)).toEqual(found);
    expect(await names({ network: 'MFR' })).toMatchObject({ providers: { edges: [{ node: { name: 'MFR de Chauvigny', organisation: null } }] } });
  });
});
