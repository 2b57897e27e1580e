import { dayAt, frenchDate, parts } from '../dates.ts';
import { isKnown, type PartnerFile } from '../partner-file.ts';
import { someSchool } from '../places.ts';
import { typeIdentity } from '../typing.ts';

const columns = ['RESEAU', 'INE', 'NOM', 'PRENOM', 'DATE_NAISSANCE', 'CODE_COMMUNE', 'UAI', 'DATE_INSCRIPTION', 'DATE_FIN'] as const;

/** New enrolments of the three networks (Éducation nationale, agriculture, apprentices' centres): who came back. */
export const nouveauxInscrits: PartnerFile<(typeof columns)[number]> = {
  name: 'education_nouveaux_inscrits.csv',
  encoding: 'utf8',
  columns,
  lines(person, random, date) {
    if (!isKnown(person, random, 0.21)) return [];
    const [year, month] = parts(date);
    const from = dayAt(month >= 9 ? year : year - 1, 9, 1);
    const enrolments = random.chance(0.02) ? 2 : 1;
    return Array.from({ length: enrolments }, () => {
      const network = random.weighted([['EN', 52], ['CFA', 39], ['AGRI', 9]]);
      const typed = typeIdentity(random, person);
      const school = random.chance(0.5) ? person.school : someSchool(random, person.home.commune.departement);
      const enrolled = random.int(from, date);
      return {
        RESEAU: network,
        INE: network === 'EN' && random.chance(0.7) ? person.ine : '',
        NOM: typed.surname,
        PRENOM: typed.first,
        DATE_NAISSANCE: frenchDate(typed.birth),
        CODE_COMMUNE: person.home.commune.code,
        UAI: random.chance(0.012) ? school.toLowerCase() : school,
        DATE_INSCRIPTION: frenchDate(enrolled),
        DATE_FIN: random.chance(0.03) ? frenchDate(random.int(enrolled, date)) : '',
      };
    });
  },
};
