import { frenchDate, isoDate, yearsBefore } from '../dates.ts';
import { BOYS, GIRLS, SURNAMES } from '../names.ts';
import { isKnown, type PartnerFile } from '../partner-file.ts';
import { someMissionLocale } from '../places.ts';
import { knownHome, knownMail, knownPhone, typeIdentity } from '../typing.ts';

const columns = [
  'ID_DOSSIER', 'STRUCTURE', 'NOM', 'PRENOM', 'DATE_NAISSANCE', 'SEXE', 'ADRESSE', 'CODE_POSTAL', 'COMMUNE', 'TELEPHONE',
  'COURRIEL', 'DATE_INSCRIPTION', 'DISPOSITIF', 'DATE_DEBUT', 'SITUATION', 'CONSEILLER',
] as const;

const SITUATIONS = ['FORMATION', 'EMPLOI', 'RECHERCHE EMPLOI', 'SANS SOLUTION', 'SERVICE CIVIQUE', 'IMMERSION'];

/** A file number of seven digits, never given twice (below nine million persons). */
const fileNumber = (number: number): string => String(1_000_000 + ((number * 104_729 + 377_368) % 8_999_993));

/** Missions locales: the files of their own software, in CP1252, the commune by its name. */
export const missionsLocales: PartnerFile<(typeof columns)[number]> = {
  name: 'missions_locales_dossiers.csv',
  encoding: 'cp1252',
  columns,
  lines(person, random, date) {
    if (person.birth > yearsBefore(date, 16) || !isKnown(person, random, 0.44)) return [];
    const typed = typeIdentity(random, person);
    const home = knownHome(random, person);
    const opened = random.int(Math.max(date - 1030, person.birth + 5_500), date - 45);
    return [{
      ID_DOSSIER: fileNumber(person.number),
      STRUCTURE: someMissionLocale(random, person.home.commune.departement),
      NOM: typed.surname,
      PRENOM: typed.first,
      DATE_NAISSANCE: random.chance(0.17) ? isoDate(typed.birth) : frenchDate(typed.birth),
      SEXE: person.sex,
      ADRESSE: home.street,
      CODE_POSTAL: home.postalCode,
      COMMUNE: home.commune.name,
      TELEPHONE: knownPhone(random, person),
      COURRIEL: knownMail(random, person),
      DATE_INSCRIPTION: frenchDate(opened),
      DISPOSITIF: random.weighted([['PACEA', 43], ['CEJ', 26], ['', 15], ['PPAE', 10], ['AIJ', 6]]),
      DATE_DEBUT: frenchDate(opened + random.int(1, 40)),
      SITUATION: random.pick(SITUATIONS),
      CONSEILLER: `${random.pick(random.pick([GIRLS, BOYS]))} ${random.pick(SURNAMES)}`,
    }];
  },
};
