import { coded, Refusal } from '@passerelle/kit/graphql/errors';
import { normaliseDepartement, parseCommune } from '@passerelle/kit/values/codes';
import { departementOfCommune } from '@passerelle/kit/values/departement';

/** Where an offer is open: INSEE codes, and every département it reaches, if only by one commune. */
export interface Territory {
  readonly communes: string[];
  readonly departements: string[];
  readonly reaches: string[];
}

/**
 * Reads the territory of an offer.
 * @param communes INSEE codes · @param departements codes, `1` and `01` alike
 * @throws Refusal when a code has no such form, or there is none at all
 */
export function readTerritory(communes: readonly string[], departements: readonly string[]): Territory {
  const read = communes.map((text) => parseCommune(text)
    ?? refuse('BAD_COMMUNE', `« ${text} » n’est pas un code de commune. Donnez le code INSEE, pas le code postal.`, 'communes'));
  const whole = departements.map((text) => normaliseDepartement(text)
    ?? refuse('BAD_DEPARTEMENT', `« ${text} » n’est pas un département. Donnez son numéro, par exemple 59.`, 'departements'));
  if (!read.length && !whole.length) refuse('NO_TERRITORY', 'Dites où l’offre est ouverte : au moins une commune ou un département.', 'communes');
  return { communes: [...new Set(read)], departements: [...new Set(whole)], reaches: [...new Set([...whole, ...read.map(departementOfCommune)])] };
}

/**
 * The rows that are open in a commune, or in all of its département; for a département, those that reach any part of it.
 * @param territory commune (INSEE code) or département
 * @returns a condition on `communes`, `departements` and `reaches`
 * @throws BAD_USER_INPUT when it is neither
 */
export function within(territory: string): object {
  const commune = parseCommune(territory);
  if (commune) return { $or: [{ communes: { $contains: [commune] } }, { departements: { $contains: [departementOfCommune(commune)] } }] };
  const departement = normaliseDepartement(territory);
  if (departement) return { reaches: { $contains: [departement] } };
  throw coded('BAD_USER_INPUT', 'Donnez le code INSEE d’une commune (59512) ou un département (59).');
}

function refuse(code: string, message: string, field: string): never {
  throw new Refusal(code, message, ['input', field]);
}
