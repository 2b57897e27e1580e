import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { education } from '../index.ts';
import { daysAway } from '../tutoring/tutoring.testkit.ts';
import { PerseveranceAction } from './perseverance-action.ts';

const PUBLISH = 'mutation ($input: PublishPerseveranceActionInput!) { publishPerseveranceAction(input: $input) { perseveranceAction { id title places departement startsOn endsOn } userErrors { code field } } }';
const WITHDRAW = 'mutation ($input: WithdrawPerseveranceActionInput!) { withdrawPerseveranceAction(input: $input) { perseveranceAction { isPublished } userErrors { code } } }';
const LIST = 'query ($departement: String, $first: Int, $after: String) { perseveranceActions(departement: $departement, first: $first, after: $after) { edges { node { title kind places departement description } } pageInfo { hasNextPage endCursor } } }';
type List = { edges: { node: { title: string; departement: string; places: string[] } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };

describe('the week of school perseverance', () => {
  let subgraph: TestSubgraph;
  const referent = aViewer({ network: 'EDUCATION', roles: ['SCHOOL_REFERENT'] });
  beforeAll(async () => { subgraph = await startTestSubgraph(education); });
  afterAll(() => subgraph.close());

  const list = async (variables = {}) => (await subgraph.execute(LIST, { variables })).data!['perseveranceActions'] as List;
  const input = (changes = {}) => ({ title: 'Petit-déjeuner des parents', kind: 'OTHER', places: ['Collège d’essai (Lille)'], departement: '59', description: 'Un matin d’accueil.', startsOn: daysAway(10), endsOn: daysAway(14), ...changes });
  const publish = async (changes = {}, viewer: Viewer = referent) => {
    const { data, errors } = await subgraph.execute(PUBLISH, { viewer, variables: { input: input(changes) } });
    expect(errors).toBeUndefined();
    return data!['publishPerseveranceAction'] as { perseveranceAction: { id: string } | null; userErrors: { code: string }[] };
  };

  it('F19: the four actions of the source are there for anyone, with their schools and départements', async () => {
    const { edges } = await list();
    expect(edges.map(({ node }) => [node.title, node.departement, node.places.length])).toEqual(expect.arrayContaining([
      ['Étude optimisée', '24', 1], ['Tutorat entre élèves', '33', 1], ['Atelier « L’art du corporel », PAPS MLDS 87', '87', 1], ['Module relais', '86', 3],
    ]));
    expect((await list({ departement: '86' })).edges.map((e) => e.node)).toEqual([{
      title: 'Module relais', kind: 'RELAY_MODULE', departement: '86', description: null,
      places: ['Collège Joachim Du Bellay (Loudun)', 'Collège Georges David (Mirebeau)', 'Collège Isaac de Razilly (Saint-Jean-de-Sauves)'],
    }]);
  });

  it('F19: a school publishes its own, found in its département, page by page', async () => {
    for (const title of ['Un', 'Deux', 'Trois']) expect((await publish({ title, departement: '2A' })).userErrors).toEqual([]);
    const first = await list({ departement: '2A', first: 2 });
    const second = await list({ departement: '2A', first: 2, after: first.pageInfo.endCursor });
    expect([...first.edges, ...second.edges].map((e) => e.node.title)).toEqual(['Un', 'Deux', 'Trois']);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  });

  it.each([
    [{ title: ' ' }, 'TITLE_INVALID'], [{ title: 'x'.repeat(201) }, 'TITLE_INVALID'], [{ places: [] }, 'PLACES_INVALID'], [{ places: [''] }, 'PLACES_INVALID'], [{ places: Array.from({ length: 11 }, () => 'lieu') }, 'PLACES_INVALID'],
    [{ departement: 'Nord' }, 'DEPARTEMENT_INVALID'], [{ description: 'x'.repeat(4_001) }, 'DESCRIPTION_TOO_LONG'], [{ startsOn: '0202-01-01' }, 'DATES_TOO_FAR'], [{ description: 'sécu 1 85 05 78 006 084 91' }, 'NIR_REFUSED'],
  ])('F19: refused: %j', async (changes, code) => {
    expect((await publish(changes)).userErrors.map((e) => e.code)).toEqual([code]);
  });

  it('F19: an action never ends before it begins', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -20, max: 20 }), async (from, length) => {
      const { userErrors } = await publish({ startsOn: daysAway(from), endsOn: daysAway(from + length) });
      expect(userErrors.map((e) => e.code)).toEqual(length < 0 ? ['DATES_INVALID'] : []);
    }), { numRuns: 12 });
  });

  it('F19: the referent of a school and the responsable publish; nobody else does', async () => {
    expect((await publish({}, aViewer({ roles: ['RESPONSABLE'] }))).userErrors).toEqual([]);
    const { errors } = await subgraph.execute(PUBLISH, { viewer: aViewer({ roles: ['ADVISER'] }), variables: { input: input() } });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('3.6: sent twice with one key it is one sheet; only who published it withdraws it', async () => {
    const idempotencyKey = randomUUID();
    const [first, again] = [await publish({ idempotencyKey, departement: '974' }), await publish({ idempotencyKey, departement: '974' })];
    const perseveranceActionId = first.perseveranceAction!.id;
    expect(again.perseveranceAction!.id).toBe(perseveranceActionId);
    const withdraw = async (viewer: Viewer, id = perseveranceActionId) => (await subgraph.execute(WITHDRAW, { viewer, variables: { input: { perseveranceActionId: id } } })).data!['withdrawPerseveranceAction'];
    expect(await withdraw(aViewer({ roles: ['RESPONSABLE'] }))).toEqual({ perseveranceAction: null, userErrors: [{ code: 'ACTION_NOT_FOUND' }] });
    const example = await subgraph.worker().findOneOrFail(PerseveranceAction, { departement: '24' });
    expect(await withdraw(referent, example.id)).toMatchObject({ userErrors: [{ code: 'ACTION_NOT_FOUND' }] });
    expect((await list({ departement: '974' })).edges).toHaveLength(1);
    expect(await withdraw(referent)).toEqual({ perseveranceAction: { isPublished: false }, userErrors: [] });
    expect((await list({ departement: '974' })).edges).toEqual([]);
  });
});
