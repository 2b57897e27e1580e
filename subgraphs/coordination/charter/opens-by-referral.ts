import type { Scope } from '@passerelle/kit/trust/scope';
import type { Network } from '@passerelle/kit/trust/viewer';
import { CHARTER } from './charter.ts';

/** What the charter lets a referral open, at most, for a network. */
export const opensByReferral = (network: Network): Scope[] =>
  CHARTER.filter((a) => a.ground === 'REFERRAL' && a.networks.includes(network)).flatMap((a) => a.opens);
