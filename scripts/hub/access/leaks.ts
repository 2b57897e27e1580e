import { CANARY, messageTo, secretOf } from './arrange-rows.ts';
import type { Chosen } from './arrange-youths.ts';
import { isOwn, ORGANISATION_OF, scopesOf, type Persona } from './expected.ts';

const ORGANISATIONS = ['psad-roubaix-tourcoing', 'psad-poitiers-chatellerault', 'ml-roubaix', 'afev', 'anaf', 'lycee-jean-moulin-roubaix'];
const RECEIVERS = ['e2c-grand-lille', 'ml-sud-79', 'lycee-jean-moulin-roubaix', 'greta-lille-metropole'];

/**
 * A second oracle that knows no schema: words that only some may read, looked for in the bytes of an answer.
 * @returns what the persona read that the table does not allow
 */
export function leaksIn(persona: Persona, text: string, youths: readonly Chosen[]): string[] {
  const mine = ORGANISATION_OF[persona];
  const found = [CANARY, 'Zanzibabsorbed'].filter((word) => text.includes(word));
  for (const y of youths) {
    const scopes = scopesOf(persona, y.key);
    if (!scopes.includes('IDENTITY') && [y.person.surname, y.person.ine].some((word) => text.includes(word))) found.push(`the identity of ${y.key}`);
    if (!scopes.includes('CONTACT') && text.includes(y.person.mail)) found.push(`the contacts of ${y.key}`);
    // The school reads its own record of a youth, whatever else is closed to it.
    if (!scopes.includes('CONTACT') && !isOwn(persona, [y.school.organisation]) && text.includes(`Tutelle-${y.key}`)) found.push(`the guardian of ${y.key}`);
  }
  for (const owner of ORGANISATIONS) if (owner !== mine && text.includes(secretOf(owner))) found.push(`the free text of ${owner}`);
  // Each message has a sender, a platform's assistant, and a receiver.
  for (const receiver of RECEIVERS) if (persona !== 'assistant' && receiver !== mine && text.includes(messageTo(receiver))) found.push(`a message to ${receiver}`);
  return found;
}
