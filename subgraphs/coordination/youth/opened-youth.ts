import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import type { Grant } from '@passerelle/kit/trust/grant';
import type { Scope } from '@passerelle/kit/trust/scope';

/**
 * The grant of a youth that the viewer is about to write about, under its current id.
 * @param scopes all must be open
 * @throws Refusal YOUTH_NOT_FOUND: missing and refused look the same
 */
export async function openedYouth(context: RequestContext, youthId: string, scopes: readonly Scope[], field = ['input', 'youthId']): Promise<Grant> {
  const grant = await context.grantOf(youthId);
  if (!grant || !scopes.every((s) => grant.scopes.includes(s))) {
    throw new Refusal('YOUTH_NOT_FOUND', 'Ce dossier n’existe pas ou ne vous est pas ouvert pour cette action. Vérifiez le lien, ou demandez l’accès à la plate-forme.', field);
  }
  return grant;
}
