import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Association } from '../association/association.ts';
import { associationKey, canonicalAssociation } from '../association/collective.ts';
import { ConsortiumMember } from './consortium-member.ts';
import { Consortium } from './consortium.ts';

/**
 * The associations that the member lists offers for: its own, and the members of the consortia that its organisation
 * coordinates (F17). At most a few tens.
 */
export async function listableAssociations(context: RequestContext): Promise<Association[]> {
  const em = await context.em();
  const { organisation } = context.member;
  const consortia = await em.find(Consortium, { coordinatorId: organisation });
  const members = consortia.length ? await em.find(ConsortiumMember, { consortiumId: { $in: consortia.map((c) => c.id) }, until: null }) : [];
  return em.find(Association, members.length ? { $or: [{ organisationId: organisation }, { id: { $in: members.map((m) => m.associationId) } }] } : { organisationId: organisation }, { orderBy: { name: 'asc', id: 'asc' } });
}

/**
 * The association that something is listed for: the member's own unless another is named, by id or by a name as people write it.
 * @throws Refusal ASSOCIATION_UNKNOWN, ASSOCIATION_NOT_YOURS
 */
export async function listedAssociation(context: RequestContext, { associationId, associationName }: { associationId?: string | null; associationName?: string | null }): Promise<Association> {
  const mine = await listableAssociations(context);
  if (associationId || associationName) {
    const found = mine.find((one) => (associationId ? one.id === associationId : isNamed(one, associationName!)));
    if (!found) throw new Refusal('ASSOCIATION_NOT_YOURS', 'Cette association n’est ni la vôtre ni un membre d’un consortium que vous coordonnez. Choisissez-la dans la liste des membres.', ['input', associationId ? 'associationId' : 'associationName']);
    return found;
  }
  const own = mine.find((one) => one.organisationId === context.member.organisation);
  if (own) return own;
  if (mine.length) throw new Refusal('ASSOCIATION_UNKNOWN', 'Dites pour quelle association de votre consortium vous publiez.', ['input', 'associationId']);
  throw new Refusal('ASSOCIATION_UNKNOWN', 'Votre organisation ne figure pas parmi les associations de mentorat. Demandez à la plate-forme de l’inscrire.');
}

/** F16: « Télémarque » names Télémaque; so does any other spelling kept for the association. */
function isNamed({ name, aliases }: Association, written: string): boolean {
  const key = associationKey(canonicalAssociation(written) ?? written);
  return [name, ...aliases].some((one) => associationKey(one) === key);
}
