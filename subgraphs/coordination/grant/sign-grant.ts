import { SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Grant } from '@passerelle/kit/trust/grant';
import { GRANT, ISSUER } from '@passerelle/kit/trust/keys';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import type { SigningKeys } from '../keys/signing-keys.ts';

/** Seconds a grant is good for. */
export const GRANT_LIFE = 60;
/** Its text is given again for this long, in milliseconds, instead of being signed anew. */
const REUSE = 30_000;

/** Signs grants. What is signed is exactly what was opened: the text is reused only for the same opening. */
export function grantSigner(keys: SigningKeys) {
  const texts = new LRUCache<string, string>({ max: 50_000, ttl: REUSE });
  return async (viewer: Viewer, grant: Grant): Promise<string> => {
    const name = JSON.stringify([viewer.person, viewer.organisation, grant]);
    const hit = texts.get(name);
    if (hit) return hit;
    const { key, kid } = await keys.current();
    const text = await new SignJWT({
      viewer: viewer.person, organisation: viewer.organisation, youth: grant.youth, ids: [...grant.ids], scopes: [...grant.scopes], purpose: grant.purpose,
    })
      .setProtectedHeader({ alg: 'EdDSA', kid, typ: GRANT.typ }).setIssuer(ISSUER).setAudience(GRANT.audience)
      .setIssuedAt().setExpirationTime(`${GRANT_LIFE}s`).sign(key);
    texts.set(name, text);
    return text;
  };
}
