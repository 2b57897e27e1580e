import { frenchDate } from '../dates.ts';
import { BOYS, GIRLS, SURNAMES } from '../names.ts';
import { isKnown, type PartnerFile } from '../partner-file.ts';
import { knownHome, knownPhone, typeIdentity } from '../typing.ts';

const columns = [
  'ASSOCIATION', 'PRENOM', 'NOM', 'DATE_NAISSANCE', 'COMMUNE', 'TELEPHONE', 'OBJECTIF', 'MENTOR', 'DATE_DEBUT', 'DATE_FIN', 'MOTIF_FIN',
] as const;

/** As the associations write their own names: « Télémarque » is Télémaque. */
const ASSOCIATIONS = [
  'Afev', 'ANAF', 'Article 1', "C'Possible", 'Duo for a job', 'FACE', 'La clé', 'La cravate solidaire', 'Proximité', 'Télémarque',
];
const REASONS = ['ABANDON', 'DEMENAGEMENT', 'OBJECTIF ATTEINT', 'MATERNITE'];

/** Mentoring associations: their pairs, some ended before six months, some after, some without a reason. */
export const mentorat: PartnerFile<(typeof columns)[number]> = {
  name: 'mentorat_binomes.csv',
  encoding: 'utf8',
  columns,
  lines(person, random, date) {
    if (!isKnown(person, random, 0.1)) return [];
    const typed = typeIdentity(random, person);
    const start = random.int(date - 410, date - 5);
    const end = start + random.pick([90, 150, 180, 183, 240, 365]);
    const ended = end <= date && random.chance(0.9);
    return [{
      ASSOCIATION: random.pick(ASSOCIATIONS),
      PRENOM: typed.first,
      NOM: typed.surname,
      DATE_NAISSANCE: frenchDate(typed.birth),
      COMMUNE: knownHome(random, person).commune.name,
      TELEPHONE: knownPhone(random, person),
      OBJECTIF: random.weighted([['SCOLAIRE', 40], ['INSERTION', 30], ['ORIENTATION', 30]]),
      MENTOR: `${random.pick(random.pick([GIRLS, BOYS]))} ${random.pick(SURNAMES)}`,
      DATE_DEBUT: frenchDate(start),
      DATE_FIN: ended ? frenchDate(end) : '',
      MOTIF_FIN: ended && random.chance(0.78) ? random.pick(REASONS) : '',
    }];
  },
};
