import { byId } from '@passerelle/kit/data/load';
import { forbidden, Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { hasRole, type Viewer } from '@passerelle/kit/trust/viewer';
import { today } from '@passerelle/kit/values/today';
import { Organisation } from '../organisation/organisation.ts';
import { Membership } from './membership.ts';
import { Platform } from './platform.ts';

/** Platforms that a responsable answers for: those whose circle 1 its organisation belongs to (D12). */
export const managedPlatforms = (viewer: Viewer): string[] =>
  hasRole(viewer, 'RESPONSABLE') ? viewer.platforms.filter((p) => p.circle === 1).map((p) => p.id) : [];

/** @throws FORBIDDEN unless the viewer is this platform's responsable, or the operator */
export function checkManagesPlatform(viewer: Viewer, platformId: string): void {
  if (!hasRole(viewer, 'OPERATOR') && !managedPlatforms(viewer).includes(platformId)) throw forbidden();
}

/**
 * A responsable keeps the directory of its own organisation, and of those of its platforms' members that are nobody
 * else's: of the platform's département, in no other platform. To welcome an organisation into a circle is not enough:
 * its people read what it stands for, elsewhere too. The operator keeps all of it.
 * @throws Refusal NOT_A_MEMBER when the organisation belongs to none of the viewer's platforms, SHARED_MEMBER when it is
 * not theirs alone
 */
export async function checkManagesOrganisation(context: RequestContext, organisationId: string, field: string[]): Promise<void> {
  const { member } = context;
  if (hasRole(member, 'OPERATOR')) return;
  const em = await context.em();
  const managed = managedPlatforms(member);
  const memberships = await em.find(Membership, { organisationId, $or: [{ endedOn: null }, { endedOn: { $gt: today() } }] });
  if (!memberships.some((m) => managed.includes(m.platformId))) {
    throw new Refusal('NOT_A_MEMBER', 'Cette organisation n’est pas membre de votre plate-forme. Ajoutez-la d’abord à l’un de ses cercles.', field);
  }
  if (organisationId === member.organisation) return;
  const organisation = await byId(context, Organisation, organisationId);
  const platforms = await em.find(Platform, { id: { $in: managed } });
  if (!memberships.every((m) => managed.includes(m.platformId)) || !platforms.some((p) => p.departement === organisation?.departement)) {
    throw new Refusal('SHARED_MEMBER', 'Cette organisation travaille aussi ailleurs que sur votre plate-forme : son propre responsable, ou l’exploitant, tient la liste de ses professionnels. Adressez-lui la demande.', field);
  }
}
