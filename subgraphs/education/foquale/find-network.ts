import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { FoqualeNetwork } from './foquale-network.ts';

/**
 * The network that a mutation is about, for the organisation that keeps it.
 * @throws Refusal NETWORK_NOT_FOUND
 */
export async function findNetwork(context: RequestContext, id: string): Promise<FoqualeNetwork> {
  const found = await (await context.em()).findOne(FoqualeNetwork, { id, ownerId: context.member.organisation });
  if (found) return found;
  throw new Refusal('NETWORK_NOT_FOUND', 'Ce réseau n’existe pas, ou une autre organisation le tient. Adressez-vous à elle.', ['input', 'foqualeNetworkId']);
}
