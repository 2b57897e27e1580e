import fc from 'fast-check';
import { expect, it } from 'vitest';
import { communesOf, departementsOf, EVERYWHERE, reachedFrom, territoryOf } from './territory.ts';

const departement = fc.constantFrom('59', '62', '2A', '2B', '974', '86');
const commune = fc.constantFrom('59512', '59599', '62041', '2A004', '2B033', '97411', '97412', '86194');
const inside = (code: string): string => (code.startsWith('97') ? code.slice(0, 3) : code.slice(0, 2));

it('E19: without a place it is the whole of France; a commune of a listed département adds nothing', () => {
  expect(territoryOf()).toEqual([EVERYWHERE]);
  expect(territoryOf(['59'], ['59512'])).toEqual(['59']);
  expect(territoryOf(['62'], ['59512', '59599'])).toEqual(['62', '59~', '59512', '59599']);
});

it('E19: whoever lives in a listed commune or département is taken, once; nobody else is', () => {
  fc.assert(fc.property(fc.array(departement), fc.array(commune), commune, (wholes, parts, home) => {
    const territory = territoryOf(wholes, parts);
    const reached = territory.filter((code) => reachedFrom({ commune: home }).includes(code)).length;
    const taken = (!wholes.length && !parts.length) || parts.includes(home) || (wholes as string[]).includes(inside(home));
    expect(reached).toBe(taken ? 1 : 0);
    const fromDepartement = territory.filter((code) => reachedFrom({ departement: inside(home) }).includes(code)).length;
    expect(fromDepartement).toBe((!wholes.length && !parts.length) || (wholes as string[]).includes(inside(home)) || parts.some((p) => inside(p) === inside(home)) ? 1 : 0);
  }));
});

it('E19: a territory gives back what it was made of', () => {
  fc.assert(fc.property(fc.array(departement), fc.array(commune), (wholes, parts) => {
    const territory = territoryOf(wholes, parts);
    expect(territoryOf(departementsOf(territory), communesOf(territory))).toEqual(territory);
    expect(new Set(departementsOf(territory))).toEqual(new Set(wholes));
  }));
});

it.each([[['Nord'], []], [['20'], []], [['5'], []], [[], ['Roubaix']], [[], ['590512']]])('refuses what is no code: %j, %j', (wholes, parts) => {
  expect(() => territoryOf(wholes, parts)).toThrow(/code/);
});
