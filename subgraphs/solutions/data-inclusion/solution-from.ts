import type { SolutionPublic } from '../solution/public.ts';
import type { Solution } from '../solution/solution.ts';
import type { Modality } from '../solution/terms.ts';
import type { ServiceDocument, StructureDocument } from './documents.ts';
import type { ServiceExtension } from './extension.ts';
import { PUBLIC_OF } from './meanings.ts';
import { plainText } from './plain-text.ts';
import { ANSWERS, KIND_OF_RESEAU } from './received.ts';
import { communeOf, territoryFrom } from './zone.ts';

/** What the catalogue shows of a service of another catalogue; who gives it too is known by identifiers, and said elsewhere. */
export type CatalogueRow = Pick<Solution,
  | 'title' | 'description' | 'kind' | 'localKind' | 'aim' | 'moreAims' | 'needs' | 'audience' | 'publics' | 'ageMin' | 'ageMax' | 'ageMaxPriorityArea' | 'schoolLevels' | 'youthStatus'
  | 'commune' | 'territory' | 'prescribers' | 'modality' | 'combinesWith' | 'schedule' | 'entryMonths' | 'monthsMin' | 'monthsMax' | 'formulas' | 'tutors' | 'intensity' | 'youthsPerAdviser'>;

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
  const territory = territoryFrom(service, structure, !!extension);
  if (!territory) return { leftOut: 'TERRITORY_UNKNOWN' };
  return {
    title: extension?.intitule ?? service.nom, description: extension ? service.description : plainText(service.description), needs: [...needs], aim, territory,
    kind: extension?.famille ?? (structure.reseaux_porteurs ?? []).map((it) => KIND_OF_RESEAU[it]).find((it) => it !== undefined) ?? 'AUTRE',
    audience: extension ? (extension.public ?? null) : service.publics_precisions && plainText(service.publics_precisions),
    publics: extension?.publics ?? publicsOf(service.publics),
    commune: communeOf(service.code_insee) ?? (extension ? null : communeOf(structure.code_insee)), modality: modalityOf(service.modes_accueil),
    ...factsOf(extension ?? {}),
  };
}

/** What only a hub says; what it does not say is not so. */
const factsOf = (said: Partial<ServiceExtension>) => ({
  localKind: said.dispositifLocal ?? null, moreAims: said.autresButs ?? [], ageMin: said.ageMin ?? null, ageMax: said.ageMax ?? null, ageMaxPriorityArea: said.ageMaxQuartierPrioritaire ?? null,
  schoolLevels: said.niveauxScolaires ?? [], youthStatus: said.statut ?? null, prescribers: said.prescripteurs ?? [], combinesWith: said.seCombineAvec ?? [],
  schedule: said.horaires ?? null, entryMonths: said.moisEntree ?? [], monthsMin: said.moisMin ?? null, monthsMax: said.moisMax ?? null, formulas: said.formules ?? [], tutors: said.tuteurs ?? [],
  intensity: said.intensite ?? null, youthsPerAdviser: said.jeunesParConseiller ?? null,
});

const PUBLICS = Object.entries(PUBLIC_OF) as [SolutionPublic, string | null][];

/** Audiences where each has a word of ours: with another among them, it is for more people than ours would say. */
function publicsOf(codes: readonly string[] | null): SolutionPublic[] {
  const named = (codes ?? []).map((code) => PUBLICS.find(([, its]) => its === code)?.[0]);
  return named.every((it) => it !== undefined) ? named : [];
}

/** On the spot, unless it is said otherwise. */
function modalityOf(modes: readonly string[] | null): Modality {
  if (!modes?.includes('a-distance')) return 'ON_SITE';
  return modes.includes('en-presentiel') ? 'MIXED' : 'DISTANCE';
}
