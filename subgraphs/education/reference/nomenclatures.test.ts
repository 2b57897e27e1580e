import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { connect } from '@passerelle/kit/data/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { education } from '../index.ts';
import { acceptDiplomaLevels, acceptDiplomas, acceptMefs } from './accept-nomenclatures.ts';
import { Diploma } from './diploma.ts';

let subgraph: TestSubgraph;

const levels = [{ code: '500', label: 'CERTIFICAT D’APTITUDE INVENTÉ', qualification: '03' }];
const diplomas = [
  { code: '50099901', label: 'CUISINE DE NUAGES (CAP)', levelCode: '500', nature: 'DIPLOME NATIONAL', openedOn: '2016-09-01', closedOn: null },
  { code: '50099902', label: 'ÉLECTRICITÉ STATIQUE (CAP)', levelCode: '500', nature: 'DIPLOME NATIONAL', openedOn: null, closedOn: '2010-08-31' },
];
const mefs = [{ code: '2419990121', label: '1ere cap cuisine de nuages', diplomaCode: '50099901', openedOn: '1997-09-01', closedOn: null }];

beforeAll(async () => {
  subgraph = await startTestSubgraph(education);
  await acceptDiplomaLevels(subgraph.worker(), levels);
  await acceptDiplomas(subgraph.worker(), diplomas);
  await acceptMefs(subgraph.worker(), mefs);
});
afterAll(() => subgraph.close());

const codes = async (query: string, root: string): Promise<string[]> => {
  const answer = await subgraph.execute(`{ ${query} { edges { node { code } } } }`);
  expect(answer.errors).toBeUndefined();
  return (answer.data![root] as { edges: { node: { code: string } }[] }).edges.map((edge) => edge.node.code);
};

test('the same nomenclature twice changes nothing, a new label one row', async () => {
  expect(await acceptDiplomas(subgraph.worker(), diplomas)).toEqual({ added: 0, changed: 0 });
  expect(await acceptDiplomaLevels(subgraph.worker(), levels)).toEqual({ added: 0, changed: 0 });
  expect(await acceptMefs(subgraph.worker(), [{ ...mefs[0]!, openedOn: '1998-09-01' }])).toEqual({ added: 0, changed: 1 });
  expect(await acceptMefs(subgraph.worker(), [{ ...mefs[0]!, openedOn: '1998-09-01' }])).toEqual({ added: 0, changed: 0 });
});

test('anyone finds a diploma by code or by words, without accents and with a slip', async () => {
  expect(await codes('diplomas(code: " 50099901 ")', 'diplomas')).toEqual(['50099901']);
  expect(await codes('diplomas(label: "cap electricite")', 'diplomas')).toEqual(['50099902']);
  expect(await codes('diplomas(label: "cuisinne")', 'diplomas')).toEqual(['50099901']);
  expect(await codes('diplomas(label: "cap")', 'diplomas')).toEqual(['50099901', '50099902']);
  expect(await codes('diplomas(code: "x")', 'diplomas')).toEqual([]);
  expect(await codes('diplomas(label: "cuisine \' -- %")', 'diplomas')).toEqual(['50099901']);
});

test('a MEF names its diploma and its level', async () => {
  const answer = await subgraph.execute('{ mefs(code: "2419990121") { edges { node { label level { label qualification } diploma { code openedOn level { code } } } } } }');
  expect(answer.data?.mefs).toEqual({ edges: [{ node: {
    label: '1ere cap cuisine de nuages', level: { label: 'CERTIFICAT D’APTITUDE INVENTÉ', qualification: '03' },
    diploma: { code: '50099901', openedOn: '2016-09-01', level: { code: '500' } },
  } }] });
});

test('requests read the nomenclatures and never write them', async () => {
  const orm = await connect(subgraph.database.app, { entities: education.entities, pool: 1 });
  try {
    expect(await orm.em.fork().count(Diploma)).toBe(2);
    await expect(orm.em.fork().nativeDelete(Diploma, { code: '50099901' })).rejects.toThrow(/permission denied/);
    await expect(orm.em.fork().nativeUpdate(Diploma, { code: '50099901' }, { label: 'autre' })).rejects.toThrow(/permission denied/);
  } finally {
    await orm.close(true);
  }
});
