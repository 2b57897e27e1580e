import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALIASES, schemeCodeOf } from './aliases.ts';

const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));

describe('E15, I06: schemes by the names people give them', () => {
  it('reads codes and names whatever the case, accents, hyphens and spaces', () => {
    expect(['Garantie Jeunes', 'GJ', 'garantie-jeune', 'GARANTIE_JEUNES', ' gj '].map((t) => schemeCodeOf(t, '2020-01-01'))).toEqual(Array(5).fill('GARANTIE_JEUNES'));
    expect(['ANI', 'ANI du 07/04/2011', 'co-traitance PPAE', 'Cotraitance ppae', 'PPAE', 'CIVIS', 'Contrat d\'engagement jeune', 'cej', 'Emplois d’avenir', 'FAJ', 'FEJ'].map((t) => schemeCodeOf(t, null)))
      .toEqual(['ANI_JEUNES', 'ANI_JEUNES', 'PPAE', 'PPAE', 'PPAE', 'CIVIS', 'CEJ', 'CEJ', 'EMPLOI_AVENIR', 'FAJ', 'FEJ']);
    expect(['', 'XYZ', 'constructor', 'GJ2'].map((t) => schemeCodeOf(t, null))).toEqual([null, null, null, null]);
  });

  it('a name that meant two schemes is the one of the day of entry: a CUI is a PEC from 2018 on; without a day, the latest', () => {
    expect(['2017-12-31', '2018-01-01', null].map((on) => schemeCodeOf('CUI', on))).toEqual(['CUI_CAE', 'PEC', 'PEC']);
  });

  it('an ended scheme keeps its names: a day after its end still says which one was meant', () => {
    expect(schemeCodeOf('GJ', '2024-05-01')).toBe('GARANTIE_JEUNES');
  });

  it('property: what is given is a code, which is read as itself on the same day', () => {
    fc.assert(fc.property(fc.constantFrom(...ALIASES), fc.option(day), ({ name }, on) => {
      const code = schemeCodeOf(name, on);
      expect(code).not.toBeNull();
      expect(schemeCodeOf(code!, on)).toBe(code);
      expect(schemeCodeOf(name.toUpperCase(), on)).toBe(code);
    }));
  });

  it('property: on any day one name means one scheme at most, and the days of validity are those of the meaning', () => {
    fc.assert(fc.property(fc.constantFrom(...ALIASES), day, ({ name }, on) => {
      const meant = ALIASES.filter((a) => a.name === name && a.from <= on && (!a.until || on <= a.until));
      expect(meant.length).toBeLessThanOrEqual(1);
      if (meant[0]) expect(schemeCodeOf(name, on)).toBe(meant[0].code);
    }));
  });
});
