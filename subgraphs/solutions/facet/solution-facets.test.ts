import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { solutions } from '../index.ts';
import { anOffer } from '../offer.testkit.ts';
import { Provider } from '../provider/provider.ts';

type Count = { code: string; count: number; withVacancy: number };
type Facets = Record<'kinds' | 'aims' | 'needs' | 'networks' | 'departements', Count[]> & { count: number; isCapped: boolean; withVacancy: number };
const EACH = '{ code count withVacancy }';

describe('solutionFacets', () => {
  let subgraph: TestSubgraph;
  const facets = async (args: string): Promise<Facets> => {
    const { data, errors } = await subgraph.execute(`{ solutionFacets(${args}) { count isCapped withVacancy kinds ${EACH} aims ${EACH} needs ${EACH} networks ${EACH} departements ${EACH} } }`);
    expect(errors).toBeUndefined();
    return (data as { solutionFacets: Facets }).solutionFacets;
  };
  beforeAll(async () => {
    subgraph = await startTestSubgraph(solutions);
    await anOffer(subgraph, { solution: { title: 'Un', kind: 'CFA', aim: 'DIPLOMA', moreAims: ['EMPLOYMENT'], needs: ['EMPLOI', 'STAGE'], commune: '59512' } });
    const { provider } = await anOffer(subgraph, { solution: { title: 'Deux', kind: 'CFA', aim: 'DIPLOMA', needs: ['STAGE'], commune: '97411' }, session: { taken: 2 } });
    await subgraph.worker().nativeUpdate(Provider, { id: provider.id }, { networks: ['CMA', 'CCI'] });
    await anOffer(subgraph, { solution: { title: 'Trois', kind: 'CNED', aim: 'DIPLOMA', needs: ['STAGE'], modality: 'DISTANCE', commune: '86194' } });
    await anOffer(subgraph, { solution: { title: 'Retirée', isPublished: false } });
  });
  afterAll(() => subgraph.close());

  it('E01, E02: counts by kind, aim, need, network and département, with what is vacant', async () => {
    expect(await facets('need: STAGE')).toEqual({
      count: 3, isCapped: false, withVacancy: 2,
      kinds: [{ code: 'CFA', count: 2, withVacancy: 1 }, { code: 'CNED', count: 1, withVacancy: 1 }],
      aims: [{ code: 'DIPLOMA', count: 3, withVacancy: 2 }, { code: 'EMPLOYMENT', count: 1, withVacancy: 1 }],
      needs: [{ code: 'STAGE', count: 3, withVacancy: 2 }, { code: 'EMPLOI', count: 1, withVacancy: 1 }],
      networks: [{ code: 'CCI', count: 1, withVacancy: 0 }, { code: 'CMA', count: 1, withVacancy: 0 }],
      departements: [{ code: '59', count: 1, withVacancy: 1 }, { code: '974', count: 1, withVacancy: 0 }],
    });
  });

  it.each(['near: { commune: "59512" }', 'needs: [EMPLOI, STAGE]', 'departement: "59", withVacancy: true', 'text: "deux"', 'age: 17, aim: EMPLOYMENT', 'network: CMA'])('counts what the same search finds: %s', async (args) => {
    const { data } = await subgraph.execute(`{ solutions(first: 100, ${args}) { edges { node { id } } } }`);
    expect((await facets(args)).count).toBe((data as { solutions: { edges: unknown[] } }).solutions.edges.length);
  });

  it('of nothing found, nothing is counted', async () => {
    expect(await facets('text: "introuvable"')).toEqual({ count: 0, isCapped: false, withVacancy: 0, kinds: [], aims: [], needs: [], networks: [], departements: [] });
  });
});
