import type { EntityManager } from '@mikro-orm/postgresql';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { parseCommune } from '@passerelle/kit/values/codes';
import { freeText } from '@passerelle/kit/values/text';
import { Provider } from '../provider/provider.ts';
import type { Solution } from './solution.ts';
import { checkTaxonomy } from './taxonomy.ts';

/**
 * What every publication keeps to: a title, at least one need, plain texts, places that are places, and the rules of the guide.
 * @throws Refusal naming what to correct
 */
export function checkSolution(facts: Partial<Solution>): void {
  const { title, description, needs, commune } = facts;
  if (!title?.trim() || title.length > 200) throw new Refusal('TITLE_INVALID', 'Donnez un intitulé de 200 caractères au plus.', ['input', 'title']);
  if ((description?.length ?? 0) > 4_000) throw new Refusal('DESCRIPTION_TOO_LONG', 'Cette description est trop longue : raccourcissez-la à 4 000 caractères.', ['input', 'description']);
  if (!needs?.length) throw new Refusal('NEEDS_MISSING', 'Indiquez au moins un besoin auquel cette solution répond : c’est par lui qu’on la trouve.', ['input', 'needs']);
  if (commune && parseCommune(commune) !== commune) throw new Refusal('COMMUNE_INVALID', 'Ce code de commune n’est pas reconnu. Choisissez la commune dans la liste : son code n’est pas le code postal.', ['input', 'commune']);
  for (const [field, max] of [['schedule', 500], ['audience', 500], ['localKind', 200]] as const) {
    const read = freeText(max)(facts[field] ?? '');
    if ('refused' in read) throw new Refusal(read.refused, read.message, ['input', field]);
  }
  checkTaxonomy(facts);
}

/** @throws Refusal PARTNER_NOT_FOUND for an organisme that nobody knows, or one too many */
export async function checkPartners(em: EntityManager, ids: readonly string[]): Promise<void> {
  if (!ids.length) return;
  if (ids.length > 20 || (await em.count(Provider, { id: { $in: [...ids] } })) < new Set(ids).size) throw new Refusal('PARTNER_NOT_FOUND', 'Un des organismes partenaires n’est pas au catalogue, ou il y en a plus de vingt. Choisissez-les dans la liste.', ['input', 'partnerIds']);
}
