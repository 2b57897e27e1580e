import { Refusal } from '@passerelle/kit/graphql/errors';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { parseUai } from '@passerelle/kit/values/uai';
import type { FilterInput } from './filter-input.ts';

const refuse = (code: string, message: string, field: string): never => {
  throw new Refusal(code, message, ['input', field]);
};

/**
 * What a filter may ask. Its départements are the viewer's own: filters of all platforms are tried in one order, and none may
 * draw to itself, or count, the youths of a territory that is not its own (A23).
 * @throws Refusal NAME_MISSING, NOT_YOUR_DEPARTEMENT, AGES_REVERSED, CODE_UNREADABLE
 */
export function checkFilter(viewer: Viewer, { name, departements, communes, schools, trainings, levels, ageMin, ageMax }: FilterInput): void {
  if (!name.trim() || name.length > 120) refuse('NAME_MISSING', 'Donnez un nom au filtre, de 120 caractères au plus.', 'name');
  if (!departements.length || departements.some((d) => !viewer.territory.includes(d))) {
    refuse('NOT_YOUR_DEPARTEMENT', `Choisissez au moins un département, parmi ceux où vous travaillez : ${viewer.territory.join(', ') || 'aucun n’est enregistré'}.`, 'departements');
  }
  if (ageMin != null && ageMax != null && ageMin > ageMax) refuse('AGES_REVERSED', 'L’âge minimal dépasse l’âge maximal. Échangez-les.', 'ageMin');
  if (communes.some((c) => !/^\d[0-9AB]\d{3}$/.test(c))) refuse('CODE_UNREADABLE', 'Un code de commune compte cinq caractères, par exemple 59512. Corrigez-le.', 'communes');
  if (schools.some((s) => parseUai(s)?.uai !== s)) refuse('CODE_UNREADABLE', 'Un code UAI compte sept chiffres et une lettre de contrôle. Corrigez-le.', 'schools');
  if (trainings.some((t) => !/^\d{1,11}$/.test(t))) refuse('CODE_UNREADABLE', 'Un début de code MEF ne compte que des chiffres. Corrigez-le.', 'trainings');
  if (levels.some((l) => !/^[\dA-Z]{1,8}$/.test(l))) refuse('CODE_UNREADABLE', 'Un début de code de diplôme ne compte que des chiffres et des lettres. Corrigez-le.', 'levels');
}
