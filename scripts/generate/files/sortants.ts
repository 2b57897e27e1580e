import { landline, typedPhone } from '../codes.ts';
import { CLASSES } from '../classes.ts';
import { dayAt, frenchDate, parts, yearsBefore } from '../dates.ts';
import { BOYS, GIRLS } from '../names.ts';
import { isKnown, type PartnerFile } from '../partner-file.ts';
import { mobile } from '../codes.ts';
import { knownMail, knownPhone, typeIdentity } from '../typing.ts';

const columns = [
  'INE', 'NOM', 'NOM_USAGE', 'PRENOM', 'PRENOM_2', 'SEXE', 'DATE_NAISSANCE', 'COMMUNE_NAISSANCE', 'ADRESSE', 'CODE_POSTAL',
  'CODE_COMMUNE', 'TEL_FIXE', 'MOBILE', 'MEL', 'UAI', 'MEF', 'CLASSE', 'DATE_ENTREE', 'DATE_SORTIE', 'DIPLOME_OBTENU',
  'REPRESENTANT_LEGAL', 'TEL_REPRESENTANT',
] as const;

/** Éducation nationale: the leavers that schools declare for the comparator. */
export const sortants: PartnerFile<(typeof columns)[number]> = {
  name: 'education_sortants.csv',
  encoding: 'utf8',
  columns,
  lines(person, random, date) {
    if (!isKnown(person, random, 0.56)) return [];
    const typed = typeIdentity(random, person);
    const left = random.pick(CLASSES);
    const [year] = parts(date);
    const entry = random.int(dayAt(year - 1, 9, 1), dayAt(year - 1, 9, 20));
    const minor = person.birth > yearsBefore(date, 18);
    return [{
      INE: random.chance(0.97) ? person.ine : '',
      NOM: typed.surname,
      NOM_USAGE: '',
      PRENOM: typed.first,
      PRENOM_2: person.second ?? '',
      SEXE: person.sex,
      DATE_NAISSANCE: frenchDate(typed.birth),
      COMMUNE_NAISSANCE: person.birthCommune,
      ADRESSE: person.home.street,
      CODE_POSTAL: person.home.postalCode,
      CODE_COMMUNE: person.home.commune.code,
      TEL_FIXE: person.landline ? typedPhone(random, person.landline) : random.chance(0.02) ? typedPhone(random, landline(random, person.home.commune.departement)) : '',
      MOBILE: knownPhone(random, person),
      MEL: knownMail(random, person),
      UAI: random.chance(0.012) ? person.school.toLowerCase() : person.school,
      MEF: left.mef,
      CLASSE: left.label,
      DATE_ENTREE: frenchDate(entry),
      DATE_SORTIE: frenchDate(random.int(entry + 10, date)),
      // I, the intermediate diploma, exists in the three-year BAC PRO only.
      DIPLOME_OBTENU: left.bacPro ? random.weighted([['N', 55], ['I', 30], ['O', 15]]) : random.weighted([['N', 80], ['O', 20]]),
      REPRESENTANT_LEGAL: minor ? `${person.surname} ${random.pick(random.pick([GIRLS, BOYS]))}` : '',
      TEL_REPRESENTANT: minor ? typedPhone(random, mobile(random)) : '',
    }];
  },
};
