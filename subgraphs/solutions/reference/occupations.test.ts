import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { solutions } from '../index.ts';
import { acceptOccupations } from './accept-occupations.ts';

let subgraph: TestSubgraph;
const rows = [{ code: 'A1999', label: 'Élevage de nuages' }, { code: 'B1999', label: 'Réparation d’arcs-en-ciel' }];
beforeAll(async () => {
  subgraph = await startTestSubgraph(solutions);
  await acceptOccupations(subgraph.worker(), rows);
});
afterAll(() => subgraph.close());

const found = async (args: string): Promise<string[]> => {
  const answer = await subgraph.execute(`{ occupations(${args}) { edges { node { code } } } }`);
  return (answer.data!.occupations as { edges: { node: { code: string } }[] }).edges.map((edge) => edge.node.code);
};

test('the same list of trades twice changes nothing', async () => {
  expect(await acceptOccupations(subgraph.worker(), rows)).toEqual({ added: 0, changed: 0 });
  expect(await acceptOccupations(subgraph.worker(), [{ code: 'A1999', label: 'Élevage de nuages' }, { code: 'C1999', label: 'Neuf' }])).toEqual({ added: 1, changed: 0 });
});

test('anyone finds a trade by its ROME code or by words, without accents and with a slip', async () => {
  expect(await found('code: "a1999"')).toEqual(['A1999']);
  expect(await found('label: "elevage"')).toEqual(['A1999']);
  expect(await found('label: "arc reparration"')).toEqual(['B1999']);
  expect(await found('label: "inconnu"')).toEqual([]);
});
