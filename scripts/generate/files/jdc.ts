import { dayAt, frenchDate, parts, yearsBefore } from '../dates.ts';
import { isKnown, type PartnerFile } from '../partner-file.ts';
import { knownHome, knownMail, knownPhone, typeIdentity } from '../typing.ts';

const columns = [
  'NOM', 'PRENOM', 'DATE_NAISSANCE', 'TELEPHONE', 'COURRIEL', 'ADRESSE', 'CODE_POSTAL', 'COMMUNE', 'DATE_JDC', 'DIFFICULTE_LECTURE',
] as const;

const capitals = (text: string): string => text.toLocaleUpperCase('fr');

/** Centres du service national: the monthly table of the defence and citizenship days (JDC), names in capitals, ages 16 to 18. */
export const jdc: PartnerFile<(typeof columns)[number]> = {
  name: 'jdc_tableau_mensuel.csv',
  encoding: 'utf8',
  columns,
  lines(person, random, date) {
    const ofAge = person.birth <= yearsBefore(date, 16) && person.birth > yearsBefore(date, 19);
    if (!ofAge || !isKnown(person, random, 0.25)) return [];
    const typed = typeIdentity(random, person);
    const home = knownHome(random, person);
    const [year, month] = parts(date);
    return [{
      NOM: capitals(typed.surname),
      PRENOM: capitals(typed.first),
      DATE_NAISSANCE: frenchDate(typed.birth),
      TELEPHONE: knownPhone(random, person),
      COURRIEL: knownMail(random, person),
      ADRESSE: home.street,
      CODE_POSTAL: home.postalCode,
      COMMUNE: capitals(home.commune.name),
      DATE_JDC: frenchDate(random.int(dayAt(year, month, 1), date)),
      DIFFICULTE_LECTURE: random.chance(0.38) ? 'O' : 'N',
    }];
  },
};
