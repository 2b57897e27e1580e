import { mobile, typedPhone } from './codes.ts';
import { dayAt, parts, type Day } from './dates.ts';
import { someHome, type Home } from './places.ts';
import type { Person } from './person.ts';
import type { Random } from './random.ts';

/** A person's identity as somebody typed it into one partner's software. */
export interface TypedIdentity {
  readonly surname: string;
  readonly first: string;
  readonly birth: Day;
}

/** How often each error of hand typing happens. */
const RATE = {
  slip: 0.05, noAccents: 0.15, capitals: 0.5, swappedNames: 0.03, joinedSecond: 0.06, cutCompound: 0.25, otherHyphen: 0.15,
  swappedDayMonth: 0.02, wrongYear: 0.015, firstOfJanuary: 0.015, moved: 0.18, otherPhone: 0.18, mail: 0.5,
} as const;

/** Types a person's names and birth date, with the errors of hand typing. */
export function typeIdentity(random: Random, person: Person): TypedIdentity {
  const surname = typeName(random, person.surname);
  const first = typeName(random, withSecond(random, person) ?? person.first);
  const shown = random.chance(RATE.capitals) ? surname.toLocaleUpperCase('fr') : surname;
  const swapped = random.chance(RATE.swappedNames);
  return { surname: swapped ? first : shown, first: swapped ? shown : first, birth: typeBirth(random, person.birth) };
}

function withSecond(random: Random, person: Person): string | null {
  return person.second && random.chance(RATE.joinedSecond) ? person.first + random.pick([' ', '-']) + person.second : null;
}

function typeName(random: Random, name: string): string {
  let typed = name;
  if (/[ -]/.test(typed)) {
    if (random.chance(RATE.cutCompound)) typed = cutCompound(typed);
    else if (random.chance(RATE.otherHyphen)) typed = typed.includes('-') ? typed.replaceAll('-', ' ') : typed.replaceAll(' ', '-');
  }
  if (random.chance(RATE.noAccents)) typed = typed.normalize('NFD').replace(/\p{M}/gu, '');
  return random.chance(RATE.slip) ? slip(random, typed) : typed;
}

/** One part of a compound name, but never a bare particle (« Le », « Van de »). */
function cutCompound(name: string): string {
  const [long] = name.split(/[ -]/).filter((part) => part.length > 3);
  return long ?? name;
}

/** One slip of the fingers: two letters exchanged, a letter doubled, lost, or another one. */
function slip(random: Random, name: string): string {
  if (name.length < 4) return name;
  const at = random.int(1, name.length - 2);
  const [before, letter, next, after] = [name.slice(0, at), name.charAt(at), name.charAt(at + 1), name.slice(at + 2)];
  return random.pick([
    before + next + letter + after,
    before + letter + letter + next + after,
    before + next + after,
    before + random.pick([...'aeinorst']) + next + after,
  ]);
}

function typeBirth(random: Random, birth: Day): Day {
  const [year, month, day] = parts(birth);
  if (random.chance(RATE.swappedDayMonth) && day <= 12) return dayAt(year, day, month);
  if (random.chance(RATE.wrongYear)) return dayAt(year + random.pick([-1, 1]), month, day);
  return random.chance(RATE.firstOfJanuary) ? dayAt(year, 1, 1) : birth;
}

/** Where one partner believes the person lives: some have moved, mostly within their département. */
export function knownHome(random: Random, person: Person): Home {
  return random.chance(RATE.moved) ? someHome(random, random.chance(0.9) ? person.home.commune.departement : undefined) : person.home;
}

/** The mobile one partner has, in one of the four spellings: some have changed it. */
export function knownPhone(random: Random, person: Person): string {
  return typedPhone(random, random.chance(RATE.otherPhone) ? mobile(random) : person.mobile);
}

/** The mail address one partner has, often none. */
export const knownMail = (random: Random, person: Person): string => (random.chance(RATE.mail) ? person.mail : '');
