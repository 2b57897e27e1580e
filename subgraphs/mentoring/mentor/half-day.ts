import { registerEnumType } from 'type-graphql';

const DAYS = { MONDAY: 'lundi', TUESDAY: 'mardi', WEDNESDAY: 'mercredi', THURSDAY: 'jeudi', FRIDAY: 'vendredi', SATURDAY: 'samedi', SUNDAY: 'dimanche' } as const;
const PARTS = { MORNING: 'matin', AFTERNOON: 'après-midi', EVENING: 'soir' } as const;
type Day = keyof typeof DAYS;
type Part = keyof typeof PARTS;

/** A part of a day of the week on which a mentor and a youth can meet. */
export type HalfDay = `${Day}_${Part}`;
export const HALF_DAYS = Object.keys(DAYS).flatMap((day) => Object.keys(PARTS).map((part) => `${day}_${part}`)) as HalfDay[];
export const HalfDayEnum = Object.fromEntries(HALF_DAYS.map((h) => [h, h])) as { [H in HalfDay]: H };

/** As a French sentence says it: `WEDNESDAY_AFTERNOON` gives « mercredi après-midi ». */
export const halfDayInWords = (halfDay: HalfDay): string => {
  const [day, part] = halfDay.split('_') as [Day, Part];
  return `${DAYS[day]} ${PARTS[part]}`;
};

registerEnumType(HalfDayEnum, {
  name: 'MentoringHalfDay',
  description: 'Moment de la semaine où un mentor et un jeune peuvent se voir (F13)',
  valuesConfig: Object.fromEntries(HALF_DAYS.map((h) => [h, { description: `Le ${halfDayInWords(h)}` }])),
});
