import { guideStructures } from '../demo/index.ts';
import type { DemoOrganisation, DemoSolution, OrganisationKind } from '../demo/types.ts';
import type { Row, Rows } from './bulk.ts';
import { stableId } from './stable-id.ts';

/** Every fact of the guide's taxonomy, unsaid: rows that are loaded together name the same columns. */
const UNSAID = {
  more_aims: [], local_kind: null, age_max_priority_area: null, publics: [], school_levels: [], youth_status: null, prescribers: [], modality: 'ON_SITE', combines_with: [],
  schedule: null, entry_months: [], months_min: null, months_max: null, formulas: [], tutors: [], intensity: null, youths_per_adviser: null,
};
const SENT = ['EN', 'MISSION_LOCALE', 'PLATEFORME'];

/** What the guide says of a family (E09–E19). */
const FACTS: Readonly<Partial<Record<DemoSolution['kind'], Row>>> = {
  DROIT_AU_RETOUR: { youth_status: 'SCHOOL', publics: ['WITHOUT_DIPLOMA'], prescribers: SENT, schedule: 'Emploi du temps de la classe, du lundi au vendredi' },
  STRUCTURE_DE_RETOUR_DIPLOMANTE: { youth_status: 'SCHOOL', publics: ['WITHOUT_DIPLOMA'], prescribers: SENT, school_levels: ['CAP', 'SECONDE_PREMIERE', 'TERMINALE'] },
  STRUCTURE_DE_RETOUR_SAS: { youth_status: 'SCHOOL', publics: ['WITHOUT_DIPLOMA'], prescribers: SENT, more_aims: ['SAS'] },
  MLDS: { youth_status: 'SCHOOL', prescribers: SENT },
  SERVICE_CIVIQUE: { youth_status: 'VOLUNTEER', months_min: 6, months_max: 10, tutors: ['EDUCATION'], formulas: ['FULL_TIME'] },
  CLAUSE_SOCIALE: { youth_status: 'EMPLOYEE', prescribers: SENT, tutors: ['EDUCATION', 'COMPANY'] },
  CNED: { modality: 'DISTANCE', combines_with: ['MLDS'] },
  FRANCE_TRAVAIL: { publics: ['JOB_SEEKER'], prescribers: ['FRANCE_TRAVAIL', 'MISSION_LOCALE'], age_max_priority_area: 29, intensity: 'INTENSIVE', months_min: 3, months_max: 3, youths_per_adviser: 14 },
  MISSION_LOCALE: { publics: ['NEITHER_STUDY_NOR_WORK'] },
  E2C: { youth_status: 'TRAINEE', publics: ['WITHOUT_DIPLOMA'], prescribers: ['FRANCE_TRAVAIL', 'MISSION_LOCALE', 'PLATEFORME'] },
  EPIDE: { youth_status: 'VOLUNTEER', publics: ['WITHOUT_DIPLOMA'], schedule: 'En internat du lundi au vendredi' },
  CFA: { youth_status: 'APPRENTICE' },
  GRETA: { youth_status: 'TRAINEE', prescribers: ['FRANCE_TRAVAIL', 'MISSION_LOCALE'] },
  AFPA: { youth_status: 'TRAINEE', prescribers: ['FRANCE_TRAVAIL', 'MISSION_LOCALE'] },
  COLLECTIVITE: { local_kind: 'Chantier jeunes de la ville', prescribers: SENT },
};

/** What the demonstration says of a solution besides what its own line does. */
export const factsOf = (s: DemoSolution): Row => ({
  ...UNSAID, ...FACTS[s.kind], ...(s.key.endsWith('-alterne') ? { formulas: ['ALTERNATING'], tutors: [] } : {}),
  entry_months: [...new Set(s.sessions.map(({ start }) => Number(start.slice(5, 7))))].toSorted((a, b) => a - b),
});

const OF_KIND: Readonly<Partial<Record<OrganisationKind, string>>> = {
  E2C: 'E2C', EPIDE: 'EPIDE', GRETA: 'GRETA', AFPA: 'AFPA', MFR: 'MFR', CNED: 'CNED', SERVICE_CIVIQUE: 'SERVICE_CIVIQUE', FRANCE_TRAVAIL: 'FRANCE_TRAVAIL',
  MISSION_LOCALE: 'MISSION_LOCALE', COMMUNE: 'COLLECTIVITE', MLDS: 'EN', LYCEE: 'EN', LYCEE_POLYVALENT: 'EN', LYCEE_PROFESSIONNEL: 'EN', GIP_ACADEMIQUE: 'EN',
};

/** The networks that an organisation of the demonstration belongs to. */
export function networksOf({ kind, name }: DemoOrganisation): string[] {
  const named = ([['CMA', /\bCMA\b/], ['CCI', /\bCCI\b/], ['COMPAGNONS', /Compagnons/], ['AGRI', /agricole|Genech/]] as const).flatMap(([network, sign]) => (sign.test(name) ? [network] : []));
  return [...new Set([...named, ...(OF_KIND[kind] ? [OF_KIND[kind]] : [])])].toSorted();
}

/** The structures that the guide names: they have not joined, and nobody keeps their offer here (E09). */
export const guideRows = (): Rows => [
  ['provider', guideStructures.map(({ key, name, commune, departement }) => ({ id: stableId('provider', 'guide', key), name, kind: 'LYCEE', networks: ['EN'], commune, departement }))],
  ['solution', guideStructures.map(({ key, name, kind, commune, departement }) => ({
    id: stableId('solution', 'guide', key), provider_id: stableId('provider', 'guide', key), owner_id: null, title: name,
    description: 'Structure de retour à l’école nommée par le guide national des plates-formes. Adressez-vous à la plate-forme du département pour connaître les places.',
    kind, aim: kind === 'STRUCTURE_DE_RETOUR_DIPLOMANTE' ? 'DIPLOMA' : 'ORIENTATION', audience: 'Jeunes de 16 à 25 ans sortis sans diplôme', age_min: 16, age_max: 25,
    needs: ['REPRENDRE_ETUDES', 'CONFIANCE'], commune, territory: [departement], is_published: true, ...UNSAID, ...FACTS[kind],
  }))],
];
