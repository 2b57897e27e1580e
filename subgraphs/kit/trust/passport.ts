import { createHash } from 'node:crypto';
import { jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { ISSUER, PASSPORT, type Keys } from './keys.ts';
import { passportClaims, type Viewer } from './viewer.ts';

/** Seconds of difference accepted between two machines' clocks. */
export const CLOCK_TOLERANCE = 5;

/**
 * Reads passports. A passport once verified is not verified again until it expires.
 * @returns a function from a passport's text to its viewer; it throws on anything but an authentic, unexpired passport
 */
export function passportReader(keys: Keys) {
  const known = new LRUCache<string, { viewer: Viewer; exp: number }>({ max: 5_000 });
  return async (text: string): Promise<Viewer> => {
    const name = createHash('sha256').update(text).digest('base64');
    const hit = known.get(name);
    if (hit && hit.exp > Date.now() / 1000) return hit.viewer;
    const { payload } = await jwtVerify(text, keys, {
      issuer: ISSUER, audience: PASSPORT.audience, typ: PASSPORT.typ, algorithms: ['EdDSA', 'Ed25519'],
      clockTolerance: CLOCK_TOLERANCE, requiredClaims: ['exp', 'iat', 'sub', 'jti'],
    });
    const c = passportClaims.parse(payload);
    const viewer: Viewer = {
      person: c.sub, organisation: c.organisation, network: c.network, roles: c.roles, platforms: c.platforms,
      territory: c.territory, habilitated: c.habilitated, charter: c.charter, machine: c.machine, passport: text,
    };
    known.set(name, { viewer, exp: c.exp });
    return viewer;
  };
}
