import { dayInFrance } from '@passerelle/kit/values/today';
import type { SolutionContact } from '../contact/solution-contact.ts';
import type { Session } from '../session/session.ts';
import type { Solution } from '../solution/solution.ts';
import { EVERYWHERE } from '../solution/territory.ts';
import type { ServiceDocument } from './documents.ts';
import { NAMESPACE, publicId, type ServiceExtension } from './extension.ts';
import { RECEIVED, THEMES_OF, TYPE_OF, YOUNG_UNTIL } from './meanings.ts';
import { codeInsee, nameOf, type Exported, type LeftOut } from './structure-of.ts';

/**
 * @param solution one of the catalogue; its dates as stored
 * @param sessions its own, in the order of their beginning
 * @param contact whom to turn to, where the provider said it
 */
export function serviceOf(solution: Solution, sessions: readonly Session[], contact?: SolutionContact): Exported<ServiceDocument, ServiceExtension> | LeftOut {
  const [nom, description] = [nameOf(solution.title), solution.description.trim()];
  if ([...nom].length < 3) return { leftOut: 'NAME_TOO_SHORT' };
  if ([...description].length < 5) return { leftOut: 'DESCRIPTION_TOO_SHORT' };
  const themes = [...new Set(solution.needs.flatMap((need) => THEMES_OF[need] ?? []))].toSorted();
  return {
    document: {
      source: NAMESPACE, structure_id: publicId(solution.providerId), id: publicId(solution.id), nom, description, date_maj: dayInFrance(solution.updatedAt),
      type: TYPE_OF[solution.aim], thematiques: themes.length ? themes : null,
      publics: solution.ageMax && solution.ageMax <= YOUNG_UNTIL ? ['jeunes'] : null, publics_precisions: audienceOf(solution),
      modes_accueil: RECEIVED[solution.kind] ?? null, code_insee: codeInsee(solution.commune), zone_eligibilite: zoneOf(solution.territory),
      telephone: contact?.phone ?? null, courriel: contact?.email ?? null, lien_mobilisation: contact?.website ?? null, modes_mobilisation: waysIn(contact),
      // Nobody told us: an empty field is better than one made up.
      lien_source: null, frais: null, frais_precisions: null, conditions_acces: null, commune: null, code_postal: null, adresse: null, complement_adresse: null,
      longitude: null, latitude: null, contact_nom_prenom: null, mobilisable_par: null, mobilisation_precisions: null, volume_horaire_hebdomadaire: null, nombre_semaines: null, horaires_accueil: null,
    },
    extension: {
      ...(nom !== solution.title ? { intitule: solution.title } : {}), famille: solution.kind, but: solution.aim, besoins: solution.needs,
      public: solution.audience ?? null, ageMin: solution.ageMin ?? null, ageMax: solution.ageMax ?? null, sessions: sessions.map(sessionOf),
    },
    withoutCode: [
      ...solution.needs.filter((need) => !THEMES_OF[need]).map((need) => `besoin ${need}`),
      ...(TYPE_OF[solution.aim] ? [] : [`but ${solution.aim}`]),
    ],
  };
}

const sessionOf = (s: Session) => ({
  debut: s.startsOn, fin: s.endsOn ?? null, places: s.capacity, financees: s.funded ?? null, prises: s.taken, aJourJusquAu: s.freshUntil ? new Date(s.freshUntil).toISOString() : null,
});

/** How one gets in: by what the provider published for it. */
function waysIn(contact: SolutionContact | undefined): string[] | null {
  const ways = [contact?.email && 'envoyer-un-courriel', contact?.phone && 'telephoner', contact?.website && 'utiliser-lien-mobilisation'].filter((way): way is string => !!way);
  return ways.length ? ways : null;
}

/** « Jeunes sans diplôme. De 16 à 25 ans. »: what is said of the audience, and the ages, which v1 has no field for. */
function audienceOf({ audience, ageMin, ageMax }: Solution): string | null {
  const ages = ageMin && ageMax ? `De ${ageMin} à ${ageMax} ans.` : ageMin ? `À partir de ${ageMin} ans.` : ageMax ? `Jusqu’à ${ageMax} ans.` : '';
  const said = audience?.trim().replace(/\.$/, '');
  return [said && `${said}.`, ages].filter(Boolean).join(' ') || null;
}

/** Départements, or `france` for everywhere. */
function zoneOf(territory: readonly string[]): string[] | null {
  if (territory.includes(EVERYWHERE)) return ['france'];
  const codes = territory.filter((code) => /^\w{2,3}$|^\w{5}$|^\d{9}$/.test(code)).toSorted();
  return codes.length ? codes : null;
}
