import { normaliseDepartement, parseCommune } from '@passerelle/kit/values/codes';
import { departementOfCommune, departementOfPostcode } from '@passerelle/kit/values/departement';
import { EVERYWHERE, territoryOf } from '../solution/territory.ts';
import type { ServiceDocument, StructureDocument } from './documents.ts';

/** A city is named by one code, and its people live in arrondissements, which have their own. */
const CITIES: Readonly<Record<string, readonly [first: number, last: number]>> = { 75056: [75_101, 75_120], 13055: [13_201, 13_216], 69123: [69_381, 69_389] };

/**
 * Who may come, as the catalogue keeps it: the zone where it is said, départements and communes alike; else the département of
 * the address. An EPCI is known by its SIREN, which does not say its communes: the département of the address stands for it.
 * @param isOurs a document of a hub, which names arrondissements where it means them
 * @returns null where nothing says it
 */
export function territoryFrom({ zone_eligibilite: zone, code_insee, code_postal }: ServiceDocument, structure: StructureDocument, isOurs: boolean): string[] | null {
  if (zone?.some((code) => code === 'france' || code === '99100')) return [EVERYWHERE];
  const address = [communeOf(code_insee), code_postal, communeOf(structure.code_insee), structure.code_postal].find((code) => !!code);
  const around = address ? (departementOfPostcode(address) ?? normaliseDepartement(departementOfCommune(address))) : null;
  const departements = (zone ?? []).flatMap((code) => (code.length <= 3 ? (normaliseDepartement(code) ?? []) : []));
  const communes = (zone ?? []).flatMap((code) => (communeOf(code) ? [code, ...(isOurs ? [] : arrondissements(code))] : []));
  const isUnsaid = !departements.length && !communes.length;
  if (around && (isUnsaid || zone?.some((code) => /^\d{9}$/.test(code)))) departements.push(around);
  return departements.length || communes.length ? territoryOf(departements.toSorted(), communes.toSorted()) : null;
}

/** @returns the code of a commune, which begins with the code of a département; null for anything else */
export const communeOf = (code: string | null): string | null =>
  (code && parseCommune(code) === code && normaliseDepartement(departementOfCommune(code)) ? code : null);

function arrondissements(city: string): string[] {
  const [first = 1, last = 0] = CITIES[city] ?? [];
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
}
