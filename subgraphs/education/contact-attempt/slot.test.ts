import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentOf, slotOf, SLOTS, WEEKDAYS } from './slot.ts';
import { zoneOf, zoneOfTerritory } from '@passerelle/kit/values/zone';

const moment = fc.date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2035-01-01T00:00:00Z'), noInvalidDate: true });
/** Zones without summer time, by their hours from Greenwich. */
const FIXED: readonly (readonly [string, number])[] = [['971', -4], ['972', -4], ['973', -3], ['974', 4], ['976', 3], ['988', 11], ['987', -10]];

describe('B06: the moment of a contact', () => {
  it('the four slots cover the day, in its order, and change at 12, 14 and 18 h', () => {
    const day = Array.from({ length: 24 }, (_, hour) => slotOf(hour));
    expect([...new Set(day)]).toEqual(SLOTS);
    expect(SLOTS.map((slot) => day.indexOf(slot))).toEqual([0, 12, 14, 18]);
  });

  it('counts by the structure’s own clock: each overseas zone is its hours away, day and weekday with it', () => {
    fc.assert(fc.property(moment, fc.constantFrom(...FIXED), (at, [departement, hours]) => {
      const there = new Date(at.getTime() + hours * 3_600_000);
      expect(momentOf(at, zoneOf(departement))).toEqual({
        day: there.toISOString().slice(0, 10), weekday: WEEKDAYS[(there.getUTCDay() + 6) % 7], slot: slotOf(there.getUTCHours()),
      });
    }));
  });

  it('metropolitan France has its summer hour', () => {
    expect(momentOf(new Date('2026-07-01T10:00:00Z'), zoneOf('59'))).toEqual({ day: '2026-07-01', weekday: 'WEDNESDAY', slot: 'MIDDAY' });
    expect(momentOf(new Date('2026-01-07T10:00:00Z'), zoneOf('2A'))).toEqual({ day: '2026-01-07', weekday: 'WEDNESDAY', slot: 'MORNING' });
    // Midnight is the next day's morning.
    expect(momentOf(new Date('2026-06-30T22:00:00Z'), zoneOf('59'))).toMatchObject({ day: '2026-07-01', slot: 'MORNING' });
  });

  it('a territory in several zones, or none, counts by Paris', () => {
    expect([zoneOfTerritory(['974']), zoneOfTerritory(['971', '972']), zoneOfTerritory([]), zoneOfTerritory(['59', '62'])])
      .toEqual(['Indian/Reunion', 'Europe/Paris', 'Europe/Paris', 'Europe/Paris']);
  });
});
