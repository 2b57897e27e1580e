import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aHouse, type House } from '../house.testkit.ts';
import { acceptAssociations } from './accept-associations.ts';
import { Association } from './association.ts';
import { COLLECTIVE } from './collective.ts';

let house: House;
beforeAll(async () => { house = await aHouse(); });
afterAll(() => house.subgraph.close());

it('F16: the ten are listed as the collective’s, « Télémarque » an alias; listed again, each is still one', async () => {
  const rows = [...COLLECTIVE, { name: 'Unis-Cité' }].map(({ name }) => ({ organisationId: randomUUID(), name }));
  await acceptAssociations(house.subgraph.worker(), rows);
  const before = await house.subgraph.worker().find(Association, {}, { orderBy: { id: 'asc' } });
  await acceptAssociations(house.subgraph.worker(), rows.map((row) => (row.name === 'FACE' ? { ...row, aliases: ['Fondation FACE'] } : row)));
  const after = await house.subgraph.worker().find(Association, {}, { orderBy: { id: 'asc' } });
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  const listed = after.filter(({ organisationId }) => rows.some((row) => row.organisationId === organisationId));
  expect(listed).toHaveLength(11);
  expect(listed.filter((one) => !one.isInCollective).map(({ name }) => name)).toEqual(['Unis-Cité']);
  expect(listed.find(({ name }) => name === 'Télémaque')?.aliases).toEqual(['Télémarque']);
  expect(listed.find(({ name }) => name === 'FACE')?.aliases).toEqual(['Fondation FACE']);
});
