import { expect, it } from 'vitest';
import { findPlaces, type Town } from './towns.ts';

const town = (code: string, name: string, departement: string, ...postcodes: string[]): Town => ({ code, name, departement, postcodes });
/** The most people first, as the catalogue lists them. */
const TOWNS = [
  town('75056', 'Paris', '75', '75001'), town('42218', 'Saint-Étienne', '42', '42000'), town('97411', 'Saint-Denis', '974', '97400'), town('93066', 'Saint-Denis', '93', '93200'),
  town('59512', 'Roubaix', '59', '59100'), town('59599', 'Tourcoing', '59', '59200'), town('30247', 'Saint-Denis', '30', '30500'), town('27525', 'Saint-Denis', '27', '27140'), town('27500', 'Saint-Denis', '27', '27390'),
];
const asked: string[] = [];
/** Finds as the catalogue does: words of a name, or a postcode begun. */
const communes = async (text: string, departement: string | null) => {
  asked.push(text);
  return TOWNS.filter((t) => (!departement || t.departement === departement) && (/^\d/.test(text) ? t.postcodes.some((p) => p.startsWith(text)) : t.name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('-', ' ').includes(text.slice(0, 5))));
};
const found = async (typed: string) => (await findPlaces(typed, communes))!.places.map((p) => `${p.name} ${p.departement} ${p.commune ?? '-'}`);

it.each([
  ['Roubaix', 'Roubaix 59 59512'], ['  roubaix ', 'Roubaix 59 59512'], ['59100', 'Roubaix 59 59512'], ['Roubaix (59)', 'Roubaix 59 59512'], ['roubaix 59100', 'Roubaix 59 59512'], ['st etienne', 'Saint-Étienne 42 42218'],
  ['Nord', 'Nord 59 -'], ['59', 'Nord 59 -'], ['1', 'Ain 01 -'], ['2a', 'Corse-du-Sud 2A -'], ['974', 'La Réunion 974 -'], ['Paris', 'Paris 75 75056'], ['Saint-Denis (974)', 'Saint-Denis 974 97411'], ['pas de calais', 'Pas-de-Calais 62 -'],
])('« %s » is %s', async (typed, place) => {
  expect((await found(typed))[0]).toBe(place);
});

it('of several towns of one name, the most people first, each with what means it alone', async () => {
  const { places } = (await findPlaces('Saint-Denis', communes))!;
  expect(places.map((p) => p.typed)).toEqual(['Saint-Denis (974)', 'Saint-Denis (93)', 'Saint-Denis (30)', 'Saint-Denis (27140)', 'Saint-Denis (27390)']);
  for (const { typed, commune } of places) expect((await findPlaces(typed, communes))!.places.map((p) => p.commune)).toEqual([commune]);
});

it('what nobody knows is none; a slip of the keyboard is a guess, never taken for granted', async () => {
  for (const typed of ['', ' ', 'Trifouillis', '99', '00000', 'Roubaix (62)', '%', '()', 'x'.repeat(200)]) expect(await findPlaces(typed, communes), typed).toEqual({ places: [], guesses: [] });
  expect(await findPlaces('Roubai', communes)).toMatchObject({ places: [], guesses: [{ name: 'Roubaix', typed: 'Roubaix (59)' }] });
});

it('nothing is asked for a département or for nothing; towns that cannot be read are no « unknown »', async () => {
  asked.length = 0;
  await found('59');
  await found('  ');
  expect(asked).toEqual([]);
  expect(await findPlaces('Roubaix', async () => null)).toBeNull();
});
