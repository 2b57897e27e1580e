import { normaliseDepartement, parseCommune } from '@passerelle/kit/values/codes';
import { departementOfCommune } from '@passerelle/kit/values/departement';
import { Refusal } from '@passerelle/kit/graphql/errors';

/** In a territory: young people come from everywhere. */
export const EVERYWHERE = '*';

/** In a territory: from some communes of this département. */
const partOf = (departement: string): string => `${departement}~`;

/**
 * A territory of eligibility (E03, E19) as it is stored: one code answers each question. `{*}` is the whole of France; a
 * département stands for its communes; a commune stands beside the mark that its département is served in part.
 * @param departements codes, `59`; @param communes INSEE codes, `59512`
 * @throws Refusal DEPARTEMENT_INVALID or COMMUNE_INVALID
 */
export function territoryOf(departements: readonly string[] = [], communes: readonly string[] = []): string[] {
  const wholes = [...new Set(departements.map((d) => {
    if (normaliseDepartement(d) !== d) throw new Refusal('DEPARTEMENT_INVALID', 'Un code de département n’est pas reconnu. Écrivez par exemple 59, 2A ou 974.', ['input', 'departements']);
    return d;
  }))];
  const parts = [...new Set(communes.map((text) => {
    const code = parseCommune(text);
    if (!code) throw new Refusal('COMMUNE_INVALID', 'Un code de commune n’est pas reconnu. Choisissez la commune dans la liste : son code a cinq caractères et n’est pas le code postal.', ['input', 'communes']);
    return code;
  }))].filter((code) => !wholes.includes(departementOfCommune(code)));
  if (!wholes.length && !parts.length) return [EVERYWHERE];
  return [...wholes, ...new Set(parts.map((code) => partOf(departementOfCommune(code)))), ...parts];
}

/** The départements of a stored territory. */
export const departementsOf = (territory: readonly string[]): string[] => territory.filter((code) => /^\w{2,3}$/.test(code));
/** The communes of a stored territory. */
export const communesOf = (territory: readonly string[]): string[] => territory.filter((code) => /^\w{5}$/.test(code));

/**
 * The codes of territories that take a young person; no territory holds two of them.
 * @param where a commune (then its département is known), or else a département
 */
export function reachedFrom({ commune, departement }: { commune?: string | null; departement?: string | null }): string[] {
  if (commune) return [commune, departementOfCommune(commune), EVERYWHERE];
  return departement ? [departement, partOf(departement), EVERYWHERE] : [];
}
