import { normaliseDepartement } from '@passerelle/kit/values/codes';
import type { SolutionAim, SolutionKind } from '../solution/kinds.ts';
import type { Need } from '../solution/need.ts';
import { EVERYWHERE } from '../solution/territory.ts';
import type { ServiceDocument, StructureDocument } from './documents.ts';
import type { ServiceExtension } from './extension.ts';
import { plainText } from './plain-text.ts';
import { ANSWERS, KIND_OF_RESEAU } from './received.ts';

/** What the catalogue shows of a service of another catalogue. */
export interface CatalogueRow {
  readonly title: string;
  readonly description: string;
  readonly kind: SolutionKind;
  readonly aim: SolutionAim;
  readonly audience: string | null;
  readonly ageMin: number | null;
  readonly ageMax: number | null;
  readonly needs: readonly Need[];
  /** INSEE code. */
  readonly commune: string | null;
  /** Départements, or EVERYWHERE alone. */
  readonly territory: readonly string[];
}

/** Why a service is no solution of the catalogue. */
export type OutOfCatalogue = 'NO_NEED_OF_YOUTHS' | 'NOT_FOR_YOUTHS' | 'TERRITORY_UNKNOWN';

/** Audiences to which a young person may belong, in or out of school. */
const NOT_YOUTHS = new Set(['seniors', 'familles', 'etudiants', 'actifs']);

/**
 * A service as a solution, when it is one: it answers a need that the catalogue knows, and young people are among its
 * audience. Our own extension, when a hub sent one, says it exactly; codes say it otherwise.
 */
export function solutionFrom(service: ServiceDocument, structure: StructureDocument, extension: ServiceExtension | null): CatalogueRow | { readonly leftOut: OutOfCatalogue } {
  const answers = (service.thematiques ?? []).flatMap((theme) => ANSWERS[theme] ?? []);
  const needs = extension?.besoins ?? [...new Set(answers.map((a) => a.need))].toSorted();
  const aim = extension?.but ?? answers[0]?.aim;
  if (!needs.length || !aim) return { leftOut: 'NO_NEED_OF_YOUTHS' };
  if (service.publics?.length && service.publics.every((it) => NOT_YOUTHS.has(it))) return { leftOut: 'NOT_FOR_YOUTHS' };
  const territory = territoryOf(service, structure);
  if (!territory) return { leftOut: 'TERRITORY_UNKNOWN' };
  return {
    title: extension?.intitule ?? service.nom, description: plainText(service.description),
    kind: extension?.famille ?? (structure.reseaux_porteurs ?? []).map((it) => KIND_OF_RESEAU[it]).find((it) => it !== undefined) ?? 'AUTRE', aim,
    audience: extension ? (extension.public ?? null) : service.publics_precisions && plainText(service.publics_precisions),
    ageMin: extension?.ageMin ?? null, ageMax: extension?.ageMax ?? null, needs,
    commune: communeOf(service.code_insee) ?? (extension ? null : communeOf(structure.code_insee)), territory,
  };
}

const communeOf = (code: string | null): string | null => (code && /^\d[0-9AB]\d{3}$/.test(code) ? code : null);

/** Who may come, by département: the zone where it is said, else the département of the address. */
function territoryOf({ zone_eligibilite: zone, code_insee, code_postal }: ServiceDocument, structure: StructureDocument): string[] | null {
  if (zone?.some((code) => code === 'france' || code === '99100')) return [EVERYWHERE];
  const address = [communeOf(code_insee), code_postal, communeOf(structure.code_insee), structure.code_postal].find((code) => !!code);
  // An EPCI is known by its SIREN, which does not say its département: the address does.
  const codes = zone?.filter((code) => code.length <= 5) ?? [];
  const found = (codes.length ? codes : [address ?? '']).map((code) => (code.length <= 3 ? normaliseDepartement(code) : departementOf(code))).filter((it) => it !== null);
  return found.length ? [...new Set(found)].toSorted() : null;
}

/** @param code of a commune, or a postcode: both begin with the département, Corsican postcodes excepted */
function departementOf(code: string): string | null {
  if (/^20\d{3}$/.test(code)) return Number(code) < 20_200 ? '2A' : '2B';
  return normaliseDepartement(code.startsWith('97') || code.startsWith('98') ? code.slice(0, 3) : code.slice(0, 2));
}
