import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { solutions } from '../index.ts';
import { anOffer, staff } from '../offer.testkit.ts';
import type { Session } from '../session/session.ts';
import type { Solution } from './solution.ts';

const SEARCH = `query ($need: Need, $kind: SolutionKind, $aim: SolutionAim, $departement: String, $startsFrom: LocalDate, $withVacancy: Boolean, $text: String, $age: Int, $first: Int! = 20, $after: String) {
  solutions(need: $need, kind: $kind, aim: $aim, departement: $departement, startsFrom: $startsFrom, withVacancy: $withVacancy, text: $text, age: $age, first: $first, after: $after) {
    edges { node { id title departements provider { name } sessions { startsOn capacity taken vacant freshUntil } } } pageInfo { hasNextPage endCursor }
  }
}`;
type Found = { solutions: { edges: { node: { id: string; title: string; departements: string[]; sessions: { startsOn: string; vacant: number }[] } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };

describe('catalogue', () => {
  let subgraph: TestSubgraph;
  // Nobody is signed in, and no coordination answers at the address that the testkit gives.
  const search = async (variables: object = {}) => {
    const { data, errors } = await subgraph.execute(SEARCH, { variables: { ...variables } });
    expect(errors).toBeUndefined();
    return (data as unknown as Found).solutions;
  };
  const titles = async (variables: object) => (await search(variables)).edges.map((e) => e.node.title);
  const offer = (solution: Partial<Solution>, session: Partial<Session> = {}) => anOffer(subgraph, { solution, session });

  beforeAll(async () => {
    subgraph = await startTestSubgraph(solutions);
    await offer({ title: 'CAP Pâtissier', description: 'En apprentissage, internat possible', kind: 'CFA', aim: 'DIPLOMA', needs: ['APPRENTISSAGE', 'HEBERGEMENT'], territory: ['59', '62'], ageMin: 16, ageMax: 29 }, { capacity: 3, taken: 3 });
    await offer({ title: 'CNED à distance', kind: 'CNED', aim: 'DIPLOMA', needs: ['REPRENDRE_ETUDES'], ageMin: 16, ageMax: 25 }, { startsOn: '2030-09-02', endsOn: '2031-06-30' });
    await offer({ title: 'Service civique', kind: 'SERVICE_CIVIQUE', aim: 'REMOBILISATION', needs: ['ENGAGEMENT'], territory: ['59'], ageMax: 25 });
    await offer({ title: 'Ancienne action', needs: ['ENGAGEMENT'], isPublished: false });
    await offer({ title: 'Session passée', needs: ['MOBILITE'], territory: ['86'] }, { startsOn: '2020-01-06', endsOn: '2020-02-06' });
  });
  afterAll(() => subgraph.close());

  it('E03, E04: answers anyone, without sign-in or coordination, by the need of the young person', async () => {
    expect(await titles({ need: 'APPRENTISSAGE' })).toEqual(['CAP Pâtissier']);
    expect(await titles({ need: 'ENGAGEMENT' })).toEqual(['Service civique']);
    expect(await titles({})).toEqual(['Service civique', 'CNED à distance', 'CAP Pâtissier', 'Session passée']);
  });

  it('by family, aim, age, and département, an offer for the whole of France included', async () => {
    expect(await titles({ kind: 'CFA' })).toEqual(['CAP Pâtissier']);
    expect(await titles({ aim: 'DIPLOMA' })).toEqual(['CNED à distance', 'CAP Pâtissier']);
    expect(await titles({ departement: '62' })).toEqual(['CNED à distance', 'CAP Pâtissier']);
    expect(await titles({ age: 15 })).toEqual(['Service civique', 'Session passée']);
    expect(await titles({ age: 27 })).toEqual(['CAP Pâtissier', 'Session passée']);
    expect((await search({ kind: 'CNED' })).edges[0]?.node.departements).toEqual([]);
  });

  it('E02: with places left, in a session that is not over and starts in time', async () => {
    expect(await titles({ withVacancy: true })).toEqual(['Service civique', 'CNED à distance']);
    expect(await titles({ startsFrom: '2030-03-01' })).toEqual(['CNED à distance']);
    expect(await titles({ startsFrom: '2030-01-07' })).toEqual(['Service civique', 'CNED à distance', 'CAP Pâtissier']);
    expect(await titles({ startsFrom: '2030-01-07', withVacancy: true, aim: 'DIPLOMA' })).toEqual(['CNED à distance']);
    expect((await search({ kind: 'SERVICE_CIVIQUE' })).edges[0]?.node.sessions).toEqual([{ startsOn: '2030-01-07', capacity: 2, taken: 0, vacant: 2, freshUntil: null }]);
  });

  it('finds words without accents, in any order and with a slip; a quote or an operator is only text', async () => {
    for (const text of ['patissier', 'PÂTISSIER cap', 'patisier', 'INTERNAT pâtisier', 'tissier']) expect(await titles({ text })).toEqual(['CAP Pâtissier']);
    for (const text of ['pâtissier distance', `xx' or 1=1 --`, 'plombier']) expect(await titles({ text })).toEqual([]);
  });

  it('a withdrawn solution is gone for everyone but who keeps it', async () => {
    const { solution } = await offer({ title: 'Retirée', isPublished: false });
    const one = async (viewer?: Parameters<TestSubgraph['execute']>[1]) => (await subgraph.execute('query ($id: ID!) { solution(id: $id) { title } }', { ...viewer, variables: { id: solution.id } })).data;
    expect(await one()).toEqual({ solution: null });
    expect(await one({ viewer: staff({ organisation: solution.ownerId! }) })).toEqual({ solution: { title: 'Retirée' } });
  });

  it('pages follow each other without a gap or a repeat', async () => {
    const first = await search({ first: 3 });
    const rest = await search({ first: 3, after: first.pageInfo.endCursor });
    expect([...first.edges, ...rest.edges].map((e) => e.node.title)).toEqual(await titles({}));
    expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
  });

  it('no N+1: a page costs three statements, whatever the number of solutions and sessions', async () => {
    expect(await statementsOf(subgraph.running.services.app, () => search({ first: 1 }))).toHaveLength(3);
    expect(await statementsOf(subgraph.running.services.app, () => search({ first: 100 }))).toHaveLength(3);
  });
});
