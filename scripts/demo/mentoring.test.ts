import { incoherence } from '@passerelle/mentoring/offer/coherence';
import { describe, expect, it } from 'vitest';
import { discoveryEvents, mentoringOffers, organisations } from './index.ts';

const keys = new Set(organisations.map((o) => o.key));

describe('mentoring of the demonstration', () => {
  it('F14, F15: every offer could have been published: objective, publics and ages go together, no more places taken than there are', () => {
    expect(mentoringOffers.filter((offer) => incoherence(offer) || offer.placesTaken > offer.places).map((o) => o.key)).toEqual([]);
  });

  it('F16: each of the ten associations has an offer', () => {
    expect(new Set(mentoringOffers.map((o) => o.association)).size).toBe(10);
  });

  it('F17: every event could have been published, and its classes fit in', () => {
    for (const { key, organiser, place, startsAt, endsAt, registrationUntil, capacity, groups } of discoveryEvents) {
      expect([key, keys.has(organiser), groups.every((g) => keys.has(g.by)), startsAt < endsAt, registrationUntil <= startsAt, groups.reduce((n, g) => n + g.headcount, 0) <= capacity]).toEqual([key, true, true, true, true, true]);
      if (place) expect(place.commune).toMatch(/^59/);
    }
  });
});
