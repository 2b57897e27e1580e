import type { EntityManager } from '@mikro-orm/postgresql';
import { parseEmail } from '@passerelle/kit/values/email';
import { parsePhone } from '@passerelle/kit/values/phone';
import { isSharedMailbox } from '../provider/mailbox.ts';
import { ProviderContact } from '../provider/provider-contact.ts';
import type { ServiceDocument, StructureDocument } from './documents.ts';

/** Whom to turn to, as the catalogue says it. */
interface Desk { readonly phone: string | null; readonly email: string | null; readonly website: string | null }

/** What is no number, no page, no shared mailbox is left out: a document may name somebody, the catalogue names desks. */
function deskOf(phone: string | null, email: string | null, pages: readonly (string | null)[]): Desk {
  const mailbox = parseEmail(email ?? '');
  return { phone: parsePhone(phone ?? ''), email: mailbox && isSharedMailbox(mailbox) ? mailbox : null, website: pages.find((url) => /^https?:\/\//i.test(url ?? '')) ?? null };
}

/** The desk of a structure. */
export const deskOfStructure = ({ telephone, courriel, site_web }: StructureDocument): Desk => deskOf(telephone, courriel, [site_web]);

/**
 * What is said for one service.
 * @param isItsDesk whether its provider's desk is the structure's: then only what differs is said; else the structure's answers for
 *   what the service does not say
 */
export function deskOfService({ telephone, courriel, lien_mobilisation, lien_source }: ServiceDocument, structure: StructureDocument, isItsDesk: boolean): Desk {
  const [said, house] = [deskOf(telephone, courriel, [lien_mobilisation, lien_source]), deskOfStructure(structure)];
  const own = (field: keyof Desk): string | null => (isItsDesk ? (said[field] === house[field] ? null : said[field]) : (said[field] ?? house[field]));
  return { phone: own('phone'), email: own('email'), website: own('website') };
}

/** Brings contacts of providers, and of single solutions, up to date; what an organisation of the hub said stays. @param em the worker's, in a transaction */
export async function keepContacts(em: EntityManager, contacts: readonly (Desk & { readonly providerId: string; readonly solutionId: string | null })[]): Promise<void> {
  if (!contacts.length) return;
  const solutionIds = contacts.flatMap((c) => c.solutionId ?? []);
  const providerIds = contacts.filter((c) => !c.solutionId).map((c) => c.providerId);
  const known = await em.find(ProviderContact, { $or: [{ solutionId: { $in: solutionIds } }, { solutionId: null, providerId: { $in: providerIds } }] });
  const before = new Map(known.map((c) => [c.solutionId ?? c.providerId, c]));
  for (const contact of contacts) {
    const row = before.get(contact.solutionId ?? contact.providerId);
    if (row?.ownerId) continue;
    if (row) Object.assign(row, contact);
    else if (contact.phone || contact.email || contact.website) em.create(ProviderContact, contact as never);
  }
  await em.flush();
}
