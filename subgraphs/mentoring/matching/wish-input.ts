import { Refusal } from '@passerelle/kit/graphql/errors';
import { parseCommune } from '@passerelle/kit/values/codes';

/**
 * Reads the commune where a youth wishes to meet.
 * @param text INSEE code, or nothing
 * @throws Refusal BAD_COMMUNE
 */
export function wishedCommune(text: string | null | undefined): string | null {
  if (!text) return null;
  const code = parseCommune(text);
  if (!code) throw new Refusal('BAD_COMMUNE', 'Ce n’est pas un code de commune. Donnez le code INSEE, pas le code postal.', ['input', 'commune']);
  return code;
}
