import { forbidden, Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { hasRole, type Viewer } from '@passerelle/kit/trust/viewer';
import { Membership } from './membership.ts';

/** Platforms that a responsable answers for: those whose circle 1 its organisation belongs to (D12). */
export const managedPlatforms = (viewer: Viewer): string[] =>
  hasRole(viewer, 'RESPONSABLE') ? viewer.platforms.filter((p) => p.circle === 1).map((p) => p.id) : [];

/** @throws FORBIDDEN unless the viewer is this platform's responsable, or the operator */
export function checkManagesPlatform(viewer: Viewer, platformId: string): void {
  if (!hasRole(viewer, 'OPERATOR') && !managedPlatforms(viewer).includes(platformId)) throw forbidden();
}

/**
 * A responsable keeps the directory of its own platform's members; the operator keeps all of it.
 * @throws Refusal NOT_A_MEMBER when the organisation belongs to none of the viewer's platforms
 */
export async function checkManagesOrganisation(context: RequestContext, organisationId: string, field: string[]): Promise<void> {
  const { member } = context;
  if (hasRole(member, 'OPERATOR')) return;
  const em = await context.em();
  const found = await em.count(Membership, { organisationId, platformId: { $in: managedPlatforms(member) }, endedOn: null });
  if (!found) throw new Refusal('NOT_A_MEMBER', 'Cette organisation n’est pas membre de votre plate-forme. Ajoutez-la d’abord à l’un de ses cercles.', field);
}
