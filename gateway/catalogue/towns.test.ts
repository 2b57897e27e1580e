import { expect, it } from 'vitest';
import { towns } from './towns.ts';

const found = (typed: string) => towns().find(typed).map((p) => `${p.name} ${p.departement}`);

it.each([
  ['Roubaix', 'Roubaix 59'], ['  roubaix ', 'Roubaix 59'], ['59100', 'Roubaix 59'], ['Roubaix (59)', 'Roubaix 59'], ['roubaix 59100', 'Roubaix 59'], ['st etienne', 'Saint-Étienne 42'],
  ['Nord', 'Nord 59'], ['59', 'Nord 59'], ['1', 'Ain 01'], ['2a', 'Corse-du-Sud 2A'], ['974', 'La Réunion 974'], ['Paris', 'Paris 75'], ['Saint-Denis (974)', 'Saint-Denis 974'], ['pas de calais', 'Pas-de-Calais 62'],
])('« %s » is %s', (typed, place) => {
  expect(found(typed)[0]).toBe(place);
});

it('of several towns of one name, the most people first; what nobody knows is none', () => {
  expect(found('Saint-Denis').slice(0, 2).toSorted()).toEqual(['Saint-Denis 93', 'Saint-Denis 974']);
  for (const typed of ['', ' ', 'Trifouillis', '99', '00000', 'Roubaix (62)', '%', 'x'.repeat(200)]) expect(found(typed), typed).toEqual([]);
});

it('codes give names back', () => {
  expect([towns().nameOf('59512')?.name, towns().nameOf('x'), towns().departement('59'), towns().departement('99')]).toEqual(['Roubaix', null, 'Nord', null]);
});
