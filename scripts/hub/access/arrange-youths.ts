import { mentors, solutions } from '../../demo/index.ts';
import { inventedYouths, type InventedYouth } from '../../seed/invented.ts';
import { organisationId, personIdOf, platformId } from '../../seed/network.ts';
import { YOUTHS, type YouthKey } from './expected.ts';

const ROUBAIX = platformId('roubaix-tourcoing');
const POITIERS = platformId('poitiers-chatellerault');

const school = (key: string, uai: string): InventedYouth['school'] => ({ organisation: organisationId(key), uai });
const missionLocale = (key: string, imilo: string): InventedYouth['missionLocale'] => ({ organisation: organisationId(key), imilo, adviser: 'Noémie Tremplin' });
const mentorOf = (association: string) => mentors.find((m) => m.association === association && m.recordCheckedOn && m.trainedOn) ?? null;
const solutionOf = (organisation: string) => solutions.find((s) => s.organisation === organisation && s.sessions.length) ?? null;
const assistant = { person: personIdOf('assistant'), organisation: organisationId('psad-roubaix-tourcoing') };
const elsewhere = { person: personIdOf('assistant-poitiers'), organisation: organisationId('psad-poitiers-chatellerault') };

const HERE = { platform: ROUBAIX, assistant, school: school('lycee-emile-zola-wattrelos', '0590233H'), missionLocale: null, mentor: null, solution: null };
const THERE = { platform: POITIERS, assistant: elsewhere, school: school('lycee-louis-armand-poitiers', '0860037Y'), missionLocale: null, mentor: null, solution: null };

/** What sets each arranged youth apart from the others. */
const LIVES: Readonly<Record<YouthKey, Partial<InventedYouth>>> = {
  followed: { ...HERE, school: school('lycee-jean-moulin-roubaix', '0590185F'), missionLocale: missionLocale('ml-roubaix', '59512S00'), mentor: mentorOf('afev'), solution: solutionOf('e2c-grand-lille'), stage: 'IN_DIAGNOSIS' },
  opposed: { ...HERE, mentor: mentorOf('afev'), stage: 'IN_CONTACT' },
  unwilling: { ...HERE, school: school('lycee-jean-moulin-roubaix', '0590185F'), missionLocale: missionLocale('ml-roubaix', '59512S00'), stage: 'IN_CONTACT' },
  young: { ...HERE, mentor: mentorOf('afev'), stage: 'IDENTIFIED', birthDate: `${new Date().getUTCFullYear() - 14}-03-04` },
  poitiers: { ...THERE, missionLocale: missionLocale('ml-poitou', '86194S00'), mentor: mentorOf('anaf'), solution: solutionOf('cfa-cci-vienne'), stage: 'IN_SOLUTION' },
  referred: { ...THERE, missionLocale: missionLocale('ml-poitou', '86194S00'), stage: 'IN_CONTACT' },
  doubtful: { ...THERE, stage: 'IN_CONTACT' },
  alone: { ...THERE, stage: 'IN_CONTACT' },
};

/** A youth of the arrangement; `key` names its line in the oracle. */
export interface Chosen extends InventedYouth {
  readonly key: YouthKey;
}

/** The arranged youths: invented ones of the demonstration, each with a life that the oracle knows. */
export function chosenYouths(): readonly Chosen[] {
  const invented = [...inventedYouths(YOUTHS.length)];
  return YOUTHS.map((key, i) => {
    const youth = invented[i];
    if (!youth) throw new Error('too few invented youths');
    // A name that nobody else bears: the bytes of any answer can be searched for it.
    const person = { ...youth.person, surname: `Zanzib${key}`, mail: `zanzib.${key}@exemple.fr`, ine: youth.person.ine };
    return { ...youth, ...LIVES[key], person, key };
  });
}
