import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advice, recommend } from './recommend.ts';
import { TerritoryFigure } from './territory-figure.ts';
import { gapOf } from './territory-gaps.ts';

const n = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40 }));
const gap = fc.record({ noPlace: n, noAnswer: n, notSuited: n, noOffer: n, idleSeats: n });

describe('what the figures advise', () => {
  it('E06: first more places, then new schemes: no scheme is advised while somebody lacks a place', () => {
    fc.assert(fc.property(gap, (g) => {
      const lacking = g.noPlace + g.noAnswer;
      if (recommend(g) === 'NEW_SCHEME') expect(lacking === 0 && g.notSuited + g.noOffer > 0).toBe(true);
      if (recommend(g) === 'MORE_PLACES') expect(lacking > g.idleSeats).toBe(true);
      if (recommend(g) === 'FILL_SEATS') expect(lacking > 0 && g.idleSeats >= lacking).toBe(true);
      if (recommend(g) === 'SUFFICIENT') expect(lacking + g.notSuited + g.noOffer).toBe(0);
    }));
  });

  it('E06: it says what to do, with its numbers', () => {
    expect(advice({ noPlace: 9, noAnswer: 0, notSuited: 6, noOffer: 0, idleSeats: 2 }))
      .toBe('Ouvrez d’abord des places dans l’offre qui existe : 9 jeunes sans place ou sans réponse, pour 2 places vacantes. Voyez ensuite si un nouveau dispositif est utile aux 6 jeunes à qui l’offre ne convient pas.');
  });

  it('D03: the advice never tells more than the numbers shown: with one hidden, there is none', () => {
    const figure = fc.record({ met: n, inProgress: n, noPlace: n, noAnswer: n, notSuited: n, noOffer: n, idleSeats: n });
    fc.assert(fc.property(figure, (counts) => {
      const shown = gapOf(Object.assign(new TerritoryFigure(), { departement: '59', need: 'EMPLOI', ...counts }));
      const persons = [shown.asked, shown.met, shown.inProgress, shown.noPlace, shown.noAnswer, shown.notSuited, shown.noOffer];
      for (const one of persons) expect(one === null || one === undefined || one === 0 || one >= 5).toBe(true);
      if (persons.includes(null)) {
        expect(shown.recommendation).toBeNull();
        expect(shown.advice).not.toMatch(/\d/);
      } else expect(shown.recommendation).toBe(recommend(counts));
    }));
  });
});
