import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Association } from './association.ts';

/** Who acts for an association: its own coordinators, never a machine that drops files. */
export const COORDINATORS = { roles: ['MENTORING_COORDINATOR'], networks: ['MENTORING'] } as const;

/**
 * The association that the member works for.
 * @throws Refusal when its organisation is not listed as one
 */
export async function ownAssociation(context: RequestContext): Promise<Association> {
  const em = await context.em();
  const found = await em.findOne(Association, { organisationId: context.member.organisation });
  if (!found) throw new Refusal('ASSOCIATION_UNKNOWN', 'Votre organisation ne figure pas parmi les associations de mentorat. Demandez à la plate-forme de l’inscrire.');
  return found;
}
