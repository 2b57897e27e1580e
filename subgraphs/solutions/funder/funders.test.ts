import { randomUUID } from 'node:crypto';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { solutions } from '../index.ts';
import { anOffer, staff } from '../offer.testkit.ts';
import { FUNDER_CODES, FUNDERS, funderOf, withParts } from './funder.ts';
import { Funding } from './funding.ts';

const SET = `mutation ($input: SetSolutionFundersInput!) { setSolutionFunders(input: $input) { solution { id funders { code name } } userErrors { code } } }`;

describe('funders', () => {
  let subgraph: TestSubgraph;
  const organisation = randomUUID();
  beforeAll(async () => { subgraph = await startTestSubgraph(solutions); });
  afterAll(() => subgraph.close());

  const set = async (solutionId: string, funders: string[], viewer = staff({ organisation })) => (await subgraph.execute(SET, { viewer, variables: { input: { solutionId, funders } } })).data?.['setSolutionFunders'] as { solution: { funders: { code: string }[] } | null; userErrors: object[] };
  const codes = (answer: Awaited<ReturnType<typeof set>>) => answer.solution?.funders.map((f) => f.code);

  it('E07: the twelve supports of the guide, by the names of today; the older ones are kept', () => {
    expect(FUNDER_CODES.filter((c) => 'row' in FUNDERS[c] && FUNDERS[c].row === 'E07')).toEqual([
      'FSE', 'RECTORAT', 'CONSEIL_REGIONAL', 'CONSEIL_DEPARTEMENTAL', 'PREFET_DE_REGION', 'PREFET_DE_DEPARTEMENT', 'VILLE', 'CHAMBRE_CONSULAIRE', 'DREETS', 'EMPLOYEUR', 'FRANCE_TRAVAIL', 'ARML',
    ]);
    expect([funderOf('DREETS').formerName, funderOf('CONSEIL_DEPARTEMENTAL').formerName, funderOf('FRANCE_TRAVAIL').formerName, funderOf('FSE').formerName]).toEqual(['DIRECCTE', 'Conseil général', 'DR Pôle emploi', null]);
  });

  it('I07: the tree: central and déconcentré are of the initiative, five operators of the central part', () => {
    expect(withParts('IEJ_CENTRAL').toSorted()).toEqual(['IEJ_APEC', 'IEJ_CENTRAL', 'IEJ_EMPLOIS_AVENIR', 'IEJ_FRANCE_TRAVAIL', 'IEJ_GARANTIE_JEUNES', 'IEJ_SERVICE_CIVIQUE']);
    expect(withParts('IEJ')).toHaveLength(12);
    expect(withParts('IEJ_DECONCENTRE').toSorted()).toEqual(['IEJ_AUTONOMIE', 'IEJ_DECONCENTRE', 'IEJ_DECROCHAGE', 'IEJ_INITIATIVES_LOCALES', 'IEJ_OUTRE_MER']);
    for (const code of FUNDER_CODES) expect(FUNDER_CODES).toContain(funderOf(code).parent ?? code);
  });

  it('E07: its provider says who supports a solution, whole; what is no longer said ends and stays known; two at once agree', async () => {
    const { solution } = await anOffer(subgraph, { organisation });
    expect(codes(await set(solution.id, ['FSE', 'RECTORAT', 'FSE']))).toEqual(['FSE', 'RECTORAT']);
    expect(codes(await set(solution.id, ['FSE', 'ARML']))).toEqual(['ARML', 'FSE']);
    expect(await subgraph.worker().count(Funding, { solutionId: solution.id, endedOn: { $ne: null } })).toBe(1);
    await Promise.all([set(solution.id, ['VILLE']), set(solution.id, ['VILLE'])]);
    expect(await subgraph.worker().count(Funding, { solutionId: solution.id, endedOn: null })).toBe(1);
    expect(await set(solution.id, ['FSE'], staff())).toMatchObject({ solution: null, userErrors: [{ code: 'SOLUTION_NOT_YOURS' }] });
  });

  it('E07: anyone finds what a funder supports, through its parts too, and reads funders in one statement for all', async () => {
    const offers = [await anOffer(subgraph, { organisation }), await anOffer(subgraph, { organisation }), await anOffer(subgraph, { organisation, solution: { isPublished: false } })];
    await set(offers[0]!.solution.id, ['IEJ_APEC']);
    await set(offers[1]!.solution.id, ['FEJ']);
    await set(offers[2]!.solution.id, ['IEJ_APEC']);
    const found = async (funder: string) => ((await subgraph.execute(`{ fundedSolutions(funder: ${funder}) { edges { node { id funders { code parent } } } } }`)).data as { fundedSolutions: { edges: { node: object }[] } }).fundedSolutions.edges.map((e) => e.node);
    const expected = [{ id: offers[0]!.solution.id, funders: [{ code: 'IEJ_APEC', parent: 'IEJ_CENTRAL' }] }];
    expect([await found('IEJ'), await found('IEJ_DECONCENTRE')]).toEqual([expected, []]);
    await set(offers[1]!.solution.id, ['FEJ', 'IEJ_CENTRAL']);
    expect(await statementsOf(subgraph.running.services.app, async () => { expect(await found('IEJ')).toHaveLength(2); })).toHaveLength(2);
  });
});
