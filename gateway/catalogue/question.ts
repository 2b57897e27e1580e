import { KINDS, NEEDS } from './words.ts';

/** How far one may look, in kilometres; `dep`: the whole département. */
export const DISTANCES = ['10', '30', '60', 'dep'] as const;
/** Where nothing is chosen. */
export const USUAL_DISTANCE = '30';

/** What the page was asked, as typed; empty where nothing was. */
export interface Question {
  /** A need of the catalogue, or empty. */
  readonly besoin: string;
  readonly ville: string;
  /** How far from the town: a distance of `DISTANCES`; empty: the usual one. */
  readonly km: string;
  /** A family of solutions, or empty. */
  readonly famille: string;
  readonly mot: string;
  readonly age: string;
  /** Only where places are left. */
  readonly places: boolean;
  /** Cursor of the page before. */
  readonly apres: string;
}

/** The last of several values counts: a chip comes after what was chosen before. */
const last = (value: unknown): string => {
  const one: unknown = Array.isArray(value) ? value.at(-1) : value;
  return typeof one === 'string' ? one.trim().slice(0, 200) : '';
};

/** Reads the page's query string; what it does not understand is nothing. */
export function questionOf(query: Readonly<Record<string, unknown>>): Question {
  const [besoin, age, km, famille] = [last(query['besoin']), last(query['age']), last(query['km']), last(query['famille'])];
  return {
    besoin: Object.hasOwn(NEEDS, besoin) ? besoin : '', ville: last(query['ville']), km: km !== USUAL_DISTANCE && DISTANCES.some((d) => d === km) ? km : '',
    famille: Object.hasOwn(KINDS, famille) ? famille : '', mot: last(query['mot']), age: /^\d{1,2}$/.test(age) ? age : '', places: last(query['places']) === '1', apres: last(query['apres']),
  };
}

/** The address of the page for a question, with changes; what is empty is left out. */
export function addressOf(question: Question, changes: Partial<Question> = {}): string {
  const { places, ...rest } = { ...question, ...changes };
  const said = Object.entries({ ...rest, places: places ? '1' : '' }).filter(([, value]) => value !== '');
  return said.length ? `/catalogue?${new URLSearchParams(said).toString()}` : '/catalogue';
}

/** Was anything asked? */
export const isAsked = (question: Question): boolean => addressOf(question, { apres: '' }) !== '/catalogue';
