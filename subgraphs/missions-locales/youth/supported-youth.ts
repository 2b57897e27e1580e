import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import type { Grant } from '@passerelle/kit/trust/grant';

/**
 * The grant for a youth whose support coordination opens to the caller. Take `context.em()` after it.
 * @throws Refusal YOUTH_NOT_FOUND for a missing youth and for a closed one alike
 */
export async function supportedYouth(context: RequestContext, youthId: string): Promise<Grant> {
  const grant = await context.grantOf(youthId);
  if (!grant?.scopes.includes('SUPPORT')) throw new Refusal('YOUTH_NOT_FOUND', 'Ce jeune n’existe pas ou ne vous est pas ouvert. Cherchez-le dans vos listes.', ['input', 'youthId']);
  return grant;
}
