import { registerEnumType } from 'type-graphql';

export const SLOTS = ['MORNING', 'MIDDAY', 'AFTERNOON', 'EVENING'] as const;
export type Slot = (typeof SLOTS)[number];
export const SlotEnum = Object.fromEntries(SLOTS.map((s) => [s, s])) as { [S in Slot]: S };
registerEnumType(SlotEnum, {
  name: 'DaySlot',
  description: 'Moment de la journée, à l’heure de la structure (B06)',
  valuesConfig: {
    MORNING: { description: 'Matin, avant 12 h' }, MIDDAY: { description: 'Midi, de 12 h à 14 h' },
    AFTERNOON: { description: 'Après-midi, de 14 h à 18 h' }, EVENING: { description: 'Soir, à partir de 18 h' },
  },
});

export const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
export const WeekdayEnum = Object.fromEntries(WEEKDAYS.map((d) => [d, d])) as { [D in Weekday]: D };
registerEnumType(WeekdayEnum, {
  name: 'Weekday',
  description: 'Jour de la semaine (B06)',
  valuesConfig: {
    MONDAY: { description: 'Lundi' }, TUESDAY: { description: 'Mardi' }, WEDNESDAY: { description: 'Mercredi' }, THURSDAY: { description: 'Jeudi' },
    FRIDAY: { description: 'Vendredi' }, SATURDAY: { description: 'Samedi' }, SUNDAY: { description: 'Dimanche' },
  },
});

/** B06: the moment of the day of an hour, 0 to 23. */
export const slotOf = (hour: number): Slot => (hour < 12 ? 'MORNING' : hour < 14 ? 'MIDDAY' : hour < 18 ? 'AFTERNOON' : 'EVENING');

const clocks = new Map<string, Intl.DateTimeFormat>();
function clockOf(zone: string): Intl.DateTimeFormat {
  const clock = clocks.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  clocks.set(zone, clock);
  return clock;
}

/**
 * What a clock on the structure's wall says at a moment (B06).
 * @param zone an IANA zone, e.g. `Indian/Reunion`
 * @returns the day there (AAAA-MM-JJ), its weekday, and the slot
 * @throws RangeError when there is no such zone
 */
export function momentOf(at: Date, zone: string): { day: string; weekday: Weekday; slot: Slot } {
  const [day = '', time = ''] = clockOf(zone).format(at).split(' ');
  const weekday = WEEKDAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7]!;
  return { day, weekday, slot: slotOf(Number(time.slice(0, 2))) };
}
