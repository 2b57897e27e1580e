import type { Grant } from '@passerelle/kit/trust/grant';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import type { SigningKeys } from '../keys/signing-keys.ts';
import { grantSigner } from './sign-grant.ts';

let sign: ReturnType<typeof grantSigner> | undefined;

/** Gives this process its signing keys; resolvers have no other way to them. */
export function useSigningKeys(keys: SigningKeys): void {
  sign = grantSigner(keys);
}

/** Signs a grant with the keys of this process. */
export function signGrant(viewer: Viewer, grant: Grant): Promise<string> {
  if (!sign) throw new Error('signing keys are not loaded');
  return sign(viewer, grant);
}
