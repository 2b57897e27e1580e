import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { education } from '../index.ts';
import { acceptSchools } from './accept-schools.ts';
import { School } from './school.ts';

let subgraph: TestSubgraph;
beforeAll(async () => { subgraph = await startTestSubgraph(education); });
afterAll(() => subgraph.close());

const school = (uai: string) => subgraph.worker().findOneOrFail(School, { uai });
const row = { uai: '0599001A', name: 'Collège Ada Lovelace', kind: 'COLLEGE', commune: '59512', departement: '59', academie: 'Lille' };

test('a list twice changes nothing', async () => {
  expect(await acceptSchools(subgraph.worker(), [row])).toEqual({ added: 1, changed: 0 });
  expect(await acceptSchools(subgraph.worker(), [row])).toEqual({ added: 0, changed: 0 });
});

test('a school of which only the code was seen keeps its id and becomes official', async () => {
  const em = subgraph.worker();
  const seen = em.create(School, { uai: '0599002B', name: 'Établissement 0599002B', departement: '59', isOfficial: false } as never) as School;
  await em.flush();
  expect(await acceptSchools(subgraph.worker(), [{ ...row, uai: '0599002B' }])).toEqual({ added: 0, changed: 1 });
  expect(await school('0599002B')).toMatchObject({ id: seen.id, name: 'Collège Ada Lovelace', isOfficial: true });
});

test('the latest list wins, but never replaces a name by an empty one, nor a kind by that of a list of codes', async () => {
  await acceptSchools(subgraph.worker(), [{ ...row, name: 'Collège Lovelace', commune: null }]);
  expect(await school('0599001A')).toMatchObject({ name: 'Collège Lovelace', commune: '59512' });
  await acceptSchools(subgraph.worker(), [{ uai: '0599001A', name: null, kind: 'LYCEE_PROFESSIONNEL', departement: '59' }]);
  expect(await school('0599001A')).toMatchObject({ name: 'Collège Lovelace', kind: 'COLLEGE', academie: 'Lille' });
});

test('a school known by its code alone bears it for a name until a list names it', async () => {
  const bare = { uai: '0599003C', name: null, kind: 'LYCEE_PROFESSIONNEL', departement: '59' };
  await acceptSchools(subgraph.worker(), [bare]);
  expect(await school('0599003C')).toMatchObject({ name: 'Établissement 0599003C', kind: 'LYCEE_PROFESSIONNEL' });
  expect(await acceptSchools(subgraph.worker(), [bare, { ...row, uai: '0599003C' }, bare])).toEqual({ added: 0, changed: 1 });
  expect(await school('0599003C')).toMatchObject({ name: 'Collège Ada Lovelace' });
});
