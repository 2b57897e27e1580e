import { dayInFrance } from '@passerelle/kit/values/today';
import type { FunderCode } from '../funder/funder.ts';
import { contactOf } from '../provider/contact-of.ts';
import type { ProviderContact } from '../provider/provider-contact.ts';
import type { Session } from '../session/session.ts';
import type { Solution } from '../solution/solution.ts';
import { communesOf, departementsOf, EVERYWHERE } from '../solution/territory.ts';
import type { ServiceDocument } from './documents.ts';
import { NAMESPACE, publicId, type ServiceExtension } from './extension.ts';
import { PUBLIC_OF, RECEIVED, THEMES_OF, TYPE_OF, YOUNG_UNTIL } from './meanings.ts';
import { codeInsee, nameOf, type Exported, type LeftOut } from './structure-of.ts';

/** What is known of a solution beside its own row. */
export interface Beside {
  /** Its own, in the order of their beginning. */
  readonly sessions: readonly Session[];
  /** Contacts of its provider, and of its provider's solutions. */
  readonly contacts: readonly ProviderContact[];
  /** Who supports it today. */
  readonly funders: readonly FunderCode[];
  /** Identifiers of the structures that give it too. */
  readonly partners: readonly string[];
}

/** @param solution one of the catalogue; its dates as stored */
export function serviceOf(solution: Solution, beside: Beside): Exported<ServiceDocument, ServiceExtension> | LeftOut {
  const [nom, description] = [nameOf(solution.title), solution.description.trim()];
  if ([...nom].length < 3) return { leftOut: 'NAME_TOO_SHORT' };
  if ([...description].length < 5) return { leftOut: 'DESCRIPTION_TOO_SHORT' };
  const themes = [...new Set(solution.needs.flatMap((need) => THEMES_OF[need] ?? []))].toSorted();
  const contact = contactOf(beside.contacts, solution.id);
  // The page of the provider as a whole is its structure's; where one asks for this very service is said for it alone.
  const page = beside.contacts.find((c) => c.solutionId === solution.id)?.website ?? null;
  return {
    document: {
      source: NAMESPACE, structure_id: publicId(solution.providerId), id: publicId(solution.id), nom, description, date_maj: dayInFrance(solution.updatedAt),
      type: TYPE_OF[solution.aim], thematiques: themes.length ? themes : null, publics: publicsOf(solution), publics_precisions: audienceOf(solution),
      modes_accueil: [...RECEIVED[solution.modality]], code_insee: codeInsee(solution.commune), zone_eligibilite: zoneOf(solution.territory),
      telephone: contact?.phone ?? null, courriel: contact?.email ?? null, lien_mobilisation: page, modes_mobilisation: waysIn(contact, page),
      mobilisable_par: solution.prescribers.length ? ['professionnels'] : ['professionnels', 'usagers'],
      // Nobody told us: an empty field is better than one made up. Durations are told in months there, never in weeks.
      lien_source: null, frais: null, frais_precisions: null, conditions_acces: null, commune: null, code_postal: null, adresse: null, complement_adresse: null,
      longitude: null, latitude: null, contact_nom_prenom: null, mobilisation_precisions: null, volume_horaire_hebdomadaire: null, nombre_semaines: null, horaires_accueil: null,
    },
    extension: { ...(nom !== solution.title ? { intitule: solution.title } : {}), ...besideV1(solution, beside) },
    withoutCode: [
      ...solution.needs.filter((need) => !THEMES_OF[need]).map((need) => `besoin ${need}`),
      ...(TYPE_OF[solution.aim] ? [] : [`but ${solution.aim}`]),
      ...solution.publics.filter((it) => !PUBLIC_OF[it]).map((it) => `public ${it}`),
    ],
  };
}

const besideV1 = (s: Solution, { sessions, funders, partners }: Beside): ServiceExtension => ({
  famille: s.kind, dispositifLocal: s.localKind ?? null, but: s.aim, autresButs: s.moreAims, besoins: s.needs,
  public: s.audience ?? null, publics: s.publics, ageMin: s.ageMin ?? null, ageMax: s.ageMax ?? null, ageMaxQuartierPrioritaire: s.ageMaxPriorityArea ?? null,
  niveauxScolaires: s.schoolLevels, statut: s.youthStatus ?? null, prescripteurs: s.prescribers, partenaires: [...partners], seCombineAvec: s.combinesWith, financeurs: [...funders],
  horaires: s.schedule ?? null, moisEntree: s.entryMonths, moisMin: s.monthsMin ?? null, moisMax: s.monthsMax ?? null, formules: s.formulas, tuteurs: s.tutors,
  intensite: s.intensity ?? null, jeunesParConseiller: s.youthsPerAdviser ?? null, sessions: sessions.map(sessionOf),
});

const momentOf = (moment: Date | null | undefined): string | null => (moment ? new Date(moment).toISOString() : null);
const sessionOf = (s: Session) => ({
  debut: s.startsOn, fin: s.endsOn ?? null, places: s.capacity, financees: s.funded ?? null, prises: s.taken, aJourJusquAu: momentOf(s.freshUntil), confirmeesLe: momentOf(s.confirmedAt),
  entreesPermanentes: s.isPermanent, formule: s.formula ?? null, annuleeLe: s.cancelledOn ?? null,
});

/** Young people, where the ages say so; and whom the provider named, where each of them has a code: some without the others would say less. */
function publicsOf({ ageMax, publics }: Solution): string[] | null {
  const named = publics.map((it) => PUBLIC_OF[it]);
  const codes = [...(ageMax && ageMax <= YOUNG_UNTIL ? ['jeunes'] : []), ...(named.every((code) => code !== null) ? named : [])].toSorted();
  return codes.length ? codes : null;
}

/** How one gets in: by what the provider published for it. */
function waysIn(contact: ProviderContact | null, page: string | null): string[] | null {
  const ways = [contact?.email && 'envoyer-un-courriel', contact?.phone && 'telephoner', page && 'utiliser-lien-mobilisation'].filter((way): way is string => !!way);
  return ways.length ? ways : null;
}

/** « Jeunes sans diplôme. De 16 à 25 ans. »: what is said of the audience, and the ages, which v1 has no field for. */
function audienceOf({ audience, ageMin, ageMax }: Solution): string | null {
  const ages = ageMin && ageMax ? `De ${ageMin} à ${ageMax} ans.` : ageMin ? `À partir de ${ageMin} ans.` : ageMax ? `Jusqu’à ${ageMax} ans.` : '';
  const said = audience?.trim().replace(/\.$/, '');
  return [said && `${said}.`, ages].filter(Boolean).join(' ') || null;
}

/** Départements and communes, or `france` for everywhere. */
function zoneOf(territory: readonly string[]): string[] | null {
  if (territory.includes(EVERYWHERE)) return ['france'];
  const codes = [...departementsOf(territory), ...communesOf(territory)].toSorted();
  return codes.length ? codes : null;
}
