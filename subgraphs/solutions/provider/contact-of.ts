import { ProviderContact } from './provider-contact.ts';

/**
 * Whom to call: what is said for the solution, and the provider's desk for what is not.
 * @param contacts of one provider @param solutionId absent: the provider's own
 * @returns under the id of what it is made of, the solution's own first; null where nobody said anything
 */
export function contactOf(contacts: readonly ProviderContact[], solutionId?: string): ProviderContact | null {
  const desk = contacts.find((c) => !c.solutionId);
  const special = solutionId ? contacts.find((c) => c.solutionId === solutionId) : undefined;
  const facts = { phone: special?.phone ?? desk?.phone ?? null, email: special?.email ?? desk?.email ?? null, website: special?.website ?? desk?.website ?? null };
  return facts.phone || facts.email || facts.website ? Object.assign(new ProviderContact(), { id: (special ?? desk)!.id, ...facts }) : null;
}
