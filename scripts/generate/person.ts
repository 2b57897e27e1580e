import { inventedIne, landline, mobile } from './codes.ts';
import { yearsBefore, type Day } from './dates.ts';
import { BOYS, COMPOUND_SURNAMES, GIRLS, SURNAMES } from './names.ts';
import { someCommune, someHome, someSchool, type Home } from './places.ts';
import { Random } from './random.ts';

/** The invented population: which youths, and the campaign's processing date. */
export interface Population {
  readonly youths: number;
  readonly seed: number;
  readonly date: Day;
}

/** One invented youth as they really are, before anybody types it. */
export interface Person {
  readonly number: number;
  readonly sex: 'F' | 'M';
  readonly surname: string;
  readonly first: string;
  readonly second: string | null;
  readonly birth: Day;
  readonly birthCommune: string;
  readonly home: Home;
  readonly mobile: string;
  readonly landline: string | null;
  readonly mail: string;
  readonly ine: string;
  readonly school: string;
}

/** `p000123`: the name of a person in truth.csv. */
export const personId = (number: number): string => `p${String(number).padStart(6, '0')}`;

/** Person `number` (from 0) of a population: always the same, whoever asks and in whatever order. */
export function personOf(population: Population, number: number): Person {
  const random = new Random(population.seed, 'person', number);
  const alone = somebody(population, number, random);
  if (number === 0) return alone;
  // A twin: same name, birth date and address, own first name, INE, phone.
  if (number % 67 === 1) {
    const other = personOf(population, number - 1);
    const twin = { ...alone, surname: other.surname, birth: other.birth, birthCommune: other.birthCommune, home: other.home, landline: other.landline };
    const first = twin.first === other.first ? `${twin.first}-Marie` : twin.first;
    return { ...twin, first, school: other.school, mail: mailOf(random, first, other.surname) };
  }
  // A namesake, every second one born on the same day.
  if (number % 71 === 5) {
    const other = personOf(population, number - 1);
    const { surname, first, sex } = other;
    return { ...alone, surname, first, sex, birth: number % 2 === 0 ? other.birth : alone.birth, mail: mailOf(random, first, surname) };
  }
  return alone;
}

function somebody({ date }: Population, number: number, random: Random): Person {
  const sex = random.chance(0.47) ? 'F' : 'M';
  const firsts = sex === 'F' ? GIRLS : BOYS;
  const first = random.pick(firsts);
  const surname = someSurname(random);
  const home = someHome(random);
  const departement = home.commune.departement;
  return {
    number,
    sex,
    surname,
    first,
    second: random.chance(0.4) ? random.pick(firsts.filter((name) => name !== first)) : null,
    birth: someBirth(date, random),
    birthCommune: someCommune(random, random.chance(0.75) ? departement : undefined).code,
    home,
    mobile: mobile(random),
    landline: random.chance(0.27) ? landline(random, departement) : null,
    mail: mailOf(random, first, surname),
    ine: inventedIne(random),
    school: someSchool(random, departement),
  };
}

function someSurname(random: Random): string {
  const surname = random.chance(0.05) ? random.pick(COMPOUND_SURNAMES) : random.pick(SURNAMES);
  return random.chance(0.07) ? surname + random.pick(['-', ' ']) + random.pick(SURNAMES) : surname;
}

/** One in ten is under 16 at the processing date (A03 must keep them out); the others are 16 to 24. */
function someBirth(date: Day, random: Random): Day {
  const [oldest, youngest] = random.chance(0.1) ? [16, 15] : [25, 16];
  return random.int(yearsBefore(date, oldest) + 1, yearsBefore(date, youngest));
}

function mailOf(random: Random, first: string, surname: string): string {
  const plain = (name: string): string => name.normalize('NFD').toLowerCase().replace(/[^a-z-]/g, '');
  return `${plain(first)}.${plain(surname)}${random.int(10, 99)}@exemple.fr`;
}
