import { mentors, organisations, people, platforms, solutions } from '../demo/index.ts';
import { dayOf, isoDate } from '../generate/dates.ts';
import { personOf, type Person } from '../generate/person.ts';
import { communesByCode } from '../generate/places.ts';
import { Random } from '../generate/random.ts';
import { organisationId, personIdOf, platformId } from './network.ts';
import { stableId } from './stable-id.ts';

/** How far along the path a youth of the demonstration is (B01). */
/** Whether the mission locale has closed its file: of some of those whose case is closed. */
export const isFileClosed = (y: Pick<InventedYouth, 'stage' | 'person'>): boolean => y.stage === 'CLOSED' && y.person.number % 3 === 0;

export const STAGES = ['IDENTIFIED', 'IN_CONTACT', 'IN_DIAGNOSIS', 'IN_SOLUTION', 'CLOSED'] as const;

/** One invented youth with the organisations that know them: what each slice's rows are made from. */
export interface InventedYouth {
  readonly id: string;
  readonly person: Person;
  readonly birthDate: string;
  readonly commune: { readonly code: string; readonly name: string; readonly postcode: string };
  readonly platform: string;
  readonly stage: (typeof STAGES)[number];
  /** Draws that belong to this youth alone. */
  readonly random: () => Random;
  readonly school: { readonly organisation: string; readonly uai: string };
  /** Null for youths that no mission locale follows. */
  readonly missionLocale: { readonly organisation: string; readonly imilo: string; readonly adviser: string } | null;
  /** The mentor, checked and trained, of those who have one. */
  readonly mentor: (typeof mentors)[number] | null;
  /** The solution proposed after the diagnosis, entered at the last step. */
  readonly solution: (typeof solutions)[number] | null;
  readonly assistant: { readonly person: string; readonly organisation: string };
}

/** The day on which the demonstration plays, and its campaign's processing date. */
export const PROCESSING_DATE = '2026-10-31';

const ready = mentors.filter((m) => m.recordCheckedOn && m.trainedOn);
const known = new Map(organisations.map((o) => [o.key, o]));

/** What of the network a platform's youths are spread over. */
const grounds = platforms.map((platform) => {
  const near = organisations.filter((o) => o.departement === platform.departement);
  const assistant = people.find((p) => p.role === 'ASSISTANT' && platform.circle1.includes(p.organisation)) ?? people.find((p) => p.role === 'RESPONSABLE' && platform.circle1.includes(p.organisation))!;
  return {
    platform,
    communes: platform.communes.map((code) => communesByCode().get(code)).filter((c) => c !== undefined),
    schools: near.filter((o) => o.network === 'EDUCATION' && o.codes.uai && platform.communes.includes(o.commune)),
    missionsLocales: platform.circle1.map((key) => known.get(key)!).filter((o) => o.codes.imilo),
    solutions: solutions.filter((s) => s.sessions.length && s.commune.startsWith(platform.departement)),
    assistant: { person: personIdOf(assistant.key), organisation: organisationId(assistant.organisation) },
  };
});

/**
 * The youths of the demonstration, numbered from 0: always the same. Nobody is under 16 at the processing date.
 * @param youths how many; two thirds live in the first platform's territory
 */
export function* inventedYouths(youths: number): Generator<InventedYouth> {
  const population = { youths, seed: 2026, date: dayOf(PROCESSING_DATE) };
  for (let number = 0, made = 0; made < youths; number++) {
    const person = personOf(population, number);
    const birthDate = isoDate(person.birth);
    if (birthDate > '2010-10-31') continue;
    made++;
    const random = () => new Random(population.seed, 'path', number);
    const draw = random();
    const ground = grounds[draw.chance(0.67) ? 0 : 1]!;
    const commune = draw.pick(ground.communes);
    const school = draw.pick(ground.schools);
    const missionLocale = draw.chance(0.6) ? draw.pick(ground.missionsLocales) : null;
    const stage = draw.weighted([['IDENTIFIED', 25], ['IN_CONTACT', 25], ['IN_DIAGNOSIS', 20], ['IN_SOLUTION', 20], ['CLOSED', 10]] as const);
    yield {
      id: stableId('youth', number), person, birthDate, random, platform: platformId(ground.platform.key), assistant: ground.assistant,
      commune: { code: commune.code, name: commune.name, postcode: commune.postalCodes[0] ?? '' },
      stage,
      school: { organisation: organisationId(school.key), uai: school.codes.uai! },
      missionLocale: missionLocale && { organisation: organisationId(missionLocale.key), imilo: missionLocale.codes.imilo!, adviser: draw.pick(['Noémie Tremplin', 'Anatole Rivage', 'Solange Chemin']) },
      mentor: draw.chance(0.25) ? draw.pick(ready) : null,
      solution: stage === 'IN_DIAGNOSIS' || stage === 'IN_SOLUTION' ? draw.pick(ground.solutions) : null,
    };
  }
}
