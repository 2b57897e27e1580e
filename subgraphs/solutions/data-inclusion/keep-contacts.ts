import type { EntityManager } from '@mikro-orm/postgresql';
import { parseEmail } from '@passerelle/kit/values/email';
import { parsePhone } from '@passerelle/kit/values/phone';
import { SolutionContact } from '../contact/solution-contact.ts';
import type { ServiceDocument, StructureDocument } from './documents.ts';

/** Whom to turn to for a service: the service's own, else its structure's; what is no number, no address or no page is left out. */
export const contactOf = (service: ServiceDocument, structure: StructureDocument) => ({
  phone: parsePhone(service.telephone ?? structure.telephone ?? ''), email: parseEmail(service.courriel ?? structure.courriel ?? ''),
  website: [service.lien_mobilisation, service.lien_source, structure.site_web].find((url) => /^https?:\/\//i.test(url ?? '')) ?? null,
});

/** Brings the contacts of imported solutions up to date. @param em the worker's, in a transaction */
export async function keepContacts(em: EntityManager, contacts: readonly (ReturnType<typeof contactOf> & { readonly solutionId: string })[]): Promise<void> {
  if (!contacts.length) return;
  const known = new Map((await em.find(SolutionContact, { solutionId: { $in: contacts.map((c) => c.solutionId) } })).map((c) => [c.solutionId, c]));
  for (const contact of contacts) {
    const before = known.get(contact.solutionId);
    if (before) Object.assign(before, contact);
    else if (contact.phone || contact.email || contact.website) em.create(SolutionContact, contact as never);
  }
  await em.flush();
}
