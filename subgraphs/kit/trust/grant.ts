import { createHash } from 'node:crypto';
import { jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { GRANT, ISSUER, type Keys } from './keys.ts';
import { CLOCK_TOLERANCE } from './passport.ts';
import { SCOPES, type Scope } from './scope.ts';
import type { Viewer } from './viewer.ts';

const grantClaims = z.strictObject({
  iss: z.string(), aud: z.string(), iat: z.number(), exp: z.number(),
  viewer: z.uuid(), organisation: z.uuid(), youth: z.uuid(), ids: z.array(z.uuid()).min(1).max(200),
  scopes: z.array(z.enum(SCOPES)), purpose: z.string(),
});

/** Leave given by coordination to one viewer of one organisation to read one youth, for 60 s. */
export interface Grant {
  readonly youth: string;
  /** Every id that is this youth, merged ones included: slices keep the id they stored. */
  readonly ids: readonly string[];
  readonly scopes: readonly Scope[];
  readonly purpose: string;
}

/**
 * Reads grants. What is not authentic, not unexpired, or made for another viewer is no grant: null, never an error,
 * so that a stolen one looks like none.
 */
export function grantReader(keys: Keys) {
  const known = new LRUCache<string, z.infer<typeof grantClaims>>({ max: 20_000 });
  return async (text: string, viewer: Viewer): Promise<Grant | null> => {
    const name = createHash('sha256').update(text).digest('base64');
    let claims = known.get(name);
    if (!claims) {
      const checked = await jwtVerify(text, keys, {
        issuer: ISSUER, audience: GRANT.audience, typ: GRANT.typ, algorithms: ['EdDSA', 'Ed25519'], clockTolerance: CLOCK_TOLERANCE,
      }).then(({ payload }) => grantClaims.safeParse(payload).data, () => undefined);
      if (!checked) return null;
      known.set(name, (claims = checked));
    }
    if (claims.exp + CLOCK_TOLERANCE < Date.now() / 1000) return null;
    if (claims.viewer !== viewer.person || claims.organisation !== viewer.organisation) return null;
    return { youth: claims.youth, ids: claims.ids, scopes: claims.scopes, purpose: claims.purpose };
  };
}
